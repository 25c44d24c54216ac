import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from "graphql";
import { buildSchema } from "../../../src/graphql";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { sixParts } from "../../factories/sections";
import { Service } from "../../factories/service";

let service: Service;
const agency = anAgency();
const SCHEME = "hostile-scheme";
beforeAll(async () => {
  service = await Service.start();
  await service.publish([agency], [aReport({}, { agency: agency.code, sections: sixParts() })]);
  const input = { code: SCHEME, nameZh: "名", terms: [TERM], appliesTo: ["DEPARTMENT"] };
  await service.ask(
    `mutation ($input: SchemeInput!, $code: ID) { saveScheme(input: $input) { version }
       publishRanking(title: "榜", scheme: $code, year: 2024) { id } }`,
    { input, code: SCHEME },
  );
});
afterAll(() => service.stop());

/** What makes a field answer at all, by the names of arguments that must be given. */
const USUAL: Readonly<Record<string, unknown>> = {
  ...{ agency: agency.code, year: 2024, years: [2024], from: 1, to: 1 },
  ...{ indicator: "rate.disclosed", indicators: ["application.received"], where: {}, code: agency.code },
  ...{
    title: "榜",
    id: "1",
    ids: ["1"],
    reason: "因",
    report: "1",
    fileName: "x.html",
    contentBase64: "eA==",
  },
  ...{ decision: "OPEN" },
};
/** Of arguments of which one of several must be given, or exactly one, and of those that mean something else elsewhere. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "compare.release": { agencies: [agency.code] },
  "compare.baseline": { agencies: [agency.code] },
  "compare.indicators": { agencies: [agency.code] },
  "compare.years": { agencies: [agency.code] },
  "agency.release": { code: agency.code },
  "ranking.schemeVersion": { scheme: SCHEME },
  "ranking.weights": { scheme: SCHEME },
  "ranking.minDenominator": { indicator: "rate.disclosed" },
  "ranking.first": { scheme: SCHEME },
  "standing.schemeVersion": { scheme: SCHEME },
  "standing.peers": { indicator: "rate.disclosed" },
  "publishRanking.schemeVersion": { scheme: SCHEME },
  "publishRanking.minDenominator": { indicator: "rate.disclosed" },
};
const TERM = { indicator: "rate.disclosed", weight: 1, normalise: "TARGET", low: 0, high: 100 };
/** What an input must hold beside the field that is tried. */
const WITHIN: Readonly<Record<string, (field: string) => Readonly<Record<string, unknown>>>> = {
  BaselineInput: (field) => ({ kind: { year: "YEAR", agency: "AGENCY" }[field] ?? "PEER_MEDIAN" }),
  WeightInput: () => ({ indicator: "rate.disclosed", weight: 1 }),
  SchemeInput: () => ({ code: SCHEME, nameZh: "名", terms: [TERM], appliesTo: ["DEPARTMENT"] }),
  SchemeTermInput: (field) =>
    field === "threshold" || field === "points"
      ? { kind: "BONUS", indicator: "rate.disclosed", threshold: 1, points: 1 }
      : TERM,
  AgencyInput: () => ({ code: "hostile", name: "名", type: "DEPARTMENT", level: "COUNTY" }),
};
/** The way to a field of each type that has arguments below the root. */
const HOLDERS: Readonly<Record<string, string>> = {
  Query: "FIELD known: years { year }",
  Mutation: "FIELD",
  Agency: `agency(code: "${agency.code}") { FIELD }`,
  Report: `report(agency: "${agency.code}", year: 2024) { FIELD }`,
  Section: `report(agency: "${agency.code}", year: 2024) { sections { FIELD } }`,
  Indicator: 'indicator(code: "application.received") { FIELD }',
  Ranking: `ranking(scheme: "${SCHEME}", year: 2024) { FIELD }`,
  RankedAgency: `ranking(scheme: "${SCHEME}", year: 2024) { nodes { FIELD } }`,
  PublishedRanking: "publishedRankings(first: 1) { nodes { FIELD } }",
  Standing: `agency(code: "${agency.code}") { standing(indicator: "rate.disclosed", year: 2024) { FIELD } }`,
};
const COMPARABILITY = { from: "A2014", to: "C2021" };

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
const FLOATS = [1e308, -1e308, 5e-324, 0.1];

/** Every way to put the value into an argument of the type: itself, in a list, in each field of an input. */
function* ways(type: GraphQLInputType, value: unknown): Generator<unknown> {
  if (isNonNullType(type)) yield* ways(type.ofType as GraphQLInputType, value);
  else if (isListType(type)) for (const one of ways(type.ofType as GraphQLInputType, value)) yield [one, one];
  else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      for (const one of ways(field.type, value))
        yield { ...WITHIN[type.name]?.(field.name), [field.name]: one };
  } else if (typeof value === "string" && ["String", "ID"].includes(type.name)) yield value;
  else if (typeof value === "number" && type.name === "Float") yield value;
  else if (Number.isInteger(value) && Math.abs(value as number) < 2 ** 32 && type.name === "Int") yield value;
}

const schema = buildSchema();
const cases = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__") && name !== "Subscription")
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
  .flatMap(({ type, field }) =>
    field.args.map((arg) => ({ type, field, arg, name: `${type}.${field.name}(${arg.name}:)` })),
  )
  .filter(({ arg }) => takesFuel(arg.type));

/** Whether there is a text or a number anywhere in it. */
function takesFuel(type: GraphQLInputType): boolean {
  return [...ways(type, "x"), ...ways(type, 1)].length > 0;
}

const KNOWN = [
  "BAD_ARGUMENT",
  "UNKNOWN_AGENCY",
  "UNKNOWN_INDICATOR",
  "UNKNOWN_SCHEME",
  "UNKNOWN_RELEASE",
  "AMBIGUOUS_NAME",
  "BAD_WEIGHTS",
  "CURSOR_MISMATCH",
  "TOO_MUCH",
  "CONFLICT",
];

describe("hostile arguments", () => {
  it("reach every field that takes a text or a number", () => {
    expect([...new Set(cases.map(({ type }) => type))].filter((type) => !(type in HOLDERS))).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });

  it("reach something that is there, by every way", async () => {
    for (const [type, holder] of Object.entries(HOLDERS)) {
      if (type === "Query" || type === "Mutation") continue;
      const answer = await service.ask(`{ ${holder.replace("FIELD", "__typename")} }`);
      expect(JSON.stringify(answer)).toContain(`"__typename":"${type}"`);
    }
  });

  it.each(cases)(
    "$name answers or refuses whatever text or number stands in it, and never fails inside",
    async ({ type, field, arg }) => {
      const required = field.args.filter(
        ({ name, type: wanted, defaultValue }) =>
          name !== arg.name && isNonNullType(wanted) && defaultValue === undefined,
      );
      const usual = field.name === "comparability" ? COMPARABILITY : USUAL;
      const others = required.map(({ name, type: wanted }) => {
        const input = getNamedType(wanted).name;
        return [name, usual[name as keyof typeof usual] ?? WITHIN[input]?.("")] as const;
      });
      const beside = BESIDE[`${field.name}.${arg.name}`] ?? {};
      const variables = Object.fromEntries([...others, ...Object.entries(beside)]);
      const used = field.args.filter(({ name }) => name === arg.name || name in variables);
      const head = used.map(({ name, type: wanted }) => `$${name}: ${String(wanted)}`).join(", ");
      const args = used.map(({ name }) => `${name}: $${name}`).join(", ");
      const leaf = "getFields" in getNamedType(field.type) ? "{ __typename }" : "";
      const operation = type === "Mutation" ? "mutation" : "query";
      const asked = HOLDERS[type]!.replace("FIELD", `${field.name}(${args}) ${leaf}`);
      for (const value of [...TEXTS, ...NUMBERS, ...FLOATS]) {
        for (const given of ways(arg.type, value)) {
          const { data, errors } = await service.answer(`${operation} (${head}) { ${asked} }`, {
            ...variables,
            [arg.name]: given,
          });
          const codes = errors.map(
            ({ extensions, message }) => (extensions.code as string | undefined) ?? message,
          );
          const found = [JSON.stringify(given).slice(0, 150), codes.filter((code) => !KNOWN.includes(code))];
          expect(found).toEqual([found[0], []]);
          if (type === "Query") expect(data.known).toEqual([{ year: 2024 }]);
        }
      }
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
         stats(indicator: "application.received", years: $y, where: { codes: $a }, groupBy: [TYPE, TYPE, LEVEL, TYPE]) { keys { by } count } }`,
      { a: many(agency.code), i: many("application.received"), y: many(2024) },
    );
    expect(compare.cells).toEqual([{ value: 3 }]);
    expect(stats).toEqual([{ keys: [{ by: "TYPE" }, { by: "LEVEL" }], count: 1 }]);
  });
});
