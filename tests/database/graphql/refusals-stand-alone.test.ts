import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
const agencies = ["甲", "乙", "丙", "丁"].map((name, i) =>
  anAgency({ code: `sa-${i + 1}`, name: `威海市${name}局` }),
);
const RATED = "rate.disclosed";
const RECEIVED = "application.received";

beforeAll(async () => {
  service = await Service.start();
  const reports = agencies.map(({ code: agency }, i) =>
    aReport({ [RECEIVED]: 3 }, { agency, ...(i === 3 && { form: "A2014" }) }),
  );
  await service.publish(agencies, reports);
  const terms = `[{ indicator: "${RATED}", weight: 0.5, normalise: TARGET, low: 0, high: 100 },
                  { indicator: "rate.completed", weight: 0.5, polarity: HIGHER_IS_BETTER, normalise: TARGET, low: 0, high: 100 }]`;
  await service.ask(
    `mutation { saveScheme(input: { code: "two-rates", nameZh: "两率", terms: ${terms}, appliesTo: [DEPARTMENT] }) { version } }`,
  );
});
afterAll(() => service.stop());

/** Five questions of a dashboard, and what they answer. */
const GOOD: Readonly<Record<string, readonly [field: string, answer: unknown]>> = {
  years: ["years { year agencies }", [{ year: 2024, agencies: 4 }]],
  agencies: ["agencies { totalCount }", { totalCount: 4 }],
  compare: [
    `compare(agencies: ["sa-1"], indicators: ["${RECEIVED}"], years: [2024]) { cells { value } }`,
    { cells: [{ value: 3 }] },
  ],
  ranking: [
    `ranking(indicator: "${RECEIVED}", year: 2024) { rankedCount peerCount }`,
    { rankedCount: 3, peerCount: 4 },
  ],
  stats: [`stats(indicator: "${RECEIVED}", years: [2024]) { count mean }`, [{ count: 3, mean: 3 }]],
};

/** The refused one stands at a place of the operation; the five good ones stand around it and are answered. */
async function refusedAmongFive(field: string, place: number) {
  const good = Object.entries(GOOD).map(([name, [asked]]) => `${name}: ${asked}`);
  const fields = [...good.slice(0, place), `bad: ${field}`, ...good.slice(place)];
  const { data, errors } = await service.answer(`{ ${fields.join("\n")} }`);
  const { bad, ...others } = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  expect(others).toEqual(
    Object.fromEntries(Object.entries(GOOD).map(([name, [, answer]]) => [name, answer])),
  );
  expect(errors).toHaveLength(1);
  return { bad, error: errors[0]! };
}

const compare = (args: string) =>
  `compare(agencies: ["sa-1"], indicators: ["${RECEIVED}"], years: [2024], ${args}) { release }`;
const against = (baseline: string) => compare(`baseline: { ${baseline} }`);
const byScheme = (args: string, below = "rankedCount") =>
  `ranking(scheme: "two-rates", year: 2024 ${args}) { ${below} }`;
const ofRate = (args: string) => `ranking(indicator: "${RATED}", year: 2024, ${args}) { rankedCount }`;
const ofAgency = (field: string) => `agency(code: "sa-1") { ${field} }`;
const standing = (args: string, below = "rank") =>
  ofAgency(`standing(indicator: "${RATED}", year: 2024 ${args}) { ${below} }`);
const series = (args: string) => ofAgency(`series(indicator: "${RECEIVED}", ${args}) { scope }`);
const sections = (search: string) => `sections(where: { search: "${search}" }) { totalCount }`;
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).join();

const YEAR = { year: { from: 1, to: 9999 } };
const SEARCH = { search: { characters: 100, words: 10, examples: expect.any(Array) } };

type Answered = Readonly<Record<string | number, unknown>>;
type Case = readonly [field: string, code: string, allowed: unknown, path?: readonly (string | number)[]];

const cases: readonly Case[] = [
  // Who is compared with what.
  [against("kind: YEAR"), "BAD_ARGUMENT", ["year"]],
  [against("kind: YEAR, year: 0"), "BAD_ARGUMENT", YEAR],
  [against("kind: AGENCY"), "BAD_ARGUMENT", ["agency"]],
  [against(`kind: AGENCY, agency: "sa-9"`), "UNKNOWN_AGENCY", { query: "agencies" }],
  [against(`kind: PREVIOUS_YEAR, year: 2019`), "BAD_ARGUMENT", []],
  [against(`kind: PEER_MEDIAN, agency: "sa-1"`), "BAD_ARGUMENT", ["peers"]],
  [against(`kind: PEER_MEDIAN, peers: { regions: ["no"] }`), "BAD_ARGUMENT", { query: "regions" }],
  [compare("where: {}"), "BAD_ARGUMENT", ["agencies", "where"]],
  [compare("release: 3"), "UNKNOWN_RELEASE", { from: 1, to: 2 }],
  [
    `compare(agencies: ["sa-1"], indicators: [], years: [2024]) { release }`,
    "BAD_ARGUMENT",
    { indicators: { count: { from: 1 } } },
  ],
  [
    `compare(where: {}, indicators: ["${RECEIVED}", "${RATED}", "rate.completed"], years: [${span(1, 9000)}]) { release }`,
    "TOO_MUCH",
    { cells: 100_000 },
  ],
  // By what is ranked.
  [`ranking(year: 2024) { rankedCount }`, "BAD_ARGUMENT", ["indicator", "scheme"]],
  [ofRate(`scheme: "two-rates"`), "BAD_ARGUMENT", ["indicator", "scheme"]],
  [ofRate("schemeVersion: 1"), "BAD_ARGUMENT", ["scheme"]],
  [ofRate("weights: []"), "BAD_ARGUMENT", ["scheme"]],
  [ofRate("minDenominator: -1"), "BAD_ARGUMENT", { minDenominator: { from: 0 } }],
  [ofRate("release: 3"), "UNKNOWN_RELEASE", { from: 1, to: 2 }],
  [ofRate("first: 501"), "BAD_ARGUMENT", { first: { from: 0, to: 500 } }],
  [ofRate(`after: "x"`), "CURSOR_MISMATCH", { after: null }],
  [
    `ranking(indicator: "${RECEIVED}", year: 2024, minDenominator: 1) { rankedCount }`,
    "BAD_ARGUMENT",
    { minDenominator: null },
  ],
  [
    `ranking(indicator: "rate.disclosd", year: 2024) { rankedCount }`,
    "UNKNOWN_INDICATOR",
    expect.arrayContaining([RATED]),
  ],
  [`ranking(indicator: "zzz", year: 2024) { rankedCount }`, "UNKNOWN_INDICATOR", { query: "indicators" }],
  [`ranking(scheme: "no", year: 2024) { rankedCount }`, "UNKNOWN_SCHEME", ["two-rates"]],
  [byScheme(", schemeVersion: 2"), "UNKNOWN_SCHEME", [1]],
  [byScheme(", release: 1"), "UNKNOWN_SCHEME", expect.anything()],
  [byScheme(", minDenominator: 1"), "BAD_ARGUMENT", { minDenominator: null }],
  [byScheme(`, weights: [{ indicator: "${RATED}", weight: 0.7 }]`), "BAD_WEIGHTS", { sum: 1, found: 0.7 }],
  [byScheme(", weights: []"), "BAD_WEIGHTS", { sum: 1, found: 0 }],
  [
    byScheme(`, weights: [{ indicator: "${RATED}", weight: 1e308 }]`),
    "BAD_WEIGHTS",
    { weight: { from: 0, to: 1 } },
  ],
  [
    byScheme(`, weights: [{ indicator: "${RECEIVED}", weight: 1 }]`),
    "BAD_WEIGHTS",
    [RATED, "rate.completed"],
  ],
  [
    byScheme(`, weights: [{ indicator: "${RATED}", weight: 0.5 }, { indicator: "${RATED}", weight: 0.5 }]`),
    "BAD_WEIGHTS",
    [RATED, "rate.completed"],
  ],
  // Years, groups, pages.
  [`stats(indicator: "${RECEIVED}", years: []) { count }`, "BAD_ARGUMENT", { years: { count: { from: 1 } } }],
  [`stats(indicator: "${RECEIVED}", years: [${span(1980, 2020)}]) { count }`, "TOO_MUCH", { years: 40 }],
  [`coverage(years: [${span(1980, 2020)}]) { totalCount }`, "TOO_MUCH", { years: 40 }],
  [`coverage(years: [0]) { totalCount }`, "BAD_ARGUMENT", YEAR],
  [`publishedRankings(year: 0) { totalCount }`, "BAD_ARGUMENT", YEAR],
  [`releaseDiff(from: 2, to: 1) { totalCount }`, "BAD_ARGUMENT", { from: 1, to: 2 }],
  [`releaseDiff(from: 1, to: 3) { totalCount }`, "UNKNOWN_RELEASE", { from: 1, to: 2 }],
  [`releases(after: "x") { totalCount }`, "CURSOR_MISMATCH", { after: null }],
  [`agency { code }`, "BAD_ARGUMENT", ["code", "name"]],
  // Words.
  [sections("%_"), "BAD_ARGUMENT", SEARCH],
  [sections(" "), "BAD_ARGUMENT", SEARCH],
  [sections("政".repeat(101)), "BAD_ARGUMENT", SEARCH],
  [`sections(where: { years: [0] }) { totalCount }`, "BAD_ARGUMENT", YEAR],
  [`reports(where: { years: [-1] }) { totalCount }`, "BAD_ARGUMENT", YEAR],
  [`agencies(where: { asOfYear: 0 }) { totalCount }`, "BAD_ARGUMENT", YEAR],
  // Below a root field, which stands.
  [
    series("from: 2024, to: 2020"),
    "BAD_ARGUMENT",
    { from: { to: 2020 }, to: { from: 2024 } },
    ["bad", "series"],
  ],
  [series("from: 1, to: 9999"), "TOO_MUCH", { years: 40 }, ["bad", "series"]],
  [standing(`, peers: { codes: ["sa-2"] }`), "BAD_ARGUMENT", { peers: null }, ["bad", "standing"]],
  [standing(`, scheme: "two-rates"`), "BAD_ARGUMENT", ["indicator", "scheme"], ["bad", "standing"]],
  [standing(", schemeVersion: 1"), "BAD_ARGUMENT", ["scheme"], ["bad", "standing"]],
  [
    standing("", "neighbours(count: 51) { rank }"),
    "BAD_ARGUMENT",
    { count: { from: 0, to: 50 } },
    ["bad", "standing"],
  ],
  [
    byScheme(", first: 1", "nodes { interval(draws: 0) { p5 } }"),
    "BAD_ARGUMENT",
    expect.anything(),
    ["bad", "nodes", 0, "interval"],
  ],
  [
    byScheme("", "unranked(first: -1) { totalCount }"),
    "BAD_ARGUMENT",
    { first: { from: 0, to: 500 } },
    ["bad"],
  ],
];

it.each(cases.map((one, i) => [one[0].slice(0, 150), one[1], i, one] as const))(
  "%s is %s, says what would be allowed, and the five beside it are answered",
  async (_, __, i, [field, code, allowed, path = ["bad"]]) => {
    const { bad, error } = await refusedAmongFive(field, i % 6);
    const { messageZh, messageEn } = error.extensions;
    expect(error.extensions).toEqual({ code, messageZh, messageEn, allowed });
    expect(messageZh).toMatch(/\p{Script=Han}/u);
    expect(messageEn).toMatch(/[a-z]{3}/);
    expect(error.message).toBe(`${String(messageZh)} · ${String(messageEn)}`);
    expect(error.path?.slice(0, path.length)).toEqual(path);
    expect(path.slice(1).reduce<unknown>((at, step) => (at as Answered)[step] ?? null, bad)).toBeNull();
  },
);

const scheme = (about: string, terms: string) =>
  `saveScheme(input: { code: "new", nameZh: "新", appliesTo: [DEPARTMENT], terms: [${terms}] ${about} }) { version }`;
const weight = (about: string) => `{ indicator: "${RATED}", normalise: PERCENT_RANK, ${about} }`;
const publish = (args: string) => `publishRanking(title: "榜", ${args}) { id }`;

/** A write answers what it wrote or nothing at all, so it is asked alone; nothing of it may remain. */
const writes: readonly Case[] = [
  [scheme("", ""), "BAD_ARGUMENT", { kind: "WEIGHT", count: { from: 1 } }],
  [scheme("", weight("weight: 0.9")), "BAD_WEIGHTS", { sum: 1, found: 0.9 }],
  [scheme("", weight("weight: 1e308")), "BAD_WEIGHTS", { weight: { above: 0, to: 1 } }],
  [
    scheme("", `${weight("weight: 0.5")} ${weight("weight: 0.5")}`),
    "BAD_WEIGHTS",
    { indicator: RATED, count: { to: 1 } },
  ],
  [scheme("", weight("weight: 1, low: 1, high: 2")), "BAD_ARGUMENT", { low: null, high: null }],
  [
    scheme("", `{ indicator: "${RATED}", weight: 1, normalise: MIN_MAX, low: 1 }`),
    "BAD_ARGUMENT",
    ["low", "high"],
  ],
  [scheme("", `{ kind: VETO, indicator: "${RATED}" }`), "BAD_ARGUMENT", ["threshold"]],
  [
    scheme("", `{ indicator: "zzz", weight: 1, normalise: NONE }`),
    "UNKNOWN_INDICATOR",
    { query: "indicators" },
  ],
  [
    scheme(`, nameEn: "${"x".repeat(1000)}"`, weight("weight: 1")),
    "BAD_ARGUMENT",
    { nameEn: { from: 1, to: expect.any(Number) } },
  ],
  [
    publish(`indicator: "${RATED}", scheme: "two-rates", year: 2024`),
    "BAD_ARGUMENT",
    ["indicator", "scheme"],
  ],
  [publish(`indicator: "${RATED}", year: 2024, release: 99`), "UNKNOWN_RELEASE", { from: 1, to: 2 }],
  [publish(`indicator: "${RATED}", year: 1990`), "BAD_ARGUMENT", { query: "ranking" }],
  [
    `publishRanking(title: " ", indicator: "${RATED}", year: 2024) { id }`,
    "BAD_ARGUMENT",
    { title: { from: 1, to: expect.any(Number) } },
  ],
];

it.each(writes.map((one, i) => [one[0].slice(0, 150), one[1], i] as const))(
  "%s is %s, says what would be allowed, and nothing is written",
  async (_, __, i) => {
    const [field, code, allowed] = writes[i]!;
    const before = await service.rowCounts();
    const { errors } = await service.answer(`mutation { bad: ${field} }`);
    const { messageZh, messageEn } = errors[0]!.extensions;
    expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
      [["bad"], { code, messageZh, messageEn, allowed }],
    ]);
    expect([messageZh, messageEn]).toEqual([
      expect.stringMatching(/\p{Script=Han}/u),
      expect.stringMatching(/[a-z]{3}/),
    ]);
    expect(await service.rowCounts()).toEqual(before);
  },
);

it("a peer whose form is not comparable stands apart, named, and stops nobody; a rate has no sum, and says why", async () => {
  const answer = await service.ask(
    `{ ranking(indicator: "${RECEIVED}", year: 2024) {
         rankedCount peerCount unranked { nodes { agency { code } value reason } } }
       stats(indicator: "${RATED}", years: [2024]) { count missing sum sumReason } }`,
  );
  expect(answer).toEqual({
    ranking: {
      ...{ rankedCount: 3, peerCount: 4 },
      unranked: { nodes: [{ agency: { code: "sa-4" }, value: 3, reason: "NOT_COMPARABLE" }] },
    },
    stats: [{ count: 3, missing: 1, sum: null, sumReason: "NOT_ADDITIVE" }],
  });
});
