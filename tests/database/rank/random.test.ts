import { type Agency } from "../../../src/report";
import {
  PLAIN_DERIVED,
  PLAIN_INDICATORS,
  PlainAnswers,
  type PlainIndicator,
} from "../../factories/plain-answers";
import { tenDigits } from "../../factories/ten-digits";
import { plainStats } from "../../factories/plain-statistics";
import { ancestorsOf, aRandomProvince, YEARS } from "../../factories/random-province";
import { Service } from "../../factories/service";

const SEED = 3525;
const province = aRandomProvince(SEED, 300);
const plain = new PlainAnswers(province);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(province.agencies, province.reports);
});
afterAll(() => service.stop());

type Order = "STROKE" | "PINYIN" | "CODE";
type Ties = "COMPETITION" | "DENSE" | "ORDINAL" | "AVERAGE";

interface Question {
  readonly indicator: PlainIndicator;
  readonly year: number;
  readonly scope: "OWN" | "CONSOLIDATED";
  readonly direction: "ASC" | "DESC";
  readonly ties: Ties;
  readonly tieOrder: Order;
}

const byCode = (a: { agency: Agency }, b: { agency: Agency }) => (a.agency.code < b.agency.code ? -1 : 1);
const collators = {
  STROKE: new Intl.Collator("zh-u-co-stroke"),
  PINYIN: new Intl.Collator("zh-u-co-pinyin"),
};

/** Ranks by counting, agency against agency. */
function plainRanking(
  { indicator, year, scope, direction, ties, tieOrder }: Question,
  asked?: (agency: Agency) => boolean,
) {
  const judged = plain.judged(indicator, year, scope, asked);
  const sign = direction === "DESC" ? -1 : 1;
  const byName = (a: Agency, b: Agency) =>
    tieOrder === "CODE" ? 0 : collators[tieOrder].compare(a.name, b.name);
  const ranked = judged
    .filter(({ usable }) => usable)
    .sort((a, b) => sign * (a.value! - b.value!) || byName(a.agency, b.agency) || byCode(a, b));
  const nodes = ranked.map(({ agency, value }, place) => {
    const before = ranked.filter((other) => sign * (other.value! - value!) < 0);
    const behind = ranked.filter((other) => sign * (other.value! - value!) > 0);
    const tieSize = ranked.length - before.length - behind.length;
    const rank = {
      COMPETITION: before.length + 1,
      DENSE: new Set(before.map((other) => other.value)).size + 1,
      ORDINAL: place + 1,
      AVERAGE: before.length + (tieSize + 1) / 2,
    }[ties];
    const percentile = ranked.length > 1 ? tenDigits((100 * behind.length) / (ranked.length - 1)) : null;
    return { rank, tieSize, percentile, value, agency: { code: agency.code }, observation: { value } };
  });
  const unranked = judged
    .filter(({ usable }) => !usable)
    .sort(byCode)
    .map(({ agency, status, reason, value }) => ({ agency: { code: agency.code }, status, reason, value }));
  return { rankedCount: nodes.length, peerCount: judged.length, nodes, unranked };
}

const RANKING = `query ($indicator: ID!, $year: Int!, $scope: Scope!, $direction: SortDirection, $ties: TieMethod!, $tieOrder: NameOrder!,
  $where: AgencyFilter, $first: Int!, $after: String, $unrankedFirst: Int! = 0, $unrankedAfter: String) {
  ranking(indicator: $indicator, year: $year, scope: $scope, direction: $direction, ties: $ties, tieOrder: $tieOrder, where: $where,
          first: $first, after: $after) {
    rankedCount peerCount direction
    nodes { rank tieSize percentile value agency { code } observation { value } }
    edges { cursor node { agency { code } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    unranked(first: $unrankedFirst, after: $unrankedAfter) {
      totalCount nodes { agency { code } status reason value } edges { cursor node { agency { code } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

const ask = async (question: Question, more: Record<string, unknown>) => {
  const variables = { ...question, indicator: question.indicator.code, ...more };
  return (await service.ask(RANKING, variables)).ranking;
};

const indicatorOf = (code: string) => PLAIN_INDICATORS.find((one) => one.code === code)!;
const received: Question = {
  ...{ indicator: indicatorOf("application.received"), year: 2019, scope: "OWN" },
  ...{ direction: "DESC", ties: "COMPETITION", tieOrder: "STROKE" },
};

describe(`ranking of 300 random agencies (seed ${SEED})`, () => {
  it("has long ties, zeros, every reason, and a minority form with values that may not be ranked", () => {
    const { nodes, unranked } = plainRanking(received);
    expect(Math.max(...nodes.map(({ tieSize }) => tieSize))).toBeGreaterThan(20);
    expect(nodes.some(({ value }) => value === 0)).toBe(true);
    const reasons = PLAIN_INDICATORS.flatMap((indicator) =>
      YEARS.flatMap((year) =>
        plainRanking({ ...received, indicator, year }).unranked.map(({ reason }) => reason),
      ),
    );
    expect([...new Set(reasons)].sort()).toEqual([
      ...[
        "BLANK",
        "MISSING_INPUT",
        "NOT_APPLICABLE",
        "NOT_COMPARABLE",
        "NOT_EXTRACTED",
        "NOT_FILED",
        "NOT_IN_FORM",
        "OTHER_SCOPE",
      ],
    ]);
    expect(
      unranked.filter(({ reason, value }) => reason === "NOT_COMPARABLE" && value !== null).length,
    ).toBeGreaterThan(5);
  });

  // Each indicator meets each year: there are more tie methods than years.
  it.each(["COMPETITION", "DENSE", "ORDINAL", "AVERAGE"].map((ties, turn) => ({ ties: ties as Ties, turn })))(
    "$ties: rank, tieSize, percentile and order are those of counting agency against agency, and the unranked those of the rest",
    async ({ ties, turn }) => {
      for (const [i, indicator] of [...PLAIN_INDICATORS, ...PLAIN_DERIVED].entries()) {
        const year = YEARS[(i + turn) % YEARS.length]!;
        const scope = ties === "DENSE" || ties === "AVERAGE" ? "OWN" : "CONSOLIDATED";
        const direction = (i + turn) % 2 ? "ASC" : "DESC";
        const question = { indicator, year, scope, direction, ties, tieOrder: "CODE" } as const;
        const { rankedCount, peerCount, nodes, unranked } = await ask(question, {
          first: 500,
          unrankedFirst: 500,
        });
        const about = `${indicator.code} ${year} ${scope} ${direction}`;
        expect({ about, rankedCount, peerCount, nodes, unranked: unranked.nodes }).toEqual({
          about,
          ...plainRanking(question),
        });
      }
    },
  );

  it.each(["STROKE", "PINYIN", "CODE"] as const)(
    "orders inside a tie by %s, then by code, and the same at every asking",
    async (tieOrder) => {
      for (const direction of ["ASC", "DESC"] as const) {
        const question = { ...received, tieOrder, direction };
        const { nodes } = await ask(question, { first: 500 });
        expect(nodes).toEqual(plainRanking(question).nodes);
        expect((await ask(question, { first: 500 })).nodes).toEqual(nodes);
      }
    },
  );

  it("is summed up with the sum refused where one agency's figure holds another's", async () => {
    const reasons = new Set<string | null>();
    for (const indicator of PLAIN_INDICATORS) {
      for (const scope of ["OWN", "CONSOLIDATED"] as const) {
        const { ranking } = await service.ask(
          `query ($code: ID!, $scope: Scope!) { ranking(indicator: $code, scope: $scope, year: 2019, first: 0) {
             summary { year count missing sum sumReason mean median p25 p75 min max } } }`,
          { code: indicator.code, scope },
        );
        const all = plainStats(plain, { indicator, scope, groupBy: [], regionLevel: null });
        const group = all.find(({ year }) => year === 2019)!;
        const { count, missing, sum, sumReason, mean, median, p25, p75, min, max } = group;
        const expected = { count, missing, sum, sumReason, mean, median, p25, p75, min, max };
        expect({ code: indicator.code, scope, ...ranking.summary }).toEqual({
          ...{ code: indicator.code, scope, year: 2019, ...expected },
        });
        reasons.add(sumReason);
      }
    }
    expect([...reasons].sort()).toEqual(["NESTED", "NOT_ADDITIVE", null].sort());
  });

  it("follows the polarity where no direction is asked: a size is DESC", async () => {
    const { ranking } = await service.ask(
      `{ ranking(indicator: "application.received", year: 2019) { direction nodes { value } } }`,
    );
    expect(ranking.direction).toBe("DESC");
    expect(ranking.nodes[0].value).toBe(plainRanking(received).nodes[0]!.value);
  });

  it("asks of a filter who the peers are: a subtree of regions, types, levels, children of one, codes, a year", async () => {
    const city = province.agencies.find(({ code }) => code === "371000")!;
    const filters: readonly [object, (agency: Agency) => boolean][] = [
      [{ regions: ["371000"] }, ({ region }) => region !== null && ancestorsOf(region).includes("371000")],
      [
        { regions: ["371002", "320800", "371002001"] },
        ({ region }) => ["371002", "320800"].some((code) => region && ancestorsOf(region).includes(code)),
      ],
      [{ types: ["DEPARTMENT", "SUBDISTRICT"] }, ({ type }) => ["DEPARTMENT", "SUBDISTRICT"].includes(type)],
      [
        { levels: ["COUNTY"], types: ["INSTITUTION"] },
        ({ type, level }) => level === "COUNTY" && type === "INSTITUTION",
      ],
      [{ parent: city.code }, ({ parent }) => parent === city.code],
      [{ codes: [city.code, "320800", city.code] }, ({ code }) => code === city.code || code === "320800"],
      [{ regions: [] }, () => false],
      [{}, () => true],
    ];
    for (const [where, asked] of filters) {
      const question = { ...received, tieOrder: "CODE" as const };
      const { rankedCount, peerCount, nodes, unranked } = await ask(question, {
        where,
        first: 500,
        unrankedFirst: 500,
      });
      expect({ where, rankedCount, peerCount, nodes, unranked: unranked.nodes }).toEqual({
        where,
        ...plainRanking(question, asked),
      });
    }
  });
});

describe("pages of a ranking", () => {
  /** All pages one after another; a page that does not move on would end in an endless loop, so their number is bounded. */
  async function allPages(question: Question, where: object, first: number) {
    const ranked: string[] = [];
    const unranked: string[] = [];
    let [after, unrankedAfter]: [string | null, string | null] = [null, null];
    for (let pages = 0; ; pages += 1) {
      expect(pages).toBeLessThan(400);
      const page = await ask(question, { where, first, after, unrankedFirst: first, unrankedAfter });
      const codes = (edges: { node: { agency: { code: string } } }[]) =>
        edges.map(({ node }) => node.agency.code);
      ranked.push(...codes(page.edges));
      unranked.push(...codes(page.unranked.edges));
      expect(page.edges.length).toBeLessThanOrEqual(first);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.endCursor ?? null).toBe(page.edges.at(-1)?.cursor ?? null);
      expect(page.pageInfo.startCursor ?? null).toBe(page.edges[0]?.cursor ?? null);
      after = page.pageInfo.endCursor ?? after;
      unrankedAfter = page.unranked.pageInfo.endCursor ?? unrankedAfter;
      if (!page.pageInfo.hasNextPage && !page.unranked.pageInfo.hasNextPage) return { ranked, unranked };
    }
  }

  it.each([
    [1, { types: ["INSTITUTION"], levels: ["COUNTY", "PREFECTURE"] }],
    [7, {}],
    [500, {}],
  ])("of %d give each agency once, ranked and unranked, in the order of one page", async (first, where) => {
    for (const ties of first === 7 ? (["COMPETITION", "ORDINAL"] as const) : (["AVERAGE"] as const)) {
      const question = { ...received, ties, tieOrder: "PINYIN" as const };
      const whole = await ask(question, { where, first: 500, unrankedFirst: 500 });
      const { ranked, unranked } = await allPages(question, where, first);
      expect(ranked).toEqual(whole.nodes.map(({ agency }: { agency: Agency }) => agency.code));
      expect(unranked).toEqual(whole.unranked.nodes.map(({ agency }: { agency: Agency }) => agency.code));
      expect(ranked.length + unranked.length).toBe(whole.peerCount);
      expect(new Set([...ranked, ...unranked]).size).toBe(whole.peerCount);
    }
  });

  it("of 0 hold nobody and still tell the counts and that there is more", async () => {
    const page = await ask(received, { first: 0 });
    expect(page).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: true, endCursor: null },
      unranked: { nodes: [] },
    });
    expect(page.rankedCount).toBe(plainRanking(received).rankedCount);
    expect(page.unranked.totalCount).toBe(page.peerCount - page.rankedCount);
  });
});
