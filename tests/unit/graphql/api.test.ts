import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema as parseSchema, type GraphQLSchema } from "graphql";
import { buildSchema, schemaText } from "../../../src/graphql";
import { apiElements } from "./api-elements";
import { notBuilt } from "./not-built";

const root = join(__dirname, "../../..");
const schema = buildSchema();
const ours = apiElements(schema);
const promised = apiElements(parseSchema(readFileSync(join(root, "tests/fixtures/api.graphql"), "utf8")));
const coveredBy = (entry: string, path: string) =>
  path === entry || path.startsWith(`${entry}.`) || path.startsWith(`${entry}(`);

describe("the names that clients rely on", () => {
  it("has every promised name that is not in the list of what is not built", () => {
    const absent = [...promised.keys()].filter(
      (path) => !ours.has(path) && !notBuilt.some((entry) => coveredBy(entry, path)),
    );
    expect(absent).toEqual([]);
  });

  it("gives each promised name its type, nullability and default", () => {
    const built = [...promised].filter(([path]) => ours.has(path));
    expect(built.length).toBeGreaterThan(200);
    expect(Object.fromEntries(built.map(([path]) => [path, ours.get(path)]))).toEqual(
      Object.fromEntries(built),
    );
  });

  it("lists as not built only what the API knows and the service lacks", () => {
    const unknown = notBuilt.filter((entry) => !promised.has(entry));
    const built = notBuilt.filter((entry) => ours.has(entry));
    expect({ unknown, built, twice: notBuilt.length - new Set(notBuilt).size }).toEqual({
      unknown: [],
      built: [],
      twice: 0,
    });
  });
});

describe("schema.graphql", () => {
  it("is what the code prints", () => {
    expect(readFileSync(join(root, "schema.graphql"), "utf8")).toBe(schemaText(schema));
  });

  it("describes every type, field, argument and enum value in Chinese with an English second line", () => {
    const bare = [...descriptions(schema)].filter(
      ([, text]) => !/^.*\p{Script=Han}.*\n[^\p{Script=Han}].*/u.test(text),
    );
    expect(bare).toEqual([]);
  });
});

function* descriptions(from: GraphQLSchema): Generator<[string, string]> {
  for (const type of Object.values(from.getTypeMap())) {
    const own = ours.has(type.name) && !["Query", "Mutation"].includes(type.name);
    if (own) yield [type.name, type.description ?? ""];
    if (!ours.has(type.name)) continue;
    if ("getValues" in type)
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description ?? ""];
    if (!("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description ?? ""];
      if ("args" in field)
        for (const arg of field.args)
          yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description ?? ""];
    }
  }
}
