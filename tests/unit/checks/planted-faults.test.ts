import { checkReport, rules, type Finding } from "../../../src/checks";
import {
  faults,
  randomFrom,
  syntheticAgency,
  syntheticSeries,
  withFault,
  type Planted,
  type SyntheticReport,
} from "../../../src/synthetic";
import { needsOtherReports } from "../../factories/faults";
import { aReadReport } from "../../factories/synthetic-report";

const kinds = [
  ["DEPARTMENT", "PREFECTURE"],
  ["TOWNSHIP", "TOWNSHIP"],
  ["GOVERNMENT", "COUNTY"],
  ["GOVERNMENT", "PREFECTURE"],
] as const;

/** Of one agency, filled in as some sample is, with blanks and signs: 2018, 2020, 2023 and a hybrid, each with last year's. */
function basesOf(seed: number): { report: SyntheticReport; lastYear: SyntheticReport }[] {
  const [type, level] = kinds[seed % kinds.length]!;
  const series = syntheticSeries({
    ...{ seed, years: [2017, 2018, 2019, 2020, 2022, 2023, 2024] },
    agency: syntheticAgency({ type, level, number: seed + 1 }),
    formIn: (year) =>
      year < 2019
        ? { form: "A2014" }
        : year < 2021
          ? { form: "B2019" }
          : { form: "C2021", applicationsOf: year === 2024 ? "B2019" : undefined },
  });
  return [1, 3, 5, 6].map((i) => ({ report: series[i]!, lastYear: series[i - 1]! }));
}

type Found = Finding & { readonly kind: string };
type IsAt = (finding: Found, planted: Planted, report: SyntheticReport) => boolean;

const atCell: IsAt = ({ indicators, suspects }, { codes }) =>
  codes.some((code) => indicators.includes(code)) && suspects.length > 0;
const quotes = ({ evidence }: Found) =>
  evidence.map((proof) => ("at" in proof ? (proof.at.quote ?? "") : ""));
const numberOf = ({ before }: Planted) => /^(.)、/.exec(before)![1]!;
const headingIn = ({ before }: Planted) => before.split("\n")[0]!;

/** What finds a fault, how grave it is, and whether it is told of where it is. */
const expected: Readonly<Record<string, { rule: RegExp; gravity: RegExp; isAt: IsAt }>> = {
  ...Object.fromEntries(
    [
      ...["CELL_BY_ONE", "DIGIT_CHANGED", "DIGITS_SWAPPED", "NEIGHBOURS_FIGURE"],
      ...["NUMBER_TORN", "CELLS_EXCHANGED", "TOTAL_OF_LAST_YEAR"],
    ].map((code) => [code, { rule: /_TOTAL$|_BALANCE$/, gravity: /^FAILED FATAL$/, isAt: atCell }]),
  ),
  PROSE_OF_ANOTHER_CELL: {
    rule: /^PROSE_AGAINST_TABLE$/,
    gravity: /^FAILED WARNING$/,
    // 答复 is another name for the same count.
    isAt: (found, { codes, after }) =>
      [codes[0], codes[0]?.replace("completed", "answered")].includes(found.indicators[0]) &&
      found.actual === Number(after) &&
      quotes(found)[0]!.includes(after),
  },
  FEE_DENIED_AND_STATED: {
    rule: /^FEE_CONTRADICTED$/,
    gravity: /^FAILED WARNING$/,
    isAt: (found, { after }) => quotes(found).some((quote) => quote !== "" && after.includes(quote)),
  },
  SECTION_MISSING: {
    rule: /^(?:SECTION_MISSING|ORDINALS_BROKEN)$/,
    gravity: /^FAILED WARNING$/,
    isAt: ({ rule, subject }, planted, { sections }) =>
      rule === "SECTION_MISSING"
        ? subject === sections.find(({ number }) => number === numberOf(planted))!.kind
        : subject === `MISSING ${numberOf(planted)}`,
  },
  SECTION_EMPTY: {
    rule: /^SECTION_EMPTY$/,
    gravity: /^FAILED WARNING$/,
    isAt: ({ messageZh }, planted) => messageZh.includes(headingIn(planted)),
  },
  SECTION_MISNUMBERED: {
    rule: /^ORDINALS_BROKEN$/,
    gravity: /^FAILED INFO$/,
    isAt: ({ subject }, { after }) => subject === `TWICE ${after[0]}`,
  },
  SECTION_TRUNCATED: {
    rule: /^TEXT_CUT_OFF$/,
    // Words that cannot end a sentence (与, 的) leave no doubt; a full stop may only have been left out.
    gravity: /^(?:UNCERTAIN INFO|FAILED WARNING)$/,
    isAt: (found, { after }) => quotes(found).some((quote) => quote !== "" && after.endsWith(quote)),
  },
};

/** Faults that a form has no place for: figures of A2014 stand in one column. */
const without: Readonly<Record<string, readonly string[]>> = { NUMBER_TORN: ["A2014"] };

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const isTold = ({ status }: Finding) => status === "FAILED" || status === "UNCERTAIN";
const kindOf = new Map(rules.map(({ code, kind }) => [code, kind]));

async function foundIn(report: SyntheticReport): Promise<Found[]> {
  const findings = checkReport(await aReadReport(report), report.agency).filter(isTold);
  return findings.map((one) => ({ ...one, kind: kindOf.get(one.rule)! }));
}

interface Trial {
  readonly form: string;
  readonly planted: Planted;
  readonly report: SyntheticReport;
  readonly found: readonly Found[];
}

const trials = new Map<string, Trial[]>(faults.map(({ code }) => [code, []]));
beforeAll(async () => {
  for (const seed of SEEDS)
    for (const { report, lastYear } of basesOf(seed)) {
      const before = new Set((await foundIn(report)).map(({ rule, subject }) => `${rule} ${subject}`));
      for (const { code } of faults.filter((one) => !needsOtherReports(one))) {
        const planted = withFault(report, code, randomFrom(seed), { lastYear });
        if (!planted) continue;
        const found = await foundIn(planted.report);
        trials.get(code)!.push({
          ...{ form: [report.form, report.applicationsOf].join(" "), planted, report },
          found: found.filter(({ rule, subject }) => !before.has(`${rule} ${subject}`)),
        });
      }
    }
});

describe("each of the 13 faults of one report, with 12 seeds in four forms", () => {
  const alone = faults.filter((one) => !needsOtherReports(one));

  it("has a row in this table", () => {
    expect(Object.keys(expected).sort()).toEqual(alone.map(({ code }) => code).sort());
  });

  it.each(alone.map(({ code, shownBy }) => [code, shownBy.join(" or ")]))(
    "%s is found by a rule of %s, where it is, whenever it is planted",
    (code, shownBy) => {
      const { rule, gravity, isAt } = expected[code]!;
      const all = trials.get(code)!;
      for (const form of ["A2014 ", "B2019 ", "C2021 ", "C2021 B2019"]) {
        const times = all.filter((trial) => trial.form === form).length;
        if (without[code]?.includes(form.trim())) expect([form, times]).toEqual([form, 0]);
        else expect([form, times >= 4]).toEqual([form, true]);
      }
      const hidden = all.filter(
        ({ planted, report, found }) =>
          !found.some(
            (one) =>
              shownBy.includes(one.kind) &&
              rule.test(one.rule) &&
              gravity.test(`${one.status} ${one.severity}`) &&
              isAt(one, planted, report),
          ),
      );
      expect(
        hidden.map(({ form, planted: { codes, before, after }, found }) => ({
          ...{ form, codes, before: before.slice(-30), after: after.slice(-30) },
          found: found.map((one) => [one.rule, one.status, one.severity, one.subject].join(" ")),
        })),
      ).toEqual([]);
    },
  );
});
