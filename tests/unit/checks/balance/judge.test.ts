import { judge, type Edit } from "../../../../src/checks/balance";
import { Figures } from "../../../../src/checks";

const edit = (relation: Edit["relation"]): Edit => ({
  ...{ subject: "total", relation, totals: ["total"], parts: ["one", "other"], needed: new Set(["total"]) },
  place: { zh: "收费", en: "charges" },
  name: (code) => ({ zh: code, en: code }),
});

const judged = (relation: Edit["relation"], ...values: number[]) => {
  const codes = ["total", "one", "other"];
  const figures = Figures.of(
    "C2021",
    codes,
    values.map((value) => ({ status: "REPORTED", value })),
  );
  return judge(edit(relation), (code) => figures.cell(code));
};

describe("judging amounts in 万元", () => {
  it("adds 0.1 and 0.2 up to 0.3, not to 0.30000000000000004", () => {
    expect(judged("sum", 0.3, 0.1, 0.2)).toMatchObject({ status: "PASS", expected: 0.3 });
    expect(judged("sum", 59237.2449, 59237, 0.245)).toMatchObject({
      status: "FAILED",
      expected: 59237.245,
      actual: 59237.2449,
    });
  });

  it("bounds a total that counts once by 0.2 and 0.3", () => {
    expect(judged("deduplicated", 0.3, 0.1, 0.2)).toMatchObject({ status: "PASS" });
    expect(judged("deduplicated", 0.31, 0.1, 0.2)).toMatchObject({ status: "FAILED", expected: 0.3 });
    expect(judged("deduplicated", 0.19, 0.1, 0.2)).toMatchObject({ status: "FAILED", expected: 0.2 });
  });
});
