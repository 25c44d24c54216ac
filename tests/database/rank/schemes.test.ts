import { graphql } from "graphql";
import { buildSchema, makeContext } from "../../../src/graphql";
import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";

/**
 * By hand. WEIGHT: A 收到申请数, MIN_MAX from 0 to 100, 0.5; B 复议总计, TARGET from 0 to 10, lower is better, 0.3; C 处罚决定数,
 * Z_SCORE with mean 50 and deviation 10, 0.2. VETO: 未经复议直接起诉 above 5. DEDUCTION 5: 规章现行有效 below 1. BONUS 3: 收费 from 100.
 * PRORATE.
 *
 * 甲  0.5 × 80       + 0.3 × (100 − 20)  + 0.2 × (50 + 10)     = 40 + 24 + 12 = 76         2nd
 * 乙  0.5 × 60       + 0.3 × (100 − 0)   + 0.2 × (50 + 20) + 3 = 30 + 30 + 14 + 3 = 77     1st
 * 丙  0.5 × 100 (120) + 0.3 × 0 (12)     + 0.2 × 50            = 50 + 0 + 10 = 60          3rd
 * 丁  0.5 × 100      + 0.3 × (100 − 100) + 0.2 × 50            = 50 + 0 + 10 = 60          3rd
 * 己  (0.5 × 50 + 0.3 × 50) ÷ 0.8, C is blank, − 5             = 50 − 5 = 45               5th
 * 戊  0.5 × 100      + 0.3 × 100         + 0.2 × (50 + 40)     = 98, and vetoed by 6 lawsuits
 */
const [A, B, C, LAWSUITS, RULES, CHARGE] = [
  "application.received",
  "review.total",
  "penalty.decisions",
  "litigation.direct.total",
  "regulation.in_force",
  "charge.amount",
];
const figuresOf = (a: number, b: number, c: number | null, more: Figures = {}): Figures => ({
  ...{ [A]: a, [B]: b, [C]: c, [LAWSUITS]: 0, [RULES]: 1, [CHARGE]: 0 },
  ...more,
});
const agencies = [..."甲乙丙丁戊己庚辛壬癸"].map((name, i) =>
  anAgency({ code: `371000-${"abcdefghij"[i]}x`, name, type: name === "庚" ? "TOWNSHIP" : "DEPARTMENT" }),
);
const codeOf = (name: string) => agencies.find((one) => one.name === name)!.code;
const figures: Readonly<Record<string, Figures>> = {
  甲: figuresOf(80, 2, 60),
  乙: figuresOf(60, 0, 70, { [CHARGE]: 100 }),
  丙: figuresOf(120, 12, 50),
  丁: figuresOf(100, 10, 50),
  戊: figuresOf(100, 0, 90, { [LAWSUITS]: 6 }),
  己: figuresOf(50, 5, null, { [RULES]: 0 }),
  庚: figuresOf(99, 0, 99),
};

const HIGHER = { polarity: "HIGHER_IS_BETTER" };
const LOWER = { polarity: "LOWER_IS_BETTER" };
const input = {
  ...{ code: "by-hand", nameZh: "手算", nameEn: "by hand", missing: "PRORATE", appliesTo: ["DEPARTMENT"] },
  terms: [
    { indicator: A, weight: 0.5, normalise: "MIN_MAX", low: 0, high: 100, ...HIGHER },
    { indicator: B, weight: 0.3, normalise: "TARGET", low: 0, high: 10, ...LOWER },
    { indicator: C, weight: 0.2, normalise: "Z_SCORE", low: 50, high: 10, ...HIGHER },
    { kind: "VETO", indicator: LAWSUITS, threshold: 5, ...LOWER },
    { kind: "DEDUCTION", indicator: RULES, threshold: 1, points: 5, ...HIGHER },
    { kind: "BONUS", indicator: CHARGE, threshold: 100, points: 3, ...HIGHER },
  ],
};

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  const own = Object.entries(figures).map(([name, one]) => aReport(one, { agency: codeOf(name) }));
  const lastYear = [
    aReport(figuresOf(100, 0, 50), { agency: codeOf("甲"), year: 2023 }), // 50 + 30 + 10 = 90
    aReport(figuresOf(0, 0, 50), { agency: codeOf("乙"), year: 2023 }), // 0 + 30 + 10 = 40
  ];
  const apart = [
    aReport(figuresOf(1, 1, 1), { agency: codeOf("壬"), scope: "CONSOLIDATED" }),
    aReport({ [A]: 70 }, { agency: codeOf("癸"), form: "A2014" }),
  ];
  await service.publish(agencies, [...own, ...lastYear, ...apart]);
});
afterAll(() => service.stop());

const SAVE = `mutation ($input: SchemeInput!) { saveScheme(input: $input) {
  code version nameZh nameEn missing appliesTo
  terms { kind indicator { code } indicatorVersion weight polarity normalise low high threshold points } } }`;
const save = async (changes: object = {}) =>
  (await service.ask(SAVE, { input: { ...input, ...changes } })).saveScheme;
const newestRelease = async () => (
  await service.ask("{ agencies { totalCount } }"),
  (await service.database.query<{ number: number }>("SELECT max(number) AS number FROM releases"))[0]!.number
);

const RANKING = `query ($year: Int! = 2024, $version: Int, $weights: [WeightInput!], $where: AgencyFilter, $first: Int! = 20, $after: String, $release: Int, $code: ID! = "by-hand") {
  ranking(scheme: $code, schemeVersion: $version, weights: $weights, year: $year, where: $where, tieOrder: CODE, first: $first, after: $after, release: $release) {
    release direction rankedCount peerCount sizeNotMerit indicator { code } scheme { code version terms { weight } }
    nodes { rank tieSize value percentile agency { name } observation { value }
      contributions { term indicator { code } raw normalised weight points reason } interval { p5 median p95 } }
    pageInfo { hasNextPage endCursor }
    unranked { totalCount nodes { agency { name } status reason value } } } }`;
const rank = async (variables: object = {}) =>
  (await service.ask(RANKING, variables as Record<string, unknown>)).ranking;
const shown = ({ nodes }: { nodes: { agency: { name: string }; rank: number; value: number }[] }) =>
  nodes.map(({ agency, rank: place, value }) => [place, agency.name, value]);

describe("saveScheme", () => {
  it("makes version 1 and a release of its cause; the same again is that version and no release; a change is version 2", async () => {
    const before = await newestRelease();
    const one = await save();
    expect(one).toMatchObject({ code: "by-hand", version: 1, missing: "PRORATE", appliesTo: ["DEPARTMENT"] });
    expect(one.terms[1]).toEqual({
      ...{
        kind: "WEIGHT",
        indicator: { code: B },
        indicatorVersion: 1,
        weight: 0.3,
        polarity: "LOWER_IS_BETTER",
      },
      ...{ normalise: "TARGET", low: 0, high: 10, threshold: null, points: null },
    });
    const [release] = await service.database.query(
      "SELECT releases.cause, batches.actor FROM releases JOIN batches ON batches.release = releases.number WHERE number = $1",
      [before + 1],
    );
    expect(release).toEqual({ cause: "SCHEME", actor: "token:test" });

    expect((await save()).version).toBe(1);
    expect(await newestRelease()).toBe(before + 1);

    expect((await save({ nameZh: "另一版" })).version).toBe(2);
    const { first, newest, none, zero, unknown, schemes } = await service.ask(`{
      first: scheme(code: "by-hand", version: 1) { version nameZh } newest: scheme(code: "by-hand") { version nameZh }
      none: scheme(code: "by-hand", version: 9) { version } zero: scheme(code: "by-hand", version: 0) { version } unknown: scheme(code: "nothing") { version } schemes { code version } }`);
    expect([first, newest, none, zero, unknown]).toEqual([
      { version: 1, nameZh: "手算" },
      { version: 2, nameZh: "另一版" },
      null,
      null,
      null,
    ]);
    expect(schemes).toEqual([{ code: "by-hand", version: 2 }]);
    // Of two at once the later one makes the later version.
    const both = await Promise.all([save({ code: "twice" }), save({ code: "twice", nameZh: "同时" })]);
    expect(both.map((one) => one.version as number).sort()).toEqual([1, 2]);
    expect((await save()).version).toBe(3); // back to what version 1 says: what ranks is always the newest
  });

  it("is refused to a token of one region", async () => {
    const contextValue = makeContext(service.database, {
      viewer: { role: "ADMIN", name: "威海", region: "371000" },
    });
    const { errors } = await graphql({
      schema: buildSchema(),
      source: SAVE,
      variableValues: { input },
      contextValue,
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      messageEn: expect.stringContaining("371000"),
    });
  });

  const [a, b, ...others] = input.terms;
  it.each([
    ["weights that sum to 0.7", { terms: [a, { ...b, weight: 0.2 }] }, "BAD_WEIGHTS", "0.7"],
    ["a weight of 0", { terms: [{ ...a, weight: 0 }] }, "BAD_WEIGHTS", "terms[0].weight"],
    ["two WEIGHT of one indicator", { terms: [a, { ...a, weight: 0.5 }] }, "BAD_WEIGHTS", A],
    ["no WEIGHT", { terms: [others[1]] }, "BAD_ARGUMENT", "WEIGHT"],
    [
      "an unknown indicator",
      { terms: [{ ...a, indicator: "application.recieved" }] },
      "UNKNOWN_INDICATOR",
      "application.received",
    ],
    ["no polarity of a size", { terms: [{ ...a, polarity: null }] }, "BAD_ARGUMENT", "terms[0].polarity"],
    ["NEUTRAL", { terms: [{ ...a, polarity: "NEUTRAL" }] }, "BAD_ARGUMENT", "HIGHER_IS_BETTER"],
    ["a WEIGHT without a weight", { terms: [{ ...a, weight: null }] }, "BAD_ARGUMENT", "weight"],
    ["a WEIGHT without a normalisation", { terms: [{ ...a, normalise: null }] }, "BAD_ARGUMENT", "normalise"],
    [
      "a VETO without a threshold",
      { terms: [a, { ...others[1], threshold: null }] },
      "BAD_ARGUMENT",
      "threshold",
    ],
    ["a DEDUCTION without points", { terms: [a, { ...others[2], points: null }] }, "BAD_ARGUMENT", "points"],
    ["points below 0", { terms: [a, { ...others[3], points: -3 }] }, "BAD_ARGUMENT", "-3"],
    ["a threshold of a WEIGHT", { terms: [{ ...a, threshold: 1 }] }, "BAD_ARGUMENT", "terms[0].threshold"],
    ["low at high", { terms: [{ ...a, low: 100 }] }, "BAD_ARGUMENT", "low (100)"],
    ["low without high", { terms: [{ ...a, high: null }] }, "BAD_ARGUMENT", "low"],
    [
      "TARGET without ends",
      { terms: [{ ...b, weight: 1, low: null, high: null }] },
      "BAD_ARGUMENT",
      "TARGET",
    ],
    ["a deviation of 0", { terms: [{ ...others[0], high: 0 }] }, "BAD_ARGUMENT", "Z_SCORE"],
    [
      "ends of PERCENT_RANK",
      { terms: [{ ...a, normalise: "PERCENT_RANK" }] },
      "BAD_ARGUMENT",
      "PERCENT_RANK",
    ],
    ["no type", { appliesTo: [] }, "BAD_ARGUMENT", "appliesTo"],
    ["a code with a space", { code: "by hand" }, "BAD_ARGUMENT", "by hand"],
    ["no name", { nameZh: " " }, "BAD_ARGUMENT", "nameZh"],
    ["51 terms", { terms: Array.from({ length: 51 }, () => others[1]) }, "BAD_ARGUMENT", "51"],
    ["a NUL", { nameZh: "手\0算" }, "BAD_ARGUMENT", "input.nameZh"],
    [
      "MIN_MAX over agencies of which none reported",
      { appliesTo: ["SUBDISTRICT"], terms: [{ ...a, weight: 1, low: null, high: null }] },
      ...["BAD_ARGUMENT", "has 0"],
    ],
    [
      "MIN_MAX over figures that are all the same",
      { terms: [{ ...a, indicator: "licence.decisions", weight: 1, low: null, high: null }] },
      ...["BAD_ARGUMENT", "2024"],
    ],
  ] as [string, object, string, string][])(
    "refuses %s, naming it, and keeps nothing",
    async (_, changes, code, named) => {
      const before = await newestRelease();
      const { errors } = await service.answer(SAVE, { input: { ...input, ...changes } });
      expect(errors[0]?.extensions).toMatchObject({
        ...{
          code,
          messageZh: expect.stringMatching(/\p{Script=Han}/u),
          messageEn: expect.stringContaining(named),
        },
      });
      expect(await newestRelease()).toBe(before);
    },
  );
});

describe("ranking by scheme", () => {
  it("is what it comes to by hand: 乙 77, 甲 76, 丙 and 丁 60, 己 45; 戊 98 is vetoed; the others stand apart", async () => {
    const { unranked, ...ranking } = await rank();
    expect(ranking).toMatchObject({
      ...{ direction: "DESC", rankedCount: 5, peerCount: 10, sizeNotMerit: false, indicator: null },
      scheme: { code: "by-hand", version: 3 },
    });
    expect(shown(ranking)).toEqual([
      [1, "乙", 77],
      [2, "甲", 76],
      [3, "丙", 60],
      [3, "丁", 60],
      [5, "己", 45],
    ]);
    expect(ranking.nodes.map((node: { percentile: number }) => node.percentile)).toEqual([
      100, 75, 25, 25, 0,
    ]);
    expect(
      unranked.nodes.map(
        (node: { agency: { name: string }; reason: string; status: string; value: number | null }) => [
          node.agency.name,
          node.status,
          node.reason,
          node.value,
        ],
      ),
    ).toEqual([
      ["戊", "COMPUTED", "VETOED", 98],
      ["庚", "NOT_APPLICABLE", "OUTSIDE_SCHEME", null],
      ["辛", "NOT_FILED", "NOT_FILED", null],
      ["壬", "NOT_FILED", "OTHER_SCOPE", null],
      ["癸", "NOT_COMPUTABLE", "NOT_COMPARABLE", null],
    ]);
  });

  it("explains 己: what is there weighs 0.625 and 0.375, the blank nothing, and 5 points are taken away", async () => {
    const { contributions, value } = (await rank()).nodes[4];
    expect(
      contributions.map((one: Record<string, unknown>) => [
        one.term,
        one.raw,
        one.normalised,
        one.weight,
        one.points,
        one.reason,
      ]),
    ).toEqual([
      ["WEIGHT", 50, 50, 0.625, 31.25, null],
      ["WEIGHT", 5, 50, 0.375, 18.75, null],
      ["WEIGHT", null, null, 0, 0, "BLANK"],
      ["VETO", 0, null, null, 0, null],
      ["DEDUCTION", 0, null, null, -5, null],
      ["BONUS", 0, null, null, 0, null],
    ]);
    expect(contributions.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(
      value,
    );
  });

  it("of 2023 by the same version: 甲 90, 乙 40; so that in 2024 乙 is up by one and 甲 down by one, and the others were not there", async () => {
    expect(shown(await rank({ year: 2023, version: 1 }))).toEqual([
      [1, "甲", 90],
      [2, "乙", 40],
    ]);
    const { ranking } = await service.ask(
      `{ ranking(scheme: "by-hand", schemeVersion: 1, year: 2024, tieOrder: CODE) {
           nodes { previousRank rankChange bestRank } summary { indicator { code } count missing median max sum sumReason } } }`,
    );
    const none = { previousRank: null, rankChange: null, bestRank: null };
    expect(ranking.nodes).toEqual([
      { previousRank: 2, rankChange: 1, bestRank: null },
      { previousRank: 1, rankChange: -1, bestRank: null },
      ...[none, none, none],
    ]);
    expect(ranking.summary).toEqual({
      ...{ indicator: null, count: 5, missing: 5, median: 60, max: 77, sum: null, sumReason: "NOT_ADDITIVE" },
    });
  });

  it("says where 己 and 戊 stand, and with what", async () => {
    const STANDING = `query ($code: ID!) { agency(code: $code) { standing(scheme: "by-hand", schemeVersion: 1, year: 2024, peers: {}) {
      scheme { version } indicator { code } rank value reason median rankedCount peerCount
      neighbours(count: 1) { agency { name } contributions { points } } } } }`;
    const of = async (name: string) => (await service.ask(STANDING, { code: codeOf(name) })).agency.standing;
    expect(await of("己")).toMatchObject({
      ...{ scheme: { version: 1 }, indicator: null, rank: 5, value: 45, reason: null, median: 60 },
      neighbours: [
        {
          agency: { name: "丙" }, // by stroke count 丁 stands before 丙
          contributions: [{ points: 50 }, { points: 0 }, { points: 10 }, {}, {}, {}],
        },
      ],
    });
    expect(await of("戊")).toMatchObject({
      rank: null,
      value: 98,
      reason: "VETOED",
      rankedCount: 5,
      peerCount: 10,
    });
  });

  it("with other weights for one answer: all on B and C, 乙 88 before 甲 70, and 己, which lacks C, by B alone", async () => {
    const weights = [
      { indicator: B, weight: 0.5 },
      { indicator: C, weight: 0.5 },
    ];
    const ranking = await rank({ weights });
    expect(ranking.scheme).toMatchObject({
      version: 3,
      terms: [{ weight: 0 }, { weight: 0.5 }, { weight: 0.5 }, {}, {}, {}],
    });
    // 乙 50 + 35 + 3, 甲 40 + 30, 己 50 − 5, 丙 and 丁 0 + 25
    expect(shown(ranking)).toEqual([
      [1, "乙", 88],
      [2, "甲", 70],
      [3, "己", 45],
      [4, "丙", 25],
      [4, "丁", 25],
    ]);
    expect((await rank()).scheme.terms[0]).toEqual({ weight: 0.5 });
  });

  it("pages by the scheme as the cursor's release has it, though a newer version came in between", async () => {
    const first = await rank({ first: 2 });
    const { version } = await save({ nameZh: "又一版", terms: [{ ...input.terms[0], weight: 1 }] });
    const second = await rank({ first: 5, after: first.pageInfo.endCursor });
    expect([second.release, second.scheme.version, version]).toEqual([first.release, 3, 4]);
    expect([...shown(first), ...shown(second)].map(([, name]) => name)).toEqual([..."乙甲丙丁己"]);
    expect((await rank()).scheme.version).toBe(4);
    expect((await rank({ release: first.release })).scheme.version).toBe(3);
    // An old release by a newer scheme: what would have been.
    expect((await rank({ release: first.release, version: 4 })).scheme.version).toBe(4);
  });

  it("reads the figures once for the page, the unranked, what makes up each score and all intervals, however many", async () => {
    const read = async (first: number) =>
      (await service.statementsOf(RANKING, { first })).filter((sql) => /judged AS/.test(sql));
    expect([(await read(1)).length, (await read(20)).length]).toEqual([1, 1]);
    const [one, all] = [
      await service.statementsOf(RANKING, { first: 1 }),
      await service.statementsOf(RANKING, { first: 20 }),
    ];
    expect(all.length).toBe(one.length);
  });

  it.each([
    ["an unknown scheme", { code: "nothing" }, "UNKNOWN_SCHEME", "by-hand"],
    ["an unknown version", { version: 9 }, "UNKNOWN_SCHEME", "1, 2, 3, 4"],
    ["a release before the scheme", { release: 1 }, "UNKNOWN_SCHEME", "release 2"],
    [
      "weights that sum to 0.6",
      { version: 1, weights: [{ indicator: A, weight: 0.6 }] },
      "BAD_WEIGHTS",
      "0.6",
    ],
    [
      "a weight of no WEIGHT term",
      { version: 1, weights: [{ indicator: CHARGE, weight: 1 }] },
      "BAD_WEIGHTS",
      CHARGE,
    ],
  ] as [string, object, string, string][])("refuses %s", async (_, variables, code, named) => {
    const { errors } = await service.answer(RANKING, variables as Record<string, unknown>);
    expect(errors[0]?.extensions).toMatchObject({ code, messageEn: expect.stringContaining(named) });
  });

  it.each([
    ["draws: 0", "BAD_ARGUMENT", "2000"],
    ["draws: 2001", "BAD_ARGUMENT", "2001"],
    ["spread: 1.5", "BAD_ARGUMENT", "1.5"],
  ])("refuses an interval of %s, and answers the rest", async (args, code, named) => {
    const { data, errors } = await service.answer(
      `{ ranking(scheme: "by-hand", year: 2024, first: 1) { nodes { rank interval(${args}) { p5 } } } }`,
    );
    expect(data.ranking.nodes[0]).toMatchObject({ rank: 1, interval: null });
    expect(errors[0]?.extensions).toMatchObject({ code, messageEn: expect.stringContaining(named) });
  });

  it("has neither contributions nor an interval where an indicator ranks", async () => {
    const { ranking } = await service.ask(
      `{ ranking(indicator: "${A}", year: 2024, first: 1) { scheme { code } nodes { contributions { points } interval { p5 } } } }`,
    );
    expect(ranking).toEqual({ scheme: null, nodes: [{ contributions: null, interval: null }] });
  });
});
