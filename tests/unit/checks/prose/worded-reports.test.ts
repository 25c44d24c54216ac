import { checkReport, Figures, growthsAgainst, rules, type Finding } from "../../../../src/checks";
import { readWorded, worded, type WordedReport } from "./worded-reports";
import { hasSharedReports, sharedText } from "../../../factories/shared-reports";

const isProse = new Set(rules.filter(({ kind }) => kind === "PROSE").map(({ code }) => code));

const proseOf = async (name: WordedReport): Promise<Finding[]> => {
  const { report, agency } = await readWorded(name);
  return checkReport(report, agency).filter(({ rule }) => isProse.has(rule));
};

const found = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ status }) => status !== "PASS")
    .map(
      ({ rule, subject, severity, expected, actual }) =>
        `${rule} ${subject} ${severity} ${actual}/${expected}`,
    );

const everyName = Object.keys(worded) as WordedReport[];

/** Figures of real reports in sentences of ours: what they contradict, and what they do not. */
describe("the figures that real reports state in prose", () => {
  it.each<[WordedReport, string[]]>([
    ["suqian-gov-2023", []],
    [
      "suqian-gov-2024",
      [
        "PROSE_AGAINST_TABLE review.total INFO 134/170",
        "PROSE_AGAINST_TABLE litigation.total INFO 57/77", // 25 + 52
      ],
    ],
    [
      "unknown-culture-bureau-2017",
      [
        "PROSE_PARTS_TO_WHOLE application.answered WARNING 12/9", // 7 + 1 + 1 + 1 + 1 + 1
        "PROSE_SHARE outcome.agreed INFO 70/77.7778", // 7 of 10, not of 9
      ],
    ],
    ["pufang-park-2020", ["TABLE_HOLDS_OTHER_FIGURE normative.issued WARNING 33/8"]],
    ["yangling-audit-2022", ["PROSE_STATED_TWICE 审计信息专栏 WARNING 16/20"]],
    ["huaian-gov-2025", []],
    ["donghu-subdistrict-2023", []], // 22 + 16 + 5 + 2 + 1 + 1 = 47
    ["shuyang-drc-2023", []], // 9 + 7 + 39 + 6 + 1 + 1 + 185 + 1 = 249
    ["guanzhou-subdistrict-2023", []], // 16 + 36 + 5 + 1 + 5 = 63
  ])("of %s give %j", async (name, expected) => {
    expect(found(await proseOf(name))).toEqual(expected);
  });

  it("hold 收办 3607 = 3511 + 96 and 3646 = 3525 + 121 against the tables and let them pass", async () => {
    for (const name of ["suqian-gov-2023", "suqian-gov-2024"] as const)
      expect(await proseOf(name)).toContainEqual(
        expect.objectContaining({
          rule: "PROSE_AGAINST_TABLE",
          subject: "application.received",
          status: "PASS",
        }),
      );
  });

  it("give 1.08 % where 1.05 % is printed: (3646 − 3607) ÷ 3607", async () => {
    const [last, now] = await Promise.all([readWorded("suqian-gov-2023"), readWorded("suqian-gov-2024")]);
    const outcomes = growthsAgainst(
      { ...now.report, figures: Figures.ofReport(now.report) },
      { report: 7, figures: Figures.ofReport(last.report) },
    );
    expect(outcomes).toMatchObject([{ subject: "application.received", status: "FAILED", actual: 1.05 }]);
    expect(outcomes[0]!.messageZh).toContain(
      "上年年报的数为 3511 + 96 = 3607，(3646 − 3607) ÷ 3607 = 1.08 %",
    );
    expect(outcomes[0]!.evidence).toContainEqual({ report: 7, indicator: "application.carried_in" });
  });

  it("mark their words: every range gives the quote, every subject stands once", async () => {
    for (const name of everyName) {
      const { report, agency } = await readWorded(name);
      const findings = checkReport(report, agency);
      for (const proof of findings.flatMap(({ evidence }) => evidence)) {
        // A heading is quoted by itself: it stands in no text.
        if (!("at" in proof) || proof.at.charStart === undefined) continue;
        const { section, charStart, charEnd, quote } = proof.at;
        expect(report.sections[section!]!.text.slice(charStart, charEnd)).toBe(quote);
      }
      const subjects = findings.map(({ rule, subject }) => `${rule} ${subject}`);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });
});

const withShared = hasSharedReports ? it : it.skip;

describe("the sentences of ours", () => {
  withShared.each(everyName)("state the figures taken down from the prose of %s", (name) => {
    const { narrativeFigures } = JSON.parse(sharedText(`${name}.json`)) as {
      narrativeFigures: Record<string, Record<string, string | number>>;
    };
    const text = worded[name].map(([, , words]) => words).join("");
    const stated = Object.entries(narrativeFigures)
      .filter(([section]) => section !== "analysis")
      .flatMap(([, figures]) => Object.values(figures).map(String));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter((figure) => !text.includes(figure))).toEqual([]);
  });
});
