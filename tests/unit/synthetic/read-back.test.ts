import { checkReport } from "../../../src/checks";
import type { Observation, Report } from "../../../src/report";
import type { SyntheticReport } from "../../../src/synthetic";
import { aReadReport } from "../../factories/synthetic-report";
import { cleanReports } from "./clean-reports";
import { readSynthetic } from "./read-synthetic";

/** Every twenty-ninth: all forms, years and kinds of agencies. */
const reports = cleanReports().filter((_, i) => i % 29 === 7);

const shown = (seen: Observation): string =>
  seen.status === "REPORTED"
    ? String(seen.value)
    : seen.status === "NOT_EXTRACTED"
      ? "NOT_IN_FORM"
      : seen.status;

const cellsOf = ({ layout, observations }: Report) =>
  layout.map((code, i) => `${code} ${shown(observations[i]!)}`);

const claimsOf = ({ claims }: Report) =>
  claims.map(({ indicator, value, quote }) => [indicator, value, quote]);

const saidOf = (read: Report, { agency }: SyntheticReport) =>
  checkReport(read, agency).map(({ rule, subject, status, severity }) => [rule, subject, status, severity]);

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Every section, with its words where no table stands below them; a merged cell is read in each of its places. */
const sectionsOf = ({ sections }: Report) =>
  sections.map(({ kind, number, title, text }) => [
    ...[kind, number, title, text !== ""],
    /[\t|]/.test(text) ? "a table" : letters(text),
  ]);

describe("35 reports as web pages and 18 of them as text", () => {
  it.each([
    ["html", 35],
    ["md", 18],
  ] as const)("are read to exactly what was printed, and checked to the same: %s", async (format, count) => {
    const kinds = reports.slice(0, count).map(({ form, applicationsOf = "" }) => form + applicationsOf);
    expect(new Set(kinds).size).toBe(5);
    for (const report of reports.slice(0, count)) {
      const { report: read, messages } = await readSynthetic(report, format);
      const expected = await aReadReport(report);
      const { agency, year, form, otherForms, scope, title, signedOn, publishedOn } = report;
      expect(messages.filter(({ code }) => !harmless.has(code)).map(({ messageEn }) => messageEn)).toEqual(
        [],
      );
      expect(read).toMatchObject({
        agency: agency.code,
        year,
        form,
        otherForms,
        scope,
        title,
        signedOn,
        publishedOn,
      });
      expect(cellsOf(read!)).toEqual(cellsOf(expected));
      expect(claimsOf(read!)).toEqual(claimsOf(expected));
      expect(sectionsOf(read!)).toEqual(sectionsOf(expected));
      expect(saidOf(read!, report)).toEqual(saidOf(expected, report));
    }
  });
});

/** What the samples' way of filling in cells makes the reader say of a report that is read rightly. */
const harmless = new Set(["SCOPE_NOT_STATED", "LAST_CELL_BLANK", "NUMBER_NOTE", "OLD_FORM", "FORM_MIXED"]);
