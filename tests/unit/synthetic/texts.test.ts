import type { SyntheticReport } from "../../../src/synthetic";
import { aTree, someSeries } from "./clean-reports";

/** The words that an agency chose for itself: without headings and what stands above the first of them. */
const wordsOf = ({ sections }: SyntheticReport): string =>
  sections
    .flatMap(({ paragraphs }) => paragraphs.filter((one) => typeof one === "string"))
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");

const pieces = (report: SyntheticReport): ReadonlySet<string> => {
  const words = wordsOf(report);
  return new Set(Array.from({ length: words.length - 4 }, (_, i) => words.slice(i, i + 5)));
};

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((piece) => other.has(piece)).length / one.size;

const { reports } = aTree();

describe("of the pieces of five signs in a report's own words", () => {
  it("less than 12 % stand in last year's report of the same agency", () => {
    const most = Math.max(
      ...reports.slice(1).flatMap((report, i) => {
        const before = reports[i]!;
        const goesOn = before.agency === report.agency && before.form === report.form;
        return goesOn ? [shared(pieces(report), pieces(before))] : [];
      }),
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(0.12);
  });

  it("less than 30 % stand in the report of any of 77 other agencies for 2023, less than 17 % in nine of ten", () => {
    const all = reports.filter(({ year }) => year === 2023).map(pieces);
    const shares = all.flatMap((one, i) => all.flatMap((other, j) => (i === j ? [] : [shared(one, other)])));
    shares.sort((a, b) => a - b);
    expect(shares).toHaveLength(78 * 77);
    expect(shares.at(-1)).toBeLessThan(0.3);
    expect(shares[Math.floor(shares.length * 0.9)]).toBeLessThan(0.17);
  });
});

describe("the text of a report", () => {
  it("has its sections in order and every sentence to its end", () => {
    for (const { sections, form } of [...someSeries(), ...reports.slice(0, 60)]) {
      expect(sections.map(({ number }) => number).join("")).toBe(
        form === "A2014" ? "一二三四五六七八九十" : "一二三四五六",
      );
      const words = sections.flatMap(({ paragraphs }) => paragraphs.filter((one) => typeof one === "string"));
      expect(words.filter((one) => !/。$/.test(one))).toEqual([]);
      expect(words.filter((one) => /[{}[\]|]|undefined|NaN/.test(one))).toEqual([]);
    }
  });

  it("is signed and published in time: by 31 January, by 31 March for governments and for 2018 and before", () => {
    for (const { agency, year, signedOn, publishedOn } of [...someSeries(), ...reports]) {
      const last = agency.type === "GOVERNMENT" || year <= 2018 ? `${year + 1}-03-31` : `${year + 1}-01-31`;
      expect(signedOn! <= publishedOn! && publishedOn! <= last && signedOn! > `${year}-12-31`).toBe(true);
    }
  });
});
