import type { GraphQLError } from "graphql";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
const agencies = ["甲", "乙", "丙"].map((name) =>
  anAgency({ name: `威海市${name}局`, aliases: ["威海市老局"] }),
);
const [first, second] = agencies.map(({ code }) => code);

beforeAll(async () => {
  service = await Service.start();
  await service.publish(
    agencies,
    agencies.map(({ code }) => aReport({}, { agency: code })),
  );
});
afterAll(() => service.stop());

const RECEIVED = `indicators: ["application.received"]`;
const GOOD = "years { year } agencies { totalCount }";
const good = { years: [{ year: 2024 }], agencies: { totalCount: 3 } };

/** Asks beside two good root fields, which must be answered. @returns the one refusal */
async function refusalOf(
  field: string,
  variables: Record<string, unknown> = {},
  head = "",
): Promise<GraphQLError> {
  const { data, errors } = await service.answer(`query ${head} { ${GOOD} bad: ${field} }`, variables);
  expect(JSON.parse(JSON.stringify(data))).toEqual({ ...good, bad: null });
  expect(errors.map(({ path }) => path?.[0])).toEqual(["bad"]);
  const { code, messageZh, messageEn } = errors[0]!.extensions;
  expect([code, messageZh, messageEn]).toEqual([
    ...[
      expect.stringMatching(/^[A-Z_]+$/),
      expect.stringMatching(/\p{Script=Han}/u),
      expect.stringMatching(/[a-z]{3}/),
    ],
  ]);
  expect(errors[0]!.message).toBe(`${String(messageZh)} · ${String(messageEn)}`);
  return errors[0]!;
}

const compare = (args: string) => `compare(${args}) { release }`;
const ranking = (args: string) =>
  `ranking(indicator: "application.received", year: 2024, ${args}) { rankedCount }`;
const stats = (args: string) => `stats(${args}) { count }`;

const against = (baseline: string) =>
  compare(`agencies: ["${first}"], ${RECEIVED}, years: [2024], baseline: { ${baseline} }`);

/** Field, code, and what both messages must name. */
const refused: readonly (readonly [field: string, code: string, ...named: string[]])[] = [
  ["agencies(first: 501) { totalCount }", "BAD_ARGUMENT", "501", "500"],
  ["agencies(first: -1) { totalCount }", "BAD_ARGUMENT", "-1", "500"],
  ["reports(first: 501) { totalCount }", "BAD_ARGUMENT", "501"],
  ["reports(first: -1) { totalCount }", "BAD_ARGUMENT", "-1"],
  [ranking("first: 501"), "BAD_ARGUMENT", "501"],
  [ranking("first: 2147483647"), "BAD_ARGUMENT", "2147483647"],
  [compare(`agencies: ["${first}"], ${RECEIVED}, years: []`), "BAD_ARGUMENT", "years"],
  [compare(`agencies: ["${first}"], indicators: [], years: [2024]`), "BAD_ARGUMENT", "indicators"],
  [compare(`${RECEIVED}, years: [2024]`), "BAD_ARGUMENT", "agencies", "where"],
  [
    compare(`agencies: ["${first}"], where: {}, ${RECEIVED}, years: [2024]`),
    "BAD_ARGUMENT",
    "agencies",
    "where",
  ],
  [compare(`agencies: ["${first}"], ${RECEIVED}, years: [2024, -1]`), "BAD_ARGUMENT", "-1", "9999"],
  [compare(`agencies: ["${first}"], ${RECEIVED}, years: [2147483647]`), "BAD_ARGUMENT", "2147483647"],
  [against("kind: YEAR"), "BAD_ARGUMENT", "YEAR", "year: 2019"],
  [against("kind: YEAR, year: 0"), "BAD_ARGUMENT", "0", "9999"],
  [against(`kind: YEAR, year: 2019, agency: "${first}"`), "BAD_ARGUMENT", "YEAR", "agency"],
  [against("kind: AGENCY"), "BAD_ARGUMENT", "AGENCY", "agency:"],
  [against(`kind: AGENCY, agency: "no-7"`), "UNKNOWN_AGENCY", "no-7"],
  [against(`kind: AGENCY, agency: "${first}", peers: {}`), "BAD_ARGUMENT", "AGENCY", "peers"],
  [against("kind: PREVIOUS_YEAR, year: 2019, peers: {}"), "BAD_ARGUMENT", "PREVIOUS_YEAR", "year", "peers"],
  [against("kind: PEER_MEDIAN, year: 2019"), "BAD_ARGUMENT", "PEER_MEDIAN", "year"],
  [against(`kind: PEER_MEDIAN, peers: { parent: "no-8" }`), "UNKNOWN_AGENCY", "no-8"],
  [against(`kind: PEER_MEDIAN, peers: { regions: ["999998"] }`), "BAD_ARGUMENT", "999998"],
  ["coverage(years: []) { totalCount }", "BAD_ARGUMENT", "years"],
  ["coverage(years: [2024], first: 501) { totalCount }", "BAD_ARGUMENT", "501"],
  [
    `coverage(years: [${Array.from({ length: 41 }, (_, i) => 1990 + i).join()}]) { totalCount }`,
    "TOO_MUCH",
    "41",
  ],
  [
    stats(
      `indicator: "application.received", years: [${Array.from({ length: 41 }, (_, i) => 1990 + i).join()}]`,
    ),
    "TOO_MUCH",
    "41",
  ],
  [stats(`indicator: "application.received", years: []`), "BAD_ARGUMENT", "years"],
  [stats(`indicator: "application.received", years: [0]`), "BAD_ARGUMENT", "0", "9999"],
  [`ranking(indicator: "application.received", year: -1) { rankedCount }`, "BAD_ARGUMENT", "-1"],
  ["ranking(year: 2024) { rankedCount }", "BAD_ARGUMENT", "indicator"],
  [ranking('scheme: "some"'), "BAD_ARGUMENT", "indicator", "scheme"],
  [ranking("schemeVersion: 1"), "BAD_ARGUMENT", "schemeVersion"],
  [ranking("weights: []"), "BAD_ARGUMENT", "weights"],
  [ranking("minDenominator: 5"), "BAD_ARGUMENT", "minDenominator", "application.received"],
  [
    `ranking(indicator: "rate.disclosed", year: 2024, minDenominator: -0.5) { rankedCount }`,
    "BAD_ARGUMENT",
    "minDenominator",
    "-0.5",
  ],
  ["agency { code }", "BAD_ARGUMENT", "code", "name"],
  [`agency(code: "${first}", name: "威海市甲局") { code }`, "BAD_ARGUMENT", "code", "name"],
  [`agency(code: "", name: "威海市甲局") { code }`, "BAD_ARGUMENT", "code", "name"],
  [
    `agencies(where: { regions: ["371000", "999999", "000000"] }) { totalCount }`,
    "BAD_ARGUMENT",
    "999999",
    "000000",
  ],
  [`reports(where: { agency: { regions: [""] } }) { totalCount }`, "BAD_ARGUMENT"],
  [
    compare(`agencies: ["no-1", "${first}", "no-2"], ${RECEIVED}, years: [2024]`),
    "UNKNOWN_AGENCY",
    "no-1",
    "no-2",
  ],
  [
    compare(`where: { codes: ["no-1", "no-2", "no-1"] }, ${RECEIVED}, years: [2024]`),
    "UNKNOWN_AGENCY",
    "no-1",
    "no-2",
  ],
  [`agencies(where: { parent: "no-3" }) { totalCount }`, "UNKNOWN_AGENCY", "no-3"],
  [`agencies(where: { parent: "" }) { totalCount }`, "UNKNOWN_AGENCY"],
  [`reports(where: { agency: { codes: ["${first}", "no-4"] } }) { totalCount }`, "UNKNOWN_AGENCY", "no-4"],
  [ranking(`where: { codes: ["no-5"] }`), "UNKNOWN_AGENCY", "no-5"],
  [
    stats(`indicator: "application.received", years: [2024], where: { codes: ["no-6"] }`),
    "UNKNOWN_AGENCY",
    "no-6",
  ],
  [
    stats(`indicator: "application.recieved", years: [2024]`),
    "UNKNOWN_INDICATOR",
    "application.recieved",
    "application.received",
  ],
  [
    compare(`agencies: ["${first}"], indicators: ["application.received", "outcome.grated"], years: [2024]`),
    "UNKNOWN_INDICATOR",
    "outcome.grated",
    "outcome.granted",
  ],
  [`ranking(indicator: "", year: 2024) { rankedCount }`, "UNKNOWN_INDICATOR"],
  [
    `ranking(indicator: "application.received@nobody", year: 2024) { rankedCount }`,
    "UNKNOWN_INDICATOR",
    "@nobody",
  ],
  [`ranking(indicator: "constructor", year: 2024) { rankedCount }`, "UNKNOWN_INDICATOR", "constructor"],
  [`agency(name: "威海市老局") { code }`, "AMBIGUOUS_NAME", ...agencies.map(({ code }) => code)],
];

describe("a refusal", () => {
  it.each(refused)(
    "%s is %s, in Chinese and English, and what stands beside it is answered",
    async (field, code, ...named) => {
      const { extensions } = await refusalOf(field);
      expect(extensions.code).toBe(code);
      for (const name of named) {
        expect(extensions.messageZh).toContain(name);
        expect(extensions.messageEn).toContain(name);
      }
    },
  );

  it("of a name tells the codes to choose from, and of a release which there are", async () => {
    const name = await refusalOf(`agency(name: "威海市老局") { code }`);
    expect(name.extensions.allowed).toEqual(agencies.map(({ code }) => code).sort());
    const release = await refusalOf(
      'stats(indicator: "application.received", years: [2024], release: 7) { count }',
    );
    expect(release.extensions).toMatchObject({ code: "UNKNOWN_RELEASE", allowed: { from: 1, to: 1 } });
  });

  it("TOO_MUCH: 11 indicators × 9,091 years of one agency are 100,001 cells; one year less is answered", async () => {
    const { indicators } = await service.ask(`{ indicators(form: C2021) { code } }`);
    const codes = (indicators as { code: string }[]).slice(0, 11).map(({ code }) => code);
    const head = "($i: [ID!]!, $y: [Int!]!)";
    const field = `compare(agencies: ["${first}"], indicators: $i, years: $y) { release }`;
    const years = Array.from({ length: 9091 }, (_, i) => i + 1);
    const { extensions } = await refusalOf(field, { i: codes, y: years }, head);
    expect(extensions).toMatchObject({ code: "TOO_MUCH", allowed: { cells: 100_000 } });
    for (const text of ["1", "11", "9091", "100001"]) {
      expect(extensions.messageZh).toContain(text);
      expect(extensions.messageEn).toContain(text);
    }
    const less = await service.ask(`query ${head} { ${field} }`, { i: codes, y: years.slice(1) }); // 11 × 9,090 = 99,990
    expect(less.compare).toEqual({ release: 1 });
  });

  it("below a root field nulls the nearest field that may be null, and names its path", async () => {
    const { data, errors } = await service.answer(
      `{ agency(code: "${first}") { code observations(indicators: ["nothing"]) { value } report(year: 2024) { title observation(indicator: "nothing") { value } } } ${GOOD} }`,
    );
    expect(data).toMatchObject({
      ...good,
      agency: { code: first, observations: null, report: { observation: null } },
    });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      expect.arrayContaining([
        [["agency", "observations"], "UNKNOWN_INDICATOR"],
        [["agency", "report", "observation"], "UNKNOWN_INDICATOR"],
      ]),
    );
  });

  it("is none where the question is about one thing: an unknown code answers null", async () => {
    const answer = await service.ask(
      `{ agency(code: "no") { code } empty: agency(code: "") { code } named: agency(name: "没有这个局") { code } blank: agency(name: " ") { code }
         report(agency: "no", year: 2024) { title } other: report(agency: "${first}", year: -1) { title } late: report(agency: "${first}", year: 2147483647) { title }
         indicator(code: "no") { code } region(code: "no") { code } }`,
    );
    expect(Object.values(answer)).toEqual(Array(9).fill(null));
  });
});

describe("a cursor", () => {
  const cursorOf = async (field: string, args = "first: 1") => {
    const answer = await service.ask(`{ list: ${field.replace("ARGS", args)} { pageInfo { endCursor } } }`);
    return answer.list.pageInfo.endCursor as string;
  };
  const lists = {
    agencies: "agencies(ARGS)",
    byPinyin: "agencies(order: PINYIN, ARGS)",
    found: `agencies(search: "局", ARGS)`,
    reports: "reports(ARGS)",
    reportsOf2024: "reports(where: { years: [2024] }, ARGS)",
    ranking: `ranking(indicator: "application.received", year: 2024, ARGS)`,
    ascending: `ranking(indicator: "application.received", year: 2024, direction: ASC, ARGS)`,
    dense: `ranking(indicator: "application.received", year: 2024, ties: DENSE, ARGS)`,
    followed: `ranking(indicator: "application.received", year: 2024, followSuccession: true, ARGS)`,
    otherYear: `ranking(indicator: "application.received", year: 2023, ARGS)`,
    consolidated: `ranking(indicator: "application.received", year: 2024, scope: CONSOLIDATED, ARGS)`,
  };

  it("of any list is CURSOR_MISMATCH in every other list, and moves on in its own", async () => {
    for (const [from, list] of Object.entries(lists)) {
      const cursor = await cursorOf(list);
      if (cursor === null) continue; // an empty list has none
      for (const [to, other] of Object.entries(lists)) {
        const field = `${other.replace("ARGS", `first: 1, after: "${cursor}"`)} { pageInfo { hasPreviousPage } }`;
        if (from === to)
          expect((await service.ask(`{ list: ${field} }`)).list.pageInfo.hasPreviousPage).toBe(true);
        else
          expect([from, to, (await refusalOf(field)).extensions.code]).toEqual([from, to, "CURSOR_MISMATCH"]);
      }
    }
  });

  it("that nobody gave is CURSOR_MISMATCH: empty, garbage, a number, JSON of something else", async () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const made = [
      ..."",
      "x",
      "MQ",
      encoded(null),
      encoded(1),
      encoded([]),
      encoded({}),
      encoded({ release: 1 }),
      "a".repeat(100_000),
      "游标",
    ];
    for (const after of ["", ...made]) {
      for (const list of [lists.agencies, lists.reports, lists.ranking]) {
        const field = `${list.replace("ARGS", "first: 1, after: $after")} { pageInfo { hasNextPage } }`;
        const { extensions } = await refusalOf(field, { after }, "($after: String)");
        expect([after.slice(0, 40), extensions.code]).toEqual([after.slice(0, 40), "CURSOR_MISMATCH"]);
      }
    }
  });

  it("that was changed by hand is refused and never a failed statement: another key, no key, a release that is none", async () => {
    const keys = [
      undefined,
      null,
      "x",
      1e300,
      1.5,
      { position: "1; DROP TABLE reports" },
      { position: 2 ** 31 },
      { position: null },
      {},
      { name: 1, code: {} },
      { name: "\0", code: "a" },
      { year: "x", agencyCode: "a", scope: "OWN" },
      { year: 2024, agencyCode: "a", scope: "BOTH" },
    ];
    for (const list of [lists.agencies, lists.reports, lists.ranking]) {
      const cursor = JSON.parse(Buffer.from(await cursorOf(list), "base64url").toString()) as object;
      const changed = [
        ...keys.map((key) => ({ ...cursor, key })),
        { ...cursor, release: 99 },
        { ...cursor, release: -1 },
        { ...cursor, release: "1" },
      ];
      for (const content of changed) {
        const after = Buffer.from(JSON.stringify(content)).toString("base64url");
        const field = `${list.replace("ARGS", "first: 1, after: $after")} { pageInfo { hasNextPage } }`;
        const { extensions } = await refusalOf(field, { after }, "($after: String)");
        expect(["CURSOR_MISMATCH", "UNKNOWN_RELEASE"]).toContain(extensions.code);
      }
    }
  });

  it("carries its release: the next page is of the same one, and with another release: it is CURSOR_MISMATCH", async () => {
    const old = Object.fromEntries(
      await Promise.all(
        [lists.agencies, lists.reports, lists.ranking].map(
          async (list) => [list, await cursorOf(list)] as const,
        ),
      ),
    );
    const unrankedOf = (args: string, after: string) =>
      `ranking(indicator: "application.received", year: 2023 ${args}) { release unranked(first: 1 ${after}) { nodes { agency { code } } pageInfo { endCursor hasNextPage } } }`;
    const unranked = await service.ask(`{ ${unrankedOf("", "")} }`);
    const later = anAgency({ code: "000000-first", name: "威海市先局" });
    await service.publish([later], [aReport({ "application.received": 9 }, { agency: later.code })]);

    for (const [list, cursor] of Object.entries(old)) {
      const page = (args: string) =>
        `${list.replace("ARGS", `first: 500, after: "${cursor}" ${args}`)} { edges { cursor } pageInfo { hasNextPage } }`;
      const { list: rest } = await service.ask(`{ list: ${page("")} }`);
      expect(rest).toMatchObject({ edges: [{}, {}], pageInfo: { hasNextPage: false } }); // 3 in release 1, one of them before
      expect((await service.ask(`{ list: ${page("release: 1")} }`)).list).toEqual(rest);
      const { data, errors } = await service.answer(`{ list: ${page("release: 2")} years { year } }`);
      expect(data).toMatchObject({ list: null, years: [{ year: 2024 }] });
      expect(errors[0]!.extensions).toMatchObject({
        code: "CURSOR_MISMATCH",
        messageEn: expect.stringContaining("release: 1"),
      });
    }

    // Below a ranking the release is the ranking's: the refusal says which one to ask for, and then it goes on.
    const after = `, after: "${unranked.ranking.unranked.pageInfo.endCursor}"`;
    const { errors } = await service.answer(`{ ${unrankedOf("", after)} }`);
    expect(errors[0]!.extensions).toMatchObject({
      code: "CURSOR_MISMATCH",
      messageEn: expect.stringContaining("release: 1"),
    });
    const next = await service.ask(`{ ${unrankedOf(", release: 1", after)} }`);
    expect(next.ranking).toMatchObject({ release: 1, unranked: { nodes: [{ agency: { code: second } }] } });
  });
});
