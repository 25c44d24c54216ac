import { indicatorByCode } from "../../../src/catalogue";
import { breaksOf, seriesOf, type ComparisonTable, type Handover } from "../../../src/compare";
import { across } from "../../../src/compare/handovers";
import { anAgency } from "../../factories/agency";

const handover = (fromYear: number, toYear: number, comparability: Handover["comparability"]): Handover => ({
  ...{ fromYear, toYear, comparability, noteZh: "甲局改为乙局", noteEn: "Another office" },
});

describe("what lies between two years of an agency that took over duties", () => {
  it("is the worst of the hand-overs between, whichever year is asked about, and FULL where there is none", () => {
    const all = [handover(2016, 2017, "FULL"), handover(2018, 2019, "PARTIAL"), handover(2021, 2023, "NONE")];
    expect(across(all, 2017, 2016)).toBe("FULL");
    expect(across(all, 2019, 2018)).toBe("PARTIAL");
    expect(across(all, 2019, 2020)).toBe("FULL");
    expect(across(all, 2018, 2024)).toBe("NONE");
    expect(across(all, 2022, 2021)).toBe("NONE");
    expect(across([], 2010, 2020)).toBe("FULL");
  });

  it("breaks a series with the cause SUCCESSION, and splits its line unless the duties are the same", () => {
    const agency = anAgency();
    const years = [2017, 2018, 2019, 2020];
    const cell: ComparisonTable["cells"][number] = {
      ...{
        value: 1,
        reason: null,
        numerator: null,
        denominator: null,
        reportId: 1,
        delta: null,
        deltaPct: null,
      },
      status: "REPORTED",
      form: "C2021",
      comparable: "FULL",
    };
    const table: ComparisonTable = {
      ...{
        release: 1,
        scope: "OWN",
        figures: "CORRECTED",
        followSuccession: true,
        years,
        agencies: [agency],
      },
      indicators: [indicatorByCode("application.received")!],
      cells: years.map(() => cell),
      succession: null,
      handoversOf: () => [
        handover(2017, 2018, "FULL"),
        handover(2018, 2019, "PARTIAL"),
        handover(2020, 2021, "NONE"),
      ],
    };
    const series = seriesOf(table, agency, { fromYear: 2017, toYear: 2020 });
    expect(series.segments).toEqual([
      { fromYear: 2017, toYear: 2018 },
      { fromYear: 2019, toYear: 2020 },
    ]);
    const causes = breaksOf(table).map(({ fromYear, toYear, cause, comparability }) => [
      ...[fromYear, toYear, cause, comparability],
    ]);
    expect(causes).toEqual([
      [2017, 2018, "SUCCESSION", "FULL"],
      [2018, 2019, "SUCCESSION", "PARTIAL"],
    ]);
    expect(series.breaks).toEqual(breaksOf(table));
  });
});
