import { chainsOver, type YearReport } from "../../../../src/checks";
import { aYear } from "../../../factories/year-report";

const chain = (reports: readonly YearReport[], indicator: string, from?: number, to?: number) =>
  chainsOver(reports, from, to).find((one) => one.indicator === indicator);

const stock = (issued: number, repealed: number, inForce: number) => ({
  "normative.issued": issued,
  "normative.repealed": repealed,
  "normative.in_force": inForce,
});

describe("chainsOver: what each year hands to the next", () => {
  const three = [
    aYear(2022),
    aYear(2023, { "application.carried_in": 1 }),
    aYear(2024, { "application.carried_in": 2 }),
  ];

  it("gives 结转 a link for each of 3 years: the first cannot be judged, 1 = 1 holds, 1 → 2 breaks in 2024", () => {
    expect(chain(three, "application.carried_in")).toMatchObject({
      rule: { code: "CARRIED_APPLICATIONS" },
      links: [
        { year: 2022, handedOn: null, takenOver: 0, status: "NOT_ASSESSABLE" },
        { year: 2023, handedOn: 1, takenOver: 1, status: "PASS" },
        { year: 2024, handedOn: 1, takenOver: 2, status: "FAILED" },
      ],
      firstBreak: 2024,
    });
  });

  it("puts what 2024 began with, 420 − 50 + 227 = 597, beside the 597 in force of 2023", () => {
    const [, link] = chain(
      [aYear(2023, stock(0, 0, 597)), aYear(2024, stock(50, 227, 420))],
      "normative.in_force",
    )!.links;
    expect(link).toEqual({ year: 2024, handedOn: 597, takenOver: 597, status: "PASS" });
  });

  it("keeps a year without a report: 2023 took over nothing known, and nothing was handed to 2024", () => {
    expect(
      chain([aYear(2022), aYear(2024, { "application.carried_in": 7 })], "application.carried_in"),
    ).toMatchObject({
      links: [
        { year: 2022, status: "NOT_ASSESSABLE" },
        { year: 2023, handedOn: 1, takenOver: null, status: "NOT_ASSESSABLE" },
        { year: 2024, handedOn: null, takenOver: 7, status: "NOT_ASSESSABLE" },
      ],
      firstBreak: null,
    });
  });

  it("shows 2024 alone when it alone is asked for, with what 2023 handed to it", () => {
    expect(chain(three, "application.carried_in", 2024, 2024)!.links).toEqual([
      { year: 2024, handedOn: 1, takenOver: 2, status: "FAILED" },
    ]);
    expect(chainsOver(three, 2026)).toEqual([]);
    expect(chainsOver([])).toEqual([]);
  });

  it("puts 总计 before its 6 columns, and both stocks behind them: 9 chains of the form of 2021", () => {
    expect(chainsOver(three).map(({ indicator }) => indicator)).toEqual([
      "application.carried_in",
      "application.carried_in@natural_person",
      "application.carried_in@business",
      "application.carried_in@research",
      "application.carried_in@public_welfare",
      "application.carried_in@legal_service",
      "application.carried_in@other_organisation",
      "regulation.in_force",
      "normative.in_force",
    ]);
  });

  it("leads 结转 through the forms of 2019 and 2021, and ends the 5 chains of items in 2020", () => {
    const years = [
      aYear(2018, {}, { form: "A2014" }),
      ...[2019, 2020].map((year) => aYear(year, {}, { form: "B2019" })),
      aYear(2021),
    ];
    const spans = chainsOver(years).map(({ indicator, links }) => [
      indicator,
      links[0]!.year,
      links.at(-1)!.year,
    ]);
    expect(spans).toContainEqual(["application.carried_in", 2019, 2021]);
    expect(spans).toContainEqual(["normative.in_force", 2021, 2021]);
    for (const topic of ["licence", "service", "penalty", "coercion", "charge"])
      expect(spans).toContainEqual([`${topic}.items_last_year`, 2019, 2020]);
  });

  it("breaks at 66 → 372 too, where a person has to look: handed on 66, taken over unknown", () => {
    const later = {
      ...stock(0, 0, 372),
      "normative.issued": "NOT_EXTRACTED",
      "normative.repealed": "NOT_EXTRACTED",
    } as const;
    expect(chain([aYear(2024, stock(8, 26, 66)), aYear(2025, later)], "normative.in_force")).toMatchObject({
      links: [{}, { year: 2025, handedOn: 66, takenOver: null, status: "UNCERTAIN" }],
      firstBreak: 2025,
    });
  });
});
