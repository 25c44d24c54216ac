import { layoutOf } from "../../../src/catalogue";
import { correctObservation, undoCorrection } from "../../../src/db";
import { PLAIN_INDICATORS, PlainAnswers } from "../../factories/plain-answers";
import { below, pick, randomFrom } from "../../../src/synthetic";
import { aRandomProvince, YEARS, type Filing } from "../../factories/random-province";
import type { Figures } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

const SEED = 1912;
const CHANGES = 30;
const province = aRandomProvince(SEED, 36);
const random = randomFrom(SEED);
const byCode = [...province.agencies].sort((a, b) => (a.code < b.code ? -1 : 1));

/** What the reports say at each release, by loops over what was put in and corrected. */
const truths = new Map<number, PlainAnswers>();
const printed = new PlainAnswers(province);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  const first = (await service.publish(province.agencies, province.reports))!;
  truths.set(first, printed);
  const ids = await reportIds();
  const corrected = new Map<string, Figures[string]>();
  for (let i = 0; i < CHANGES; i += 1) truths.set(await change(ids, corrected), withAll(corrected));
});
afterAll(() => service.stop());

const keyOf = ({ agency, year, scope }: Pick<Filing, "agency" | "year" | "scope">) =>
  `${agency} ${year} ${scope}`;

async function reportIds(): Promise<Map<string, number>> {
  const rows = await service.database.query<{ id: number } & Pick<Filing, "agency" | "year" | "scope">>(
    "SELECT id, agency_code AS agency, year, scope FROM reports",
  );
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

/** One cell corrected to another number or to a blank, or a correction undone. @returns the release */
async function change(ids: Map<string, number>, corrected: Map<string, Figures[string]>): Promise<number> {
  for (;;) {
    const filing = pick(random, province.filings);
    const cells = PLAIN_INDICATORS.flatMap(({ cells }) => (filing.form && cells[filing.form]) || []);
    const indicator = cells.length ? pick(random, cells) : "";
    const before = filing.cells[indicator];
    if (!filing.form || !layoutOf(filing.form).includes(indicator) || before === "NOT_IN_FORM") continue;
    const cell = `${keyOf(filing)} ${indicator}`;
    const at = { reportId: ids.get(keyOf(filing))!, indicator, reason: "核对" };
    if (corrected.has(cell) && random() < 0.5) {
      corrected.delete(cell);
      return undoCorrection(service.database, TESTER, at);
    }
    const value = random() < 0.2 ? null : below(random, 50);
    if (value === before) continue;
    const release = await correctObservation(service.database, TESTER, { ...at, value });
    if (release === null) continue;
    corrected.set(cell, value);
    return release;
  }
}

function withAll(corrected: ReadonlyMap<string, Figures[string]>): PlainAnswers {
  const filings = province.filings.map((filing) => {
    const mine = [...corrected].flatMap(([cell, value]) => {
      const key = `${keyOf(filing)} `;
      return cell.startsWith(key) ? [[cell.slice(key.length), value] as const] : [];
    });
    return { ...filing, cells: { ...filing.cells, ...Object.fromEntries(mine) } };
  });
  return new PlainAnswers({ ...province, filings });
}

const QUESTION = `query ($indicators: [ID!]!, $years: [Int!]!, $scope: Scope!, $figures: FigureBasis!, $release: Int) {
  compare(where: {}, indicators: $indicators, years: $years, scope: $scope, figures: $figures, release: $release) {
    columns { values statuses reasons } }
  ${PLAIN_INDICATORS.map(
    ({ code }, i) => `
    r${i}: ranking(indicator: "${code}", year: 2019, scope: $scope, figures: $figures, release: $release, first: 500, direction: DESC, tieOrder: CODE) {
      nodes { value agency { code } } }
    s${i}: stats(indicator: "${code}", years: [2019], scope: $scope, figures: $figures, release: $release) { count missing max }`,
  ).join("")} }`;

function expected(plain: PlainAnswers, scope: "OWN" | "CONSOLIDATED") {
  const columns = PLAIN_INDICATORS.flatMap((indicator) =>
    YEARS.map((year) => {
      const figures = byCode.map((agency) => plain.figure(agency, year, scope, indicator));
      return {
        values: figures.map(({ value }) => value),
        statuses: figures.map(({ status }) => status),
        reasons: figures.map(({ reason }) => reason),
      };
    }),
  );
  const perIndicator = PLAIN_INDICATORS.flatMap((indicator, i) => {
    const judged = plain.judged(indicator, 2019, scope);
    const usable = judged.filter((one) => one.usable);
    const nodes = usable
      .sort((a, b) => b.value! - a.value! || (a.agency.code < b.agency.code ? -1 : 1))
      .map(({ value, agency }) => ({ value, agency: { code: agency.code } }));
    const max = usable.length ? Math.max(...usable.map(({ value }) => value!)) : null;
    const stats = { count: usable.length, missing: judged.length - usable.length, max };
    return [
      [`r${i}`, { nodes }],
      [`s${i}`, [stats]],
    ] as const;
  });
  return { compare: { columns }, ...Object.fromEntries(perIndicator) };
}

describe(`${CHANGES} random corrections, blanks and undoings (seed ${SEED})`, () => {
  it("change what 36 agencies say: the truth differs from release to release", () => {
    expect(truths.size).toBe(CHANGES + 1);
    const [first, ...rest] = [...truths.values()].map((plain) => JSON.stringify(expected(plain, "OWN")));
    expect(new Set(rest).size).toBeGreaterThan(CHANGES / 3);
    expect(rest.at(-1)).not.toBe(first);
  });

  it.each(["OWN", "CONSOLIDATED"] as const)(
    "%s: compare, ranking and stats say in each fifteenth release what was corrected by then, and as printed never anything else",
    async (scope) => {
      const releases = [...truths].filter((_, i) => i % 15 === 0);
      expect(releases).toHaveLength(CHANGES / 15 + 1);
      for (const [release, plain] of releases) {
        const asked = { indicators: PLAIN_INDICATORS.map(({ code }) => code), years: YEARS, scope, release };
        const corrected = await service.ask(QUESTION, { ...asked, figures: "CORRECTED" });
        expect(corrected).toEqual(expected(plain, scope));
        const reported = await service.ask(QUESTION, { ...asked, figures: "REPORTED" });
        expect(reported).toEqual(expected(printed, scope));
      }
    },
  );
});
