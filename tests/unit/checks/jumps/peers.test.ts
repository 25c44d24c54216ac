import { Figures, headlineCells, judgePeers, judgeZeros } from "../../../../src/checks";
import { headlineIndicators } from "../../../../src/checks/jumps/headline";
import { median, spread } from "../../../../src/checks/jumps/robust";
import type { FormCode } from "../../../../src/catalogue";
import { aReport } from "../../../factories/report";

const peer = (received: number | null, form: FormCode = "C2021", filled = 200, notZero = 12) => ({
  figures: Figures.ofReport(aReport({ "application.received": received }, { form })),
  filled,
  notZero,
});
const group = (values: readonly (number | null)[], form?: FormCode) =>
  values.map((value) => peer(value, form));
const told = (reports: ReturnType<typeof group>) =>
  reports.flatMap((report, i) => (judgePeers(reports).get(report) ?? []).map(({ actual }) => [i, actual]));

describe("the middle and the spread", () => {
  it("of 10, 12, 14 and 1000 are 13 and 2.97, whatever the last is", () => {
    expect([median([1000, 10, 14, 12]), spread([10, 12, 14, 1000])]).toEqual([13, 2.9652]);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe("JUMP_PEERS", () => {
  it("judges what every form since 2014 asks as a total and others bring: applications, reviews, lawsuits", () => {
    expect(headlineIndicators).toEqual([
      ...["application.received", "application.completed", "review.total", "litigation.total"],
    ]);
    expect(headlineCells).toContain("litigation.after_review.total");
  });

  const usual = [12, 9, 15, 20, 7, 11, 14, 18, 10];

  it("tells of 900 applications where nine others have 12 in the middle, and of no other", () => {
    const reports = group([...usual, 900]);
    expect(told(reports)).toEqual([[9, 900]]);
    const [outcome] = judgePeers(reports).get(reports[9]!)!;
    expect(outcome!.messageZh).toContain(
      "收到申请数 900 件，远多于同类机关：其余 9 家同类型、同层级机关的中位数为 12 件",
    );
    expect(outcome!.subject).toBe("application.received");
  });

  it("tells of 0 where others have some hundreds", () => {
    expect(told(group([320, 410, 290, 500, 350, 380, 300, 450, 330, 0]))).toEqual([[9, 0]]);
  });

  it.each([
    ["eight in all: too few others", [12, 9, 15, 20, 7, 11, 14, 900]],
    ["most have none, and one has many: no spread", [0, 0, 0, 0, 0, 0, 0, 3, 900]],
    ["powers of ten are usual", [1, 3, 10, 30, 100, 300, 1000, 3000, 9000, 0]],
    ["18 more cases are no news", [1, 1, 2, 2, 1, 2, 1, 2, 1, 20]],
    ["blanks are no zeros", [320, 410, 290, 500, 350, 380, 300, 450, 330, null]],
  ])("is silent where %s: %j", (_, values) => {
    expect(told(group(values))).toEqual([]);
  });

  it("counts no peer of another form across a break: eight of A2014 are none for one of C2021", () => {
    expect(told([...group(usual, "A2014"), peer(900)])).toEqual([]);
    expect(told([...group(usual, "B2019"), peer(900)])).toEqual([[9, 900]]);
  });
});

describe("ZEROS_UNLIKE_PEERS", () => {
  const filled = (notZero: readonly number[]) => notZero.map((n) => peer(3, "C2021", 200, n));
  const said = (reports: ReturnType<typeof filled>) =>
    [...judgeZeros(reports).values()].map((one) => one.messageZh);

  it("tells of 200 cells of nothing where nine others have figures", () => {
    expect(said(filled([12, 20, 9, 15, 11, 18, 14, 10, 16, 0]))).toEqual([
      expect.stringContaining("统计表 200 格全部为 0 或空白；其余 9 家同类型、同层级机关中只有 0 家如此"),
    ]);
  });

  it("tells of one cell where the others have forty to fifty", () => {
    expect(said(filled([44, 40, 42, 47, 50, 45, 43, 46, 48, 1]))).toEqual([
      expect.stringContaining("统计表 200 格中只有 1 格不为 0"),
    ]);
  });

  it("is silent where two of ten others have nothing either, with fewer than eight others, and without a table", () => {
    expect(said(filled([12, 20, 9, 15, 11, 18, 14, 10, 0, 0, 0]))).toEqual([]);
    expect(said(filled([12, 20, 9, 15, 11, 18, 14, 0]))).toEqual([]);
    expect(said([...filled([12, 20, 9, 15, 11, 18, 14, 10, 16]), peer(null, "C2021", 0, 0)])).toEqual([]);
  });
});
