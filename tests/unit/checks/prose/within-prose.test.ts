import { aReportSaying, failuresOf, outcomesOf } from "./saying";

const statusesOf = (code: string, text: string | readonly string[], form: "C2021" | "A2014" = "C2021") =>
  outcomesOf(code, aReportSaying(text, {}, { form })).map(({ subject, status }) => `${subject} ${status}`);

describe("PROSE_PARTS_TO_WHOLE: disjoint kinds in one paragraph", () => {
  const code = "PROSE_PARTS_TO_WHOLE";
  const all = (other: number) =>
    `予以公开4件，部分公开2件，不予公开1件，无法提供3件，不予处理0件，其他处理${other}件。`;

  it.each([
    ["收到 5 = 3 + 2", "收到申请5件，其中网络申请3件，信函申请2件。", "application.received PASS"],
    ["答复 12 = 4 + 2 + 1 + 3 + 0 + 2", `答复申请12件。${all(2)}`, "application.completed PASS"],
    ["收到 13 − 结转 1 = 12", `收办申请13件。${all(2)}结转下年度1件。`, "application.completed PASS"],
    [
      "收到 11 + 上年 2 − 结转 1 = 12",
      `收到申请11件，上年结转2件。${all(2)}结转下年度1件。`,
      "application.completed PASS",
    ],
    ["答复 10 without 其他处理 2", `答复申请10件。${all(2)}`, "application.completed PASS"],
    [
      "复议 5 = 3 + 1 + 0 + 1",
      "行政复议5件，其中结果维持3件，结果纠正1件，其他结果0件，尚未审结1件。",
      "review.total PASS",
    ],
  ])("adds up: %s", (_, text, expected) => {
    expect(statusesOf(code, text)).toEqual([expected]);
  });

  it("finds 6 + 0 above 5, whatever else there was", () => {
    const [finding] = outcomesOf(code, aReportSaying("收到申请5件，其中网络申请6件，信函申请0件。"));
    expect(finding).toMatchObject({ status: "FAILED", severity: "WARNING", expected: 5, actual: 6 });
    expect(finding!.messageZh).toBe("正文一、情况：“收到申请5件”，其后所列各项 6 + 0 = 6，应为 5。");
    expect(finding!.evidence).toHaveLength(3);
  });

  it("finds 11 of 12 below, where all six outcomes are given; and the way to 12 where it is not stated itself", () => {
    expect(statusesOf(code, `答复申请12件。${all(1)}`)).toEqual(["application.completed FAILED"]);
    const text = `收到申请11件，上年结转2件。${all(1)}结转下年度1件。`;
    const [finding] = outcomesOf(code, aReportSaying(text));
    expect(finding!.messageZh).toContain("4 + 2 + 1 + 3 + 0 + 1 = 11，应为 11 + 2 − 1 = 12");
  });

  it.each([
    ["kinds that are not all given", "收到申请5件，其中网络申请3件，信函申请1件。", "C2021"],
    ["a whole that may leave out what last year left", `收到申请12件。${all(3)}结转下年度1件。`, "C2021"],
    [
      "kinds of information, which overlap",
      "网站发布信息2139条，其中动态类1744条，政务信息393条，解读类21条，回应热点2条。",
      "C2021",
    ],
    ["a kind below another", "答复申请5件，其中不予公开5件（信息不存在3件，部分公开1件）。", "A2014"],
    ["kinds behind a colon", "答复申请5件，不予公开5件：信息不存在3件，部分公开1件。", "A2014"],
    ["hedged kinds", "收到申请5件，其中网络申请约6件，信函申请2件。", "C2021"],
    ["kinds in another paragraph", "收到申请5件。\n网络申请3件，信函申请3件。", "C2021"],
  ] as const)("says nothing about %s", (_, text, form) => {
    expect(statusesOf(code, text, form)).toEqual([]);
  });
});

describe("PROSE_SHARE and PROSE_SHARES_TO_WHOLE: percentages beside their numbers", () => {
  const code = "PROSE_SHARE";

  it.each([
    ["35 of 805, cut off", "答复申请805件，其中不予公开35件，占4.34%。", "C2021"],
    ["35 of 805, rounded", "答复申请805件，其中不予公开35件，占比4.35%。", "C2021"],
    ["35 of 805, rounded to a whole number", "答复申请805件，其中不予公开35件（占4%）。", "C2021"],
    [
      "7 of the 10 received, as the words say",
      "收到申请10件，答复9件，同意公开7件，占申请总数的70%。",
      "A2014",
    ],
    [
      "64 of the 314 decided",
      "行政复议351件，其中结果维持72件，结果纠正64件，占20.4%，其他结果178件，尚未审结37件。",
      "C2021",
    ],
    ["1744 of 2139", "网站发布信息2139条，其中动态类1744条，占81.5%。", "C2021"],
    ["约三成", "答复申请100件，其中不予公开31件，约占30%。", "C2021"],
  ] as const)("follows: %s", (_, text, form) => {
    expect(statusesOf(code, text, form).map((one) => one.split(" ").at(-1))).toContain("PASS");
    expect(failuresOf(code, aReportSaying(text, {}, { form }))).toEqual([]);
  });

  it("finds 33.9 % beside 258 of 805, which are 32.0 %", () => {
    const [finding] = outcomesOf(code, aReportSaying("答复申请805件。予以公开及部分公开258件，占33.9%。"));
    expect(finding).toMatchObject({ status: "FAILED", severity: "WARNING", expected: 32.0497, actual: 33.9 });
    expect(finding!.messageZh).toBe("正文一、情况：“予以公开及部分公开258件，占33.9%”，258 ÷ 805 = 32.0 %。");
  });

  it("records as INFO that 70 % is 7 of the 10 received, where 9 were answered", () => {
    const text = "受理申请10宗，已答复9宗，其中同意公开7宗，占70%。";
    const [finding] = outcomesOf(code, aReportSaying(text, {}, { form: "A2014" }));
    expect(finding).toMatchObject({ status: "FAILED", severity: "INFO", actual: 70 });
    expect(finding!.messageZh).toContain("7 ÷ 9 = 77.8 %。所印占比是以“收到申请数” 10 为分母");
  });

  it.each([
    ["a share of what is not stated", "发布解读21件，占全部政策文件的70%。"],
    ["a growth", "答复申请805件，增长4.3%。"],
    ["a rate without a number", "按时答复率100%。"],
    ["one of several wholes", "网站发布信息100条，微信发布50条，其中动态类30条，占40%。"],
  ])("says nothing about %s", (_, text) => {
    expect(outcomesOf(code, aReportSaying(text))).toEqual([]);
  });

  const shares = (...printed: string[]) =>
    `答复申请805件。予以公开272件，占${printed[0]}；部分公开3件，占${printed[1]}；不予公开35件，占${printed[2]}；` +
    `无法提供337件，占${printed[3]}；不予处理158件，占${printed[4]}；其他处理0件。`;
  it("lets rounded shares add up to 99.9 %, and finds 90.7 %", () => {
    const to = "PROSE_SHARES_TO_WHOLE";
    // 33.79, 0.37, 4.35, 41.86 and 19.63 %
    const right = aReportSaying(shares("33.7%", "0.3%", "4.3%", "41.8%", "19.6%")); // 99.7
    expect(outcomesOf(to, right)).toMatchObject([{ status: "PASS", actual: 99.7 }]);
    const wrong = aReportSaying(shares("33.8%", "0.4%", "4.3%", "32.9%", "19.6%"));
    expect(outcomesOf(to, wrong)).toMatchObject([{ status: "FAILED", severity: "WARNING", actual: 91 }]);
    expect(failuresOf(code, wrong)).toEqual(["outcome.unavailable FAILED WARNING"]);
  });
});

describe("PROSE_GROWTH: a change in percent beside its figures", () => {
  const code = "PROSE_GROWTH";

  it.each([
    ["20 of 100 by the difference", "受理申请120件，比上年增加20件，增长20%。"],
    ["20 of 100 by last year's figure", "受理申请120件，较上年100件增长20%。"],
    ["a fall of 12.3 %", "受理申请859件，较上年减少120件，下降12.3%。"], // 120 ÷ 979 = 12.257
  ])("follows: %s", (_, text) => {
    expect(outcomesOf(code, aReportSaying(text)).map(({ status }) => status)).toEqual(["PASS"]);
  });

  it("finds 16.7 %, which is 20 of this year's 120 instead of last year's 100", () => {
    const [finding] = outcomesOf(code, aReportSaying("受理申请120件，比上年增加20件，增长16.7%。"));
    expect(finding).toMatchObject({ status: "FAILED", expected: 20, actual: 16.7 });
    expect(finding!.messageZh).toContain("(120 − 100) ÷ 100 = 20.0 %");
  });

  it.each([
    ["a growth without a base", "受理申请120件，同比增长16.7%。"],
    ["two growths in one sentence", "受理申请120件，增长20%，比上年增加20件，增长16.7%。"],
    ["a growth of one of two figures", "受理申请120件，答复110件，比上年增加20件，增长16.7%。"],
    ["growth since another year", "受理申请120件，比2020年增加20件，增长16.7%。"],
    ["points of percent", "受理申请120件，比上年增加20件，增长2个百分点。"],
  ])("says nothing about %s", (_, text) => {
    expect(outcomesOf(code, aReportSaying(text))).toEqual([]);
  });
});

describe("PROSE_STATED_TWICE: two numbers for one thing", () => {
  const code = "PROSE_STATED_TWICE";

  it("finds 20 and 16 items in the same column, in two sections", () => {
    const report = aReportSaying(["我局通过审计信息专栏公开信息20条。", "审计信息专栏公开政府信息16条。"]);
    expect(outcomesOf(code, report)).toMatchObject([
      { subject: "审计信息专栏", status: "FAILED", expected: 20, actual: 16, indicators: [] },
    ]);
  });

  it("finds two numbers of applications where no table could tell which is right", () => {
    const report = aReportSaying(
      ["收到政府信息公开申请12件。", "收到政府信息公开申请13件。"],
      {},
      { form: null },
    );
    expect(failuresOf(code, report)).toEqual(["application.received FAILED WARNING"]);
  });

  it.each([
    ["the same number", ["审计信息专栏公开信息20条。", "审计信息专栏公开政府信息20条。"]],
    ["two columns", ["审计信息专栏公开信息20条。", "财政资金专栏公开政府信息16条。"]],
    ["what is hedged", ["审计信息专栏公开信息20余条。", "审计信息专栏公开政府信息16条。"]],
    ["last year's", ["审计信息专栏公开信息20条。", "2023年审计信息专栏公开政府信息16条。"]],
    ["what the tables have", ["收到政府信息公开申请3件。", "收到政府信息公开申请4件。"]],
    ["one section, which may list parts", ["审计信息专栏公开信息20条，审计信息专栏公开政府信息16条。"]],
    ["events, told of one by one", ["举办新闻发布会2场。", "举办新闻发布会3场。"]],
  ])("says nothing about %s", (_, texts) => {
    expect(outcomesOf(code, aReportSaying(texts))).toEqual([]);
  });

  it("lets 12 and 10 stand where 2 were left by last year", () => {
    const texts = ["受理政府信息公开申请12件，含上年结转申请2件。", "新收政府信息公开申请10件。"];
    expect(outcomesOf(code, aReportSaying(texts, {}, { form: null }))).toEqual([]);
  });
});

describe("TABLE_HOLDS_OTHER_FIGURE: a row with another number of the same sentence", () => {
  const code = "TABLE_HOLDS_OTHER_FIGURE";
  const saying = (text: string, issued: number) =>
    aReportSaying(
      text,
      { "normative.issued": issued, "normative.disclosed": 8 },
      { form: "B2019", year: 2020 },
    );

  it("finds 33 website items in the row of documents, of which the sentence counts 8", () => {
    const report = saying("通过网站公开信息33条，其中规范性文件8件。", 33);
    expect(outcomesOf(code, report)).toMatchObject([
      { subject: "normative.issued", status: "FAILED", expected: 8, actual: 33 },
    ]);
  });

  it.each([
    ["a row with its own number", "通过网站公开信息33条，其中规范性文件8件。", 8],
    ["equal numbers of different sentences", "通过网站公开信息33条。主动公开规范性文件8件。", 33],
    ["documents among documents", "主动公开规范性文件33件，其中本年制定规范性文件8件。", 33],
    ["small numbers", "通过网站公开信息9条，其中规范性文件8件。", 9],
  ])("says nothing about %s", (_, text, issued) => {
    expect(outcomesOf(code, saying(text, issued))).toEqual([]);
  });
});

describe("PROSE_ALL_UPHELD: 均获维持 against 结果维持", () => {
  const code = "PROSE_ALL_UPHELD";
  const text = "信息公开类行政复议7件，诉讼9件，均获维持。";
  const table = (change: Record<string, number>) => ({
    ...{ "review.total": 7, "review.upheld": 7, "litigation.direct.total": 9, "litigation.direct.upheld": 9 },
    ...change,
  });

  it("agrees with 7 and 9, records 2 pending of 7 as INFO, and finds 2 corrected", () => {
    expect(outcomesOf(code, aReportSaying(text, table({}))).map(({ status }) => status)).toEqual([
      "PASS",
      "PASS",
    ]);
    const pending = aReportSaying(text, table({ "review.upheld": 5, "review.pending": 2 }));
    expect(failuresOf(code, pending)).toEqual(["review.upheld FAILED INFO"]);
    const corrected = aReportSaying(text, table({ "review.upheld": 5, "review.corrected": 2 }));
    expect(failuresOf(code, corrected)).toEqual(["review.upheld FAILED WARNING"]);
  });

  it("says nothing where the text does not say all: 其中维持5件", () => {
    const some = aReportSaying("行政复议7件，其中维持5件，诉讼9件。", table({ "review.upheld": 5 }));
    expect(outcomesOf(code, some)).toEqual([]);
  });
});
