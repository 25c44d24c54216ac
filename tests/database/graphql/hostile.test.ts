import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from "graphql";
import { buildSchema } from "../../../src/graphql";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
const agency = anAgency();
beforeAll(async () => {
  service = await Service.start();
  await service.publish([agency], [aReport({}, { agency: agency.code })]);
});
afterAll(() => service.stop());

/** What makes a field answer at all, by the names of arguments that must be given. */
const USUAL: Readonly<Record<string, unknown>> = {
  ...{ agency: agency.code, year: 2024, years: [2024], from: "A2014", to: "C2021" },
  ...{ indicator: "application.received", indicators: ["application.received"], where: {} },
};
/** Of arguments of which one of several must be given, or exactly one. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "compare.release": { agencies: [agency.code] },
  "compare.indicators": { agencies: [agency.code] },
  "compare.years": { agencies: [agency.code] },
  "agency.release": { code: agency.code },
};

const LONG = "威".repeat(100_000);
const TEXTS = [
  "",
  " ",
  "\0",
  "a\0b",
  LONG,
  "'; DROP TABLE reports; --",
  "%",
  "\\",
  "\ud800",
  "👩‍👩‍👧",
  "__proto__",
  "{}",
  "null",
];
const NUMBERS = [0, -1, -2147483648, 2147483647];

/** Every way to put the value into an argument of the type: itself, in a list, in each field of an input. */
function* ways(type: GraphQLInputType, value: unknown): Generator<unknown> {
  if (isNonNullType(type)) yield* ways(type.ofType as GraphQLInputType, value);
  else if (isListType(type)) for (const one of ways(type.ofType as GraphQLInputType, value)) yield [one, one];
  else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      for (const one of ways(field.type, value)) yield { [field.name]: one };
  } else if (typeof value === "string" && ["String", "ID"].includes(type.name)) yield value;
  else if (typeof value === "number" && type.name === "Int") yield value;
}

const fields = Object.values(buildSchema().getQueryType()!.getFields());
const cases = fields.flatMap((field) =>
  field.args.map((arg) => ({ field, arg, name: `${field.name}(${arg.name}:)` })),
);

const KNOWN = [
  "BAD_ARGUMENT",
  "UNKNOWN_AGENCY",
  "UNKNOWN_INDICATOR",
  "UNKNOWN_RELEASE",
  "AMBIGUOUS_NAME",
  "CURSOR_MISMATCH",
  "TOO_MUCH",
];

describe("hostile arguments", () => {
  it.each(cases)(
    "$name answers or refuses whatever text or number stands in it, and never fails inside",
    async ({ field, arg }) => {
      const required = field.args.filter(
        ({ name, type, defaultValue }) =>
          name !== arg.name && isNonNullType(type) && defaultValue === undefined,
      );
      const others = required.map(({ name }) => [name, USUAL[name]] as const);
      const beside = BESIDE[`${field.name}.${arg.name}`] ?? {};
      const variables = Object.fromEntries([...others, ...Object.entries(beside)]);
      const used = field.args.filter(({ name }) => name === arg.name || name in variables);
      const head = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
      const args = used.map(({ name }) => `${name}: $${name}`).join(", ");
      const leaf = "getFields" in getNamedType(field.type) ? "{ __typename }" : "";
      let asked = 0;
      for (const value of [...TEXTS, ...NUMBERS]) {
        for (const given of ways(arg.type, value)) {
          asked += 1;
          const source = `query (${head}) { ${field.name}(${args}) ${leaf} known: years { year } }`;
          const { data, errors } = await service.answer(source, { ...variables, [arg.name]: given });
          const codes = errors.map(
            ({ extensions, message }) => (extensions.code as string | undefined) ?? message,
          );
          expect([String(value).slice(0, 50), codes.filter((code) => !KNOWN.includes(code))]).toEqual([
            String(value).slice(0, 50),
            [],
          ]);
          expect(data.known).toEqual([{ year: 2024 }]);
        }
      }
      const takesText = [
        "String",
        "ID",
        "Int",
        "AgencyFilter",
        "ReportFilter",
        "FindingFilter",
        "SectionFilter",
      ].includes(getNamedType(arg.type).toString());
      expect(asked > 0).toBe(takesText);
    },
  );

  it("below root fields too: NUL is BAD_ARGUMENT that names the argument, an unknown code a refusal", async () => {
    const { data, errors } = await service.answer(
      `query ($nul: ID!, $text: String!) {
         agencies(where: { codes: [$nul] }) { totalCount } reports(where: { agency: { parent: $nul } }) { totalCount }
         byName: agency(name: $text) { code }
         agency(code: "${agency.code}") { name observations(indicators: ["application.received", $nul]) { value } }
         report(agency: "${agency.code}", year: 2024) { title observation(indicator: $nul) { value } } }`,
      { nul: "a\0b", text: "\0" },
    );
    expect(data).toMatchObject({
      agency: { name: agency.name, observations: null },
      report: { observation: null },
    });
    const said = errors
      .map(({ extensions }) => `${String(extensions.code)} ${String(extensions.messageEn)}`)
      .sort();
    const where = ["indicator", "indicators.1", "name", "where.agency.parent", "where.codes.0"];
    expect(said).toEqual(
      where.map(
        (path) => `BAD_ARGUMENT ${path} holds the character NUL (U+0000), which no text has; leave it out`,
      ),
    );
  });

  it("years beyond a 32-bit integer are refused before anything runs, as a literal and as a variable", async () => {
    for (const year of [2147483648, -2147483649, 1e100, 2024.5]) {
      const question = 'ranking(indicator: "application.received", year:';
      const asLiteral = await service.answer(`{ ${question} ${year}) { year } }`);
      const asVariable = await service.answer(`query ($y: Int!) { ${question} $y) { year } }`, { y: year });
      for (const { errors } of [asLiteral, asVariable]) {
        expect(errors).toHaveLength(1);
        expect(errors[0]!.message).toMatch(/Int cannot represent/);
      }
    }
  });

  it("70,000 codes that nobody has are UNKNOWN_AGENCY with all of them, and 70,000 regions BAD_ARGUMENT: no failed statement", async () => {
    const codes = Array.from({ length: 70_000 }, (_, i) => `no-${i}`);
    const asked = `query ($codes: [ID!]!) {
      compare(agencies: $codes, indicators: ["application.received"], years: [2024]) { release } agencies(where: { regions: $codes }) { totalCount } }`;
    const { errors } = await service.answer(asked, { codes });
    expect(errors.map(({ extensions }) => extensions.code).sort()).toEqual([
      "BAD_ARGUMENT",
      "UNKNOWN_AGENCY",
    ]);
    for (const { extensions } of errors) expect(extensions.messageEn).toContain("no-69999");
  });

  it("the same code 1,000 times is one agency, one indicator and one year", async () => {
    const many = <Value>(value: Value) => Array.from({ length: 1000 }, () => value);
    const { compare, stats } = await service.ask(
      `query ($a: [ID!], $i: [ID!]!, $y: [Int!]!) {
         compare(agencies: $a, indicators: $i, years: $y) { cells { value } }
         stats(indicator: "application.received", years: $y, groupBy: [TYPE, TYPE, LEVEL, TYPE]) { keys { by } count } }`,
      { a: many(agency.code), i: many("application.received"), y: many(2024) },
    );
    expect(compare.cells).toEqual([{ value: 3 }]);
    expect(stats).toEqual([{ keys: [{ by: "TYPE" }, { by: "LEVEL" }], count: 1 }]);
  });
});
