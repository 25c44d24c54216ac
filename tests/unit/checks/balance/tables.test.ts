import { mergeLayouts } from "../../../../src/catalogue";
import { findingOf, findingsOf, failuresOf } from "./findings";

const rules = ["COLUMNS_TO_TOTAL", "ROWS_TO_TOTAL", "APPLICATION_BALANCE", "BLOCK_TO_TOTAL"];
const members = [
  "natural_person",
  "business",
  "research",
  "public_welfare",
  "legal_service",
  "other_organisation",
];
const ofAll = (code: string, value: number | null | "NOT_IN_FORM") =>
  Object.fromEntries([code, ...members.map((member) => `${code}@${member}`)].map((cell) => [cell, value]));

describe("the exact edits of tables 3 and 4", () => {
  it("are 25 + 7 + 7 + 3 = 42 in a report of 2021 and 23 + 7 + 7 + 3 = 40 in one of 2019", () => {
    expect(rules.map((rule) => findingsOf(rule, "C2021").length)).toEqual([25, 7, 7, 3]);
    expect(rules.map((rule) => findingsOf(rule, "B2019").length)).toEqual([23, 7, 7, 3]);
  });

  it("COLUMNS_TO_TOTAL: 自然人 3 + 商业企业 1 = 4, printed 3", () => {
    const finding = findingOf("COLUMNS_TO_TOTAL", "application.received", "C2021", {
      "application.received@business": 1,
    });
    expect(finding).toMatchObject({ status: "FAILED", severity: "FATAL", expected: 4, actual: 3 });
    expect(finding.messageZh).toContain(
      "三、收到和处理政府信息公开申请情况，“一、本年新收政府信息公开申请数量”行：自然人 3 + 商业企业 1 = 4，总计印为 3 件。",
    );
    expect(finding.messageEn).toContain(
      "row 一、Applications received: natural persons 3 + commercial enterprises 1 = 4, the total is printed as 3 件.",
    );
  });

  it("ROWS_TO_TOTAL: 予以公开 2 + 国家秘密 1 = 3, （七） printed 2, zeros left out", () => {
    const finding = findingOf("ROWS_TO_TOTAL", "application.completed@natural_person", "C2021", {
      "outcome.refused.state_secret@natural_person": 1,
    });
    expect(finding).toMatchObject({ status: "FAILED", expected: 3, actual: 2 });
    expect(finding.messageZh).toContain(
      "“自然人”列：（一）予以公开 2 + （三）1.属于国家秘密 1 = 3，（七）总计印为 2 件。",
    );
  });

  it("APPLICATION_BALANCE: 新收 3 + 结转 0 = 3, but 总计 2 + 结转下年 2 = 4", () => {
    const finding = findingOf("APPLICATION_BALANCE", "application.completed@natural_person", "B2019", {
      "application.carried_over@natural_person": 2,
    });
    expect(finding).toMatchObject({ status: "FAILED", expected: 3, actual: 4 });
    expect(finding.messageZh).toContain(
      "“自然人”列：一、本年新收政府信息公开申请数量 3 + 二、上年结转政府信息公开申请数量 0 = 3，（七）总计 2 + 四、结转下年度继续办理 2 = 4 件。",
    );
  });

  it("BLOCK_TO_TOTAL: each block of table 4 by itself", () => {
    const found = failuresOf("C2021", { "review.upheld": 1, "litigation.after_review.pending": 2 });
    expect(found.map(({ subject, expected, actual }) => [subject, expected, actual])).toEqual([
      ["review.total", 1, 0],
      ["litigation.after_review.total", 2, 0],
    ]);
    expect(found[1]!.messageZh).toMatch(
      /^四、行政诉讼（复议后起诉）：结果维持 0 \+ 结果纠正 0 \+ 其他结果 0 \+ 尚未审结 2 = 2，总计印为 0 件。/,
    );
  });
});

describe("a blank in tables 3 and 4", () => {
  it("counts as 0 in a row whose 总计 is given, and in a column whose （七） is", () => {
    const blanks = {
      "application.carried_in@natural_person": null,
      "outcome.partial@natural_person": null,
      "outcome.granted@business": null,
    };
    expect(failuresOf("C2021", blanks)).toEqual([]);
    expect(
      rules.flatMap((rule) => findingsOf(rule, "C2021", blanks)).every(({ status }) => status === "PASS"),
    ).toBe(true);
  });

  it("is no zero in the column 总计: its row, its sum and its balance cannot be judged", () => {
    const cannot = (blank: string) =>
      rules.flatMap((rule) => findingsOf(rule, "C2021", { [blank]: null }))
        .filter(({ status }) => status === "NOT_ASSESSABLE")
        .map(({ rule, subject }) => `${rule} ${subject}`); // prettier-ignore
    expect(cannot("outcome.partial")).toEqual([
      "COLUMNS_TO_TOTAL outcome.partial",
      "ROWS_TO_TOTAL application.completed",
    ]);
    expect(cannot("application.carried_over")).toEqual([
      "COLUMNS_TO_TOTAL application.carried_over",
      "APPLICATION_BALANCE application.completed",
    ]);
    expect(cannot("application.completed@business")).toEqual([
      "ROWS_TO_TOTAL application.completed@business",
      "APPLICATION_BALANCE application.completed@business",
    ]);
    expect(cannot("review.total")).toEqual(["BLOCK_TO_TOTAL review.total"]);
  });

  it("leaves what is blank throughout without a judgement", () => {
    expect(
      findingOf("COLUMNS_TO_TOTAL", "outcome.partial", "C2021", ofAll("outcome.partial", null)).status,
    ).toBe("NOT_ASSESSABLE");
  });

  it("is a zero where the total is given, even if no part is: 总计 5 over six blanks does not agree", () => {
    const figures = { ...ofAll("outcome.partial", null), "outcome.partial": 5 };
    const finding = findingOf("COLUMNS_TO_TOTAL", "outcome.partial", "C2021", figures);
    expect(finding).toMatchObject({ status: "FAILED", expected: 0, actual: 5 });
    expect(finding.messageZh).toContain("（另有 6 格未填数字，按 0 计）");
  });
});

describe("a hybrid adds up the rows that it has", () => {
  const three = ["not_corrected", "fee_unpaid", "other"].map((row) => `outcome.other.${row}`);
  const lacking = Object.assign({}, ...three.map((row) => ofAll(row, "NOT_IN_FORM"))) as Record<
    string,
    "NOT_IN_FORM"
  >;

  it("2019's one row （六） in a report of 2021: 予以公开 2 + （六） 1 = 3", () => {
    const figures = {
      ...lacking,
      ...ofAll("outcome.other", 0),
      "outcome.other": 1,
      "outcome.other@natural_person": 1,
    };
    expect(findingsOf("COLUMNS_TO_TOTAL", "C2021", figures)).toHaveLength(23);
    const finding = findingOf("ROWS_TO_TOTAL", "application.completed", "C2021", figures);
    expect(finding).toMatchObject({ status: "FAILED", expected: 3, actual: 2 });
    expect(finding.messageZh).toContain("（一）予以公开 2 + （六）其他处理 1 = 3");
    expect(finding.indicators).toHaveLength(1 + 19);
  });

  it("2021's three rows in a report of 2019 that lacks its own: 予以公开 2 + 3.其他 1 = 3", () => {
    const figures = {
      ...ofAll("outcome.other", "NOT_IN_FORM"),
      ...Object.assign({}, ...three.map((row) => ofAll(row, 0))),
      "outcome.other.other": 1,
    };
    expect(findingOf("ROWS_TO_TOTAL", "application.completed", "B2019", figures)).toMatchObject({
      status: "FAILED",
      expected: 3,
      actual: 2,
    });
  });

  it("the row of the group and its three rows beside each other are counted once: 2 + 1 = 3", () => {
    const figures = {
      ...ofAll("outcome.other", 0),
      "outcome.other": 1,
      "outcome.other.other": 1,
      "application.completed": 3,
    };
    expect(mergeLayouts("C2021", Object.keys(figures))).toContain("outcome.other");
    expect(findingOf("ROWS_TO_TOTAL", "application.completed", "C2021", figures)).toMatchObject({
      status: "PASS",
      expected: 3,
    });
  });
});

describe("USUALLY_WITHIN: documents of table 2, for the record only", () => {
  it("2021: 13 issued while 0 are in force and 2 were repealed", () => {
    const found = failuresOf("C2021", { "normative.issued": 13, "normative.repealed": 2 });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: "USUALLY_WITHIN", severity: "INFO", expected: 13, actual: 2 });
    expect(found[0]!.messageZh).toContain(
      "第二十条第（一）项，“行政规范性文件”行：现行有效件数 0 + 本年废止件数 2 = 2 件，少于“本年制发件数”13 件；不应少于此数。",
    );
    expect(
      failuresOf("C2021", { "normative.issued": 13, "normative.repealed": 2, "normative.in_force": 11 }),
    ).toEqual([]);
  });

  it("2019: 8 newly disclosed of 7 open to the public", () => {
    const found = failuresOf("B2019", { "normative.disclosed": 8, "normative.public_stock": 7 });
    expect(found.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
      ["USUALLY_WITHIN", 8, 7],
    ]);
    expect(found[0]!.messageZh).toContain(
      "“规范性文件”行“对外公开总数量”列：印为 7 件，少于“本年新公开数量”8 件；",
    );
  });
});
