import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate, type OperationDefinitionNode } from "graphql";

const root = join(__dirname, "../../..");
const folder = join(root, "docs/cookbook");
const operations = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
const nameOf = (text: string) => (parse(text).definitions[0] as OperationDefinitionNode).name?.value;

describe("the cookbook", () => {
  it("holds more than 25 operations, one named operation a file, with a comment in Chinese and one in English", () => {
    expect(operations.length).toBeGreaterThan(25);
    for (const { text } of operations) {
      const comments = text.split("\n").filter((line) => line.startsWith("#"));
      expect(comments.some((line) => /\p{Script=Han}/u.test(line))).toBe(true);
      expect(comments.some((line) => /^# [A-Z][\x20-\x7e]+$/.test(line))).toBe(true);
      expect(parse(text).definitions.map(({ kind }) => kind)).toEqual(["OperationDefinition"]);
    }
    expect(new Set(operations.map(({ text }) => nameOf(text))).size).toBe(operations.length);
  });

  it("asks only for what schema.graphql has", () => {
    const schema = buildSchema(readFileSync(join(root, "schema.graphql"), "utf8"));
    for (const { file, text } of operations)
      expect({ file, problems: validate(schema, parse(text)).map(String) }).toEqual({ file, problems: [] });
  });

  it("lists each of them in its README, with its first comments, and its answer beside it", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const listed = [...readme.matchAll(/^\| \[(\w+)\]\((.+?\.graphql)\) \| \[.+?\]\((.+?)\) \|/gm)];
    expect(listed.map(([, name, file, answer]) => [name, file, answer])).toEqual(
      operations.map(({ file, text }) => [nameOf(text), file, `answers/${file.replace(/graphql$/, "json")}`]),
    );
    expect(readdirSync(join(folder, "answers"))).toEqual(
      operations.map(({ file }) => file.replace(/graphql$/, "json")),
    );
  });
});
