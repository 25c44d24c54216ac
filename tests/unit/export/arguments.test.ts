import fc from "fast-check";
import { readArguments, writeArguments } from "../../../src/export/arguments";
import { exportKinds } from "../../../src/export";
import { buildSchema } from "../../../src/graphql";

const schema = buildSchema();
const kindOf = (name: string) => exportKinds(schema).find(({ code }) => code === name)!;
const read = (kind: string, written: readonly (readonly [string, string])[]) =>
  readArguments(schema, kindOf(kind), written);

describe("the arguments of an export", () => {
  it("become what GraphQL takes: lists, inputs, enums, numbers and booleans", () => {
    expect(
      read("compare", [
        ["indicators", "application.received"],
        ["indicators", "outcome.granted,outcome.refused"],
        ["years", "2023,2024"],
        ["where.regions", "320000"],
        ["where.types", "GOVERNMENT"],
        ["scope", "CONSOLIDATED"],
      ]),
    ).toEqual({
      indicators: ["application.received", "outcome.granted", "outcome.refused"],
      years: [2023, 2024],
      where: { regions: ["320000"], types: ["GOVERNMENT"] },
      scope: "CONSOLIDATED",
    });
    expect(read("findings", [["where.agency.codes", "a"]])).toEqual({ where: { agency: { codes: ["a"] } } });
  });

  it("are written so that they can be read again", () => {
    const code = fc.stringMatching(/^[\w.@-]{1,12}$/);
    const filter = fc.record(
      {
        codes: fc.array(code, { minLength: 1, maxLength: 3 }),
        types: fc.subarray(["GOVERNMENT", "DEPARTMENT"], { minLength: 1 }),
        asOfYear: fc.integer({ min: 2008, max: 2030 }),
      },
      { requiredKeys: [] },
    );
    const given = fc.record(
      {
        indicators: fc.array(code, { minLength: 1, maxLength: 3 }),
        years: fc.array(fc.integer({ min: 2008, max: 2030 }), { minLength: 1, maxLength: 3 }),
        where: filter,
        figures: fc.constantFrom("CORRECTED", "REPORTED"),
      },
      { requiredKeys: ["indicators", "years"] },
    );
    fc.assert(
      fc.property(given, (value) => {
        expect(read("compare", writeArguments(value))).toEqual(value);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, [string, string][], RegExp]>([
    ["an unknown name, with those that are known", [["yaers", "2023"]], /yaers.*indicators.*where\.regions/s],
    ["pages, because it gives all rows", [["first", "20"]], /all rows/],
    ["a name of an enum that does not exist, with those that do", [["scope", "OUR"]], /OWN CONSOLIDATED/],
    [
      "a word in a filter that does not exist, with those that do",
      [["where.types", "MAYOR"]],
      /where\.types.*SUBDISTRICT/s,
    ],
    ["a year that is no number", [["years", "2023,twenty"]], /twenty"；须为整数.* · years .*whole number/s],
    [
      "what is neither true nor false",
      [["followSuccession", "TRUE"]],
      /须为 true 或 false · .*it must be true or/,
    ],
    ["a number that is none", [["where.asOfYear", "1e999"]], /"1e999"；须为整数.* · /],
    ["a list in place of an input", [["where", "[[1]]"]], /\[…\]；须为 JSON 对象，可含 codes regions .* · /],
    [
      "an input without what it must hold",
      [["baseline.year", "2019"]],
      /baseline .*；缺少 kind · .*lacks kind/,
    ],
    ["JSON that is none", [["where", "{"]], /JSON/],
    [
      "an unknown field in JSON",
      [["where", '{"region":"3"}']],
      /\{ region \}；可用的有 codes regions .* · .*allowed: codes regions/,
    ],
    [
      "two ways at once",
      [
        ["where", "{}"],
        ["where", "{}"],
      ],
      /where/,
    ],
    ["a name that leads into a prototype", [["where.__proto__.codes", "x"]], /__proto__/],
    ["a missing argument", [["indicators", "application.received"]], /years/],
  ])("refuse %s", (_, written, named) => {
    expect(() => read("compare", written)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(named),
        extensions: expect.objectContaining({ code: "BAD_ARGUMENT" }),
      }),
    );
  });
});
