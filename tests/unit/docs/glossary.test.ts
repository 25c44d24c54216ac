import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType } from "graphql";
import { indicators } from "../../../src/catalogue";

const read = (path: string) => readFileSync(join(__dirname, "../../..", path), "utf8");
const glossary = read("docs/glossary.md");

describe("docs/glossary.md", () => {
  it("explains every value of every enum in schema.graphql", () => {
    const values = Object.values(buildSchema(read("schema.graphql")).getTypeMap())
      .filter((type) => !type.name.startsWith("__"))
      .flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => ({ type, name })) : []));
    expect(values.length).toBeGreaterThan(20);

    const unexplained = values.filter(
      ({ type, name }) => !glossary.includes(`\`${name}\``) && !glossary.includes(`\`${type.name}.${name}\``),
    );
    expect(unexplained.map(({ type, name }) => `${type.name}.${name}`)).toEqual([]);
  });

  it("explains the first word of every indicator code and every kind of applicant", () => {
    const topics = new Set(indicators.map(({ code }) => code.split(".")[0]));
    const members = new Set(indicators.flatMap(({ member }) => (member ? [member] : [])));
    expect(members.size).toBe(6);

    expect([...topics].filter((topic) => !glossary.includes(`\`${topic}.`))).toEqual([]);
    expect([...members].filter((member) => !glossary.includes(`\`@${member}\``))).toEqual([]);
  });
});
