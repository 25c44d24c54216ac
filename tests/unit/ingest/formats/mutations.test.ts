import type { PrintedReport } from "../../../../src/synthetic";
import fc from "fast-check";
import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { printReport } from "../../../factories/documents/printed-report";
import { docx, html, pdf, xlsx, type Format } from "./formats";
import { faultsOf } from "./judge";
import {
  figuresIn,
  inItsCell,
  inTwoCells,
  longer,
  movedUp,
  mutate,
  ofFigure,
  pushed,
  ofRow,
  rowsWithFigures,
  tornFigure,
  withoutCell,
  withoutHeads,
  withTexts,
  type Mutation,
} from "./mutations";
import { city, readBack } from "./read-back";

const seed = Number(process.env.GONGKAI_TEST_SEED ?? 20_250_131);
const more = Number(process.env.GONGKAI_TEST_RUNS ?? 1);

async function expectHonest(mutation: Mutation, format: Format): Promise<void> {
  const faults = faultsOf(mutation, await readBack(mutation.report, format));
  if (faults.length > 0) throw new Error([mutation.name, ...faults.slice(0, 12)].join("\n"));
}

const reportOf = (form: Exclude<FormCode, "PRE">, sample: string, year: number): PrintedReport =>
  printReport(form, realFigures(sample), city.name, year);

describe("one of the 200 numbers of huaian-gov-2024 as a web page", () => {
  const report = reportOf("C2021", "huaian-gov-2024", 2024);
  const figures = figuresIn(report);

  it("is another, or blank: these alone are read otherwise, each of the 200 among one in eight", async () => {
    for (let first = 0; first < 8; first += 1) {
      const some = figures.filter((_, i) => i % 8 === first);
      await expectHonest(withTexts(report, some, longer), html());
      await expectHonest(
        withTexts(report, some, () => ""),
        html(),
      );
    }
  });

  it.each([
    [200, "is gone with its cell: no neighbour takes its place, and a message names the row", withoutCell],
    [53, "is torn by a space: neither half is taken for it", tornFigure],
    [53, "is torn over two cells: neither half is taken for it, no neighbour moves", inTwoCells],
  ])("each of %d %s", async (count, _, change) => {
    const mutations = figures.flatMap((figure) => change(report, figure) ?? []);
    expect(mutations).toHaveLength(count);
    for (const mutation of mutations) await expectHonest(mutation, html());
  });
});

describe("each row of a report", () => {
  it.each([
    ["C2021", "huaian-gov-2024", 32],
    ["B2019", "shanghai-gov-office-2019", 32],
    ["A2014", "weihai-sme-2017", 65],
  ] as const)(
    "in %s, as %s printed it, is missing, or doubled or below the next: %d rows",
    async (form, sample, count) => {
      const report = reportOf(form, sample, 2019);
      const rows = rowsWithFigures(report);
      expect(rows).toHaveLength(count);
      // Each one missing, and one of the other three mistakes.
      const [withoutRow, ...others] = ofRow;
      const mutations = rows
        .flatMap((row, i) => [withoutRow!(report, row) ?? [], others[i % 3]!(report, row) ?? []])
        .flat();
      for (const mutation of mutations) await expectHonest(mutation, html());
    },
  );
});

describe("any mistake in any report", () => {
  const reports = [
    reportOf("C2021", "suqian-gov-2023", 2023),
    reportOf("B2019", "shanghai-gov-office-2019", 2019),
    reportOf("A2014", "weihai-sme-2017", 2017),
  ];
  it.each([
    ["HTML", html(), ofFigure, 60],
    ["DOCX", docx(), ofFigure, 40],
    ["XLSX", xlsx(), [...inItsCell, movedUp], 40],
    ["PDF", pdf(), inItsCell, 20],
  ] as const)(
    "in %s: read as the changed document says, or said to be unknown",
    (_, format, kinds, numRuns) => {
      const mutation = fc
        .record({ report: fc.constantFrom(...reports), kind: fc.nat(), at: fc.nat() })
        .map(({ report, kind, at }) => mutate(report, kinds, kind, at));
      return fc.assert(
        fc.asyncProperty(mutation, (one) => expectHonest(one, format)),
        { seed, numRuns: numRuns * more, interruptAfterTimeLimit: 50_000 * more },
      );
    },
  );

  it("in XLSX, a figure twice or torn over two cells pushes the last one under no head: the row is not read", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: pushed.length - 1 }), (at, kind) => {
        // Where the last cell of a row is blank nothing is left of the push: the sheet says what it says.
        const [whole] = reports;
        return expectHonest(mutate(whole!, [pushed[kind]!], 0, at), xlsx());
      }),
      { seed, numRuns: 20 * more, interruptAfterTimeLimit: 50_000 * more },
    ));

  it("a row of a head that is gone", async () => {
    for (const mutation of reports.flatMap(withoutHeads)) await expectHonest(mutation, html());
  });
});
