import { anAgency } from "../../../factories/agency";
import { aReport } from "../../../factories/report";
import { sixParts } from "../../../factories/sections";
import { findingsOf, named, outlineFindings } from "./outline-findings";

describe("PERIOD_NOT_THE_YEAR: the statistics cover the calendar year", () => {
  const of = (periodStart: string | null, periodEnd: string | null) =>
    findingsOf({ sections: sixParts(), periodStart, periodEnd });

  it("finds 2024-01-01 to 2024-11-30, and says what would be right", () => {
    const [finding, ...rest] = of("2024-01-01", "2024-11-30");
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "PERIOD_NOT_THE_YEAR", status: "FAILED", severity: "WARNING" });
    expect(finding!.messageZh).toContain("2024-11-30，应为 2024-01-01 至 2024-12-31");
  });

  it("is silent on the whole year and on no period at all", () => {
    expect([of("2024-01-01", "2024-12-31"), of(null, null)]).toEqual([[], []]);
  });

  it("lets the first reports begin on 2008-05-01, when the regulation came into force", () => {
    expect(
      findingsOf({ form: "PRE", year: 2008, periodStart: "2008-05-01", periodEnd: "2008-12-31" }),
    ).toEqual([]);
  });

  it("only tells of an agency that was set up in that year", () => {
    const report = aReport({}, { sections: sixParts(), periodStart: "2024-03-01", periodEnd: "2024-12-31" });
    expect(named(outlineFindings(report, anAgency({ validFrom: 2024 })))).toEqual([
      "PERIOD_NOT_THE_YEAR FAILED INFO PERIOD",
    ]);
  });
});

describe("YEAR_CONTRADICTED: title, period and text are of the report's year", () => {
  it("finds a title and a period of 2023 in a report filed as one of 2024", () => {
    const findings = findingsOf({
      sections: sixParts(),
      title: "威海市第九局2023年政府信息公开工作年度报告",
      periodStart: "2023-01-01",
      periodEnd: "2023-12-31",
    });
    expect(named(findings)).toEqual([
      "YEAR_CONTRADICTED FAILED WARNING TITLE",
      "YEAR_CONTRADICTED FAILED WARNING PERIOD",
    ]);
  });

  it("finds a text that begins two sentences with 2023年 and never names 2024", () => {
    const text = sixParts({
      OVERVIEW: "2023年，我局公开信息5条。2023年培训4期。",
      OTHER: "未收取信息处理费。",
    });
    const [finding, ...rest] = findingsOf({ sections: text });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "YEAR_CONTRADICTED", subject: "TEXT", status: "FAILED" });
    expect(finding!.evidence.map((proof) => "at" in proof && proof.at.quote)).toEqual([
      "2023年，我局公开信息5条。",
      "2023年培训4期。",
    ]);
  });

  it.each([
    "2024年，我局公开信息5条。2023年为4条。",
    "我局公开信息5条。2025年，我局将加强培训。",
    "我局公开信息5条，比2023年多1条。",
    "2019年以来，我局一直重视公开工作。",
    "《2023年政务公开工作要点》已落实。",
  ])("is silent on %s", (overview) => {
    expect(findingsOf({ sections: sixParts({ OVERVIEW: overview, OTHER: "未收取信息处理费。" }) })).toEqual(
      [],
    );
  });
});

describe("FORM_OUTDATED: the form that the year asks for", () => {
  it("names 国办公开办函〔2021〕30号 to a report of 2023 in the form of 2019", () => {
    const findings = findingsOf({
      form: "B2019",
      year: 2023,
      sections: sixParts({ OVERVIEW: "2023年公开信息5条。", OTHER: "2023年未收取信息处理费。" }),
    });
    expect(named(findings)).toEqual(["FORM_OUTDATED FAILED WARNING FORM"]);
    expect(findings[0]!.messageZh).toContain("国办公开办函〔2021〕30号");
  });

  it("only tells of one row of 2019 in a form of 2021, with its cells, and of a form that came later", () => {
    const hybrid = findingsOf({ otherForms: ["B2019"], sections: sixParts() }, { "outcome.other": 0 });
    expect(named(hybrid)).toEqual(["FORM_OUTDATED FAILED INFO ROWS"]);
    expect(hybrid[0]!.indicators).toEqual(["outcome.other"]);
    const later = {
      form: "C2021",
      year: 2020,
      sections: sixParts({ OVERVIEW: "2020年公开信息5条。" }),
    } as const;
    expect(named(findingsOf(later))).toEqual(["FORM_OUTDATED UNCERTAIN INFO FORM"]);
  });
});
