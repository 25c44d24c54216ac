import { checkReport, reportRules, type Finding } from "../../../src/checks";
import type { Claim } from "../../../src/report";
import type { Counts, SyntheticReport } from "../../../src/synthetic";
import { aReadReport } from "../../factories/synthetic-report";
import { cleanReports } from "../synthetic/clean-reports";

interface Said {
  readonly report: SyntheticReport;
  readonly claims: readonly Claim[];
  /** FAILED and UNCERTAIN. */
  readonly told: readonly Finding[];
}

const said: Said[] = [];
/** How often a rule came to an end: "BLOCK_TO_TOTAL PASS". */
const ends = new Map<string, number>();

beforeAll(async () => {
  for (const report of cleanReports()) {
    const read = await aReadReport(report);
    const findings = checkReport(read, report.agency);
    for (const { rule, status } of findings)
      ends.set(`${rule} ${status}`, (ends.get(`${rule} ${status}`) ?? 0) + 1);
    const told = findings.filter(({ status }) => status === "FAILED" || status === "UNCERTAIN");
    said.push({ report, claims: read.claims, told });
  }
});

const isOutdated = ({ report: { form, year } }: Said) => form === "B2019" && year > 2020;
const rulesOf = (gravities: readonly string[], { told }: Said) =>
  told.filter(({ severity }) => gravities.includes(severity)).map(({ rule }) => rule);

describe("1,020 reports of 102 agencies over ten years, printed with blanks, signs and remarks", () => {
  it("are 1,000 in which nothing is FATAL or WARNING, and 20 in the form of 2019 on later years, of which just that is said", () => {
    const old = said.filter(isOutdated);
    expect(old.map((one) => rulesOf(["FATAL", "WARNING"], one))).toEqual(
      Array.from({ length: 20 }, () => ["FORM_OUTDATED"]),
    );
    const clean = said.filter((one) => !isOutdated(one));
    expect(clean).toHaveLength(1000);
    expect(clean.filter((one) => rulesOf(["FATAL", "WARNING"], one).length > 0)).toEqual([]);
  });

  it("have for the record 12 with rows of an older form and 6 of a later form than their year's, and nothing else", () => {
    const info = said
      .flatMap(({ told }) => told)
      .filter(({ severity }) => severity === "INFO")
      .map(({ status, rule, subject }) => [status, rule, subject].join(" "));
    const times = new Map(
      [...new Set(info)].map((one) => [one, info.filter((other) => other === one).length]),
    );
    expect(Object.fromEntries(times)).toEqual({
      "FAILED FORM_OUTDATED ROWS": 12,
      "UNCERTAIN FORM_OUTDATED FORM": 6,
    });
  });

  it("are judged: of all but two rules some pass, and of the balances three times as many as cannot be judged", () => {
    const all = reportRules.map(({ code, kind }) => ({
      ...{ code, kind, passed: ends.get(`${code} PASS`) ?? 0, open: ends.get(`${code} NOT_ASSESSABLE`) ?? 0 },
    }));
    // Both speak only of what is wrong.
    const silent = ["PROSE_STATED_TWICE", "TABLE_HOLDS_OTHER_FIGURE"];
    expect(all.filter(({ passed }) => passed < 10).map(({ code }) => code)).toEqual(silent);
    expect(all.filter(({ kind, passed, open }) => kind === "BALANCE" && passed < 3 * open)).toEqual([]);
  });

  it("state in their words what their cells count", () => {
    const wrong = said.flatMap(({ report, claims }) =>
      wrongClaims(claims, report.counts).map((claim) => `${report.title} ${claim}`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    const stated = said.flatMap(({ claims }) => claims.flatMap(({ indicator }) => indicator ?? []));
    const often = [...new Set(stated)].filter((one) => stated.filter((other) => other === one).length >= 20);
    expect(often.length).toBeGreaterThan(25);
  });
});

/** Figures in sentences that no cell holds: of applications also what came in and was carried in together; the fee is in 元. */
function wrongClaims(claims: readonly Claim[], counts: Counts): string[] {
  return claims.flatMap(({ indicator, value, approximate, quote }) => {
    const count = indicator === null ? undefined : countOf(counts, indicator);
    if (count === undefined) return [];
    const all =
      indicator === "application.received" ? count + (counts.get("application.carried_in") ?? 0) : count;
    const fits = approximate ? value <= count && count < value * 1.2 : value === count || value === all;
    return fits ? [] : [`${indicator}: ${count}, but ${quote}`];
  });
}

function countOf(counts: Counts, code: string): number | undefined {
  if (code === "fee.collected") return Math.round(counts.get(code)! * 1e4);
  const parts = [...counts.keys()].filter((cell) => cell.startsWith(`${code}.`) && !cell.includes("@"));
  if (counts.has(code)) return counts.get(code);
  if (code === "litigation.total")
    return counts.get("litigation.direct.total")! + counts.get("litigation.after_review.total")!;
  return /^outcome/.test(code) && parts.length > 0
    ? parts.reduce((sum, part) => sum + counts.get(part)!, 0)
    : undefined;
}
