import { parse, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import { buildSchema } from "../../../src/graphql";
import { LEAST_ROLE, leastRole, requireAccess } from "../../../src/graphql/access";
import { ROLES, type Role } from "../../../src/db";

const schema = buildSchema();
const rootFields = (["Query", "Mutation"] as const).flatMap((name) =>
  Object.keys((name === "Query" ? schema.getQueryType() : schema.getMutationType())!.getFields()).map(
    (field) => `${name}.${field}`,
  ),
);

describe("the table of roles", () => {
  it("has an entry for every question and every mutation", () => {
    expect(rootFields.length).toBeGreaterThan(15);
    expect(rootFields.filter((path) => !(path in LEAST_ROLE))).toEqual([]);
  });

  it("has no entry for a type or field that there is not", () => {
    const exists = (entry: string) => {
      const [type, field] = entry.split(".");
      const found = schema.getType(type!);
      return (
        found !== undefined && "getFields" in found && (field === undefined || field in found.getFields())
      );
    };
    expect(Object.keys(LEAST_ROLE).filter((entry) => !exists(entry))).toEqual([]);
  });

  it("gives no mutation to the public or to a READER", () => {
    const open = rootFields.filter(
      (path) => path.startsWith("Mutation.") && ["PUBLIC", "READER"].includes(LEAST_ROLE[path]!),
    );
    expect(open).toEqual([]);
  });

  it("gives a root field without an entry to nobody", () => {
    expect(leastRole(schema, "Mutation", "forgotten", true)).toBeNull();
    expect(leastRole(schema, "Agency", "name", true)).toBe("PUBLIC");
  });
});

describe("access to an operation", () => {
  const may = (role: Role, source: string, publicRead = true) => {
    const { definitions } = parse(source);
    const operation = definitions.find(
      ({ kind }) => kind === "OperationDefinition",
    ) as OperationDefinitionNode;
    const fragments = Object.fromEntries(
      definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === "FragmentDefinition")
        .map((one) => [one.name.value, one]),
    );
    try {
      requireAccess(schema, { operation, fragments }, { role, name: null, region: null }, { publicRead });
      return true;
    } catch {
      return false;
    }
  };
  const rolesThatMay = (source: string, publicRead = true) =>
    ROLES.filter((role) => may(role, source, publicRead));
  const all = [...ROLES];

  it.each([
    ["{ agencies { totalCount } }", all],
    ["{ heldDocuments { totalCount } }", ["IMPORTER", "REVIEWER", "ADMIN"]],
    ["{ a: years { year } b: heldDocuments { totalCount } }", ["IMPORTER", "REVIEWER", "ADMIN"]],
    ['mutation { discardHeldDocument(id: "1", reason: "x") { id } }', ["IMPORTER", "REVIEWER", "ADMIN"]],
    [
      'mutation { saveAgency(input: { code: "a1", name: "a", type: DEPARTMENT, level: COUNTY }) { code } }',
      ["ADMIN"],
    ],
    [
      'mutation { saveScheme(input: { code: "a1", nameZh: "a", terms: [], appliesTo: [] }) { code } }',
      ["ADMIN"],
    ],
    [
      "{ ...A } fragment A on Query { ... { heldDocuments { totalCount } } }",
      ["IMPORTER", "REVIEWER", "ADMIN"],
    ],
    ["{ viewer { role } __schema { queryType { name } } __typename }", all],
  ])("%s is for %j", (source, roles) => expect(rolesThatMay(source)).toEqual(roles));

  it.each([
    ["{ agencies { totalCount } }", ["READER", "IMPORTER", "REVIEWER", "ADMIN"]],
    ["{ viewer { role region { name } } __schema { queryType { name } } __typename }", all],
  ])("where the public may not read, %s is for %j", (source, roles) =>
    expect(rolesThatMay(source, false)).toEqual(roles),
  );

  it("looks at 40 fragments that spread each other twice in no more than a second", () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ... { ...F${i + 1} } }`,
    ).join(" ");
    const since = Date.now();
    expect(
      may("PUBLIC", `{ ...F0 } ${fragments} fragment F40 on Query { heldDocuments { totalCount } }`),
    ).toBe(false);
    expect(Date.now() - since).toBeLessThan(1000);
  });
});
