import { failuresOf, findingOf, findingsOf } from "./findings";

const received = (figures: Parameters<typeof findingsOf>[2]) =>
  findingOf("PARTS_TO_TOTAL", "application.received", "A2014", figures);

describe("PARTS_TO_TOTAL: in the sheet of 2014 the parts add up to the printed total", () => {
  it("passes where 网络 3 is all of 收到 3", () => {
    expect(received({})).toMatchObject({ status: "PASS", severity: "FATAL", expected: 3, actual: 3 });
  });

  it("says what the parts add up to, what is printed, where and in which unit: 2 + 1 = 3, not 4", () => {
    const finding = received({
      "application.received": 4,
      "application.received.online": 2,
      "application.received.letter": 1,
    });
    expect(finding).toMatchObject({ status: "FAILED", expected: 3, actual: 4 });
    expect(finding.messageZh).toContain(
      "三、（一）收到申请数：1.当面申请数 0 + 2.传真申请数 0 + 3.网络申请数 2 + 4.信函申请数 1 + 5.其他形式 0 = 3，印为 4 件。",
    );
    expect(finding.messageEn).toContain(
      "三、（一）Applications received: Applications made in person 0 + Applications by fax 0 + Applications online 2 + Applications by letter 1 + Applications in other forms 0 = 3, the total is printed as 4 件.",
    );
  });

  it("counts a blank part as 0 where the total is given, and says so where the sum is wrong", () => {
    expect(received({ "application.received.fax": null }).status).toBe("PASS");
    expect(received({ "application.received.fax": null, "application.received": 4 }).messageZh).toContain(
      "印为 4 件（另有 1 格未填数字，按 0 计）。",
    );
  });

  it("takes / for a zero that somebody did not write", () => {
    expect(received({ "application.received.fax": "NOT_APPLICABLE" }).status).toBe("PASS");
  });

  it("cannot judge a blank total, nor a part that was not extracted", () => {
    expect(received({ "application.received": null })).toMatchObject({
      status: "NOT_ASSESSABLE",
      expected: null,
      actual: null,
    });
    expect(received({ "application.received": null }).messageZh).toBe(
      "三、（一）收到申请数：总数空白，无法核对。",
    );
    expect(received({ "application.received.online": "NOT_EXTRACTED" })).toMatchObject({
      status: "NOT_ASSESSABLE",
      actual: 3,
    });
  });

  it("adds up four channels where a local sheet has no 5.其他形式", () => {
    expect(received({ "application.received.other": "NOT_IN_FORM" })).toMatchObject({
      status: "PASS",
      indicators: [
        "application.received",
        ...["in_person", "fax", "online", "letter"].map((way) => `application.received.${way}`),
      ],
    });
  });

  it("finds each of the six sums that admit no exception", () => {
    const totals = [
      "application.received",
      "application.completed",
      "review.total",
      "litigation.total",
      "complaint.total",
      "capacity.staff",
    ];
    expect(findingsOf("PARTS_TO_TOTAL", "A2014").map(({ subject }) => subject)).toEqual(totals);
    for (const total of totals)
      expect(failuresOf("A2014", { [total]: 9 }).map(({ rule, subject }) => [rule, subject])).toContainEqual([
        "PARTS_TO_TOTAL",
        total,
      ]);
  });
});

describe("PARTS_USUALLY_TO_TOTAL: answers over outcomes, refusals over reasons", () => {
  it("only warns of outcomes 7+1+1+1+1+1 = 12 of 9 answers: one answer may carry two", () => {
    const outcomes = { "outcome.agreed": 7, "outcome.partial": 1, "outcome.refused": 1, "outcome.refused.privacy": 1,
      "outcome.not_this_agency": 1, "outcome.nonexistent": 1, "outcome.correction_requested": 1 }; // prettier-ignore
    const finding = findingOf("PARTS_USUALLY_TO_TOTAL", "application.answered", "A2014", {
      ...outcomes,
      "application.answered": 9,
    });
    expect(finding).toMatchObject({ status: "FAILED", severity: "WARNING", expected: 12, actual: 9 });
    expect(finding.messageZh).toContain(
      "三、（三）申请答复数：2.同意公开答复数 7 + 3.同意部分公开答复数 1 + 4.不同意公开答复数 1 + 5.不属于本行政机关公开数 1 + 6.申请信息不存在数 1 + 7.告知作出更改补充数 1 = 12，印为 9 件。",
    );
  });

  it("does not take a blank 4.不同意公开答复数 for a zero where its reasons say 2", () => {
    const about = { "outcome.refused": null, "outcome.refused.privacy": 2 };
    expect(findingOf("PARTS_USUALLY_TO_TOTAL", "application.answered", "A2014", about).status).toBe(
      "NOT_ASSESSABLE",
    );
    expect(
      findingOf("PARTS_USUALLY_TO_TOTAL", "application.answered", "A2014", { "outcome.refused": null })
        .status,
    ).toBe("PASS");
  });
});

describe("bounds of the sheet of 2014", () => {
  it("OF_WHICH: 其中 5 of 4 press conferences is FATAL, 4 of 4 is not", () => {
    const conferences = (total: number, byHead: number) =>
      findingOf("OF_WHICH", "response.press_conference", "A2014", {
        "response.press_conference": total,
        "response.press_conference.by_head": byHead,
      });
    expect(conferences(4, 4).status).toBe("PASS");
    expect(conferences(4, 5)).toMatchObject({ status: "FAILED", severity: "FATAL", expected: 5, actual: 4 });
    expect(conferences(4, 5).messageZh).toContain(
      "二、（二）1.参加或举办新闻发布会总次数：印为 4 次，少于“主要负责同志参加新闻发布会次数”5 次；",
    );
  });

  const channels = {
    "proactive.gazette": 6,
    "proactive.website": 146,
    "proactive.weibo": 105,
    "proactive.wechat": 256,
    "proactive.other": 36,
  };
  const disclosed = (total: number) =>
    findingOf("COUNT_ONCE", "proactive.total", "A2014", { ...channels, "proactive.total": total });

  it("COUNT_ONCE: over channels of 6+146+105+256+36 = 549 a total of 256 to 549 is in order", () => {
    expect([256, 259, 549].map((total) => disclosed(total).status)).toEqual(["PASS", "PASS", "PASS"]);
  });

  it("COUNT_ONCE: 255 is below the largest channel, 550 above all of them, and both only warn", () => {
    expect(disclosed(255)).toMatchObject({
      status: "FAILED",
      severity: "WARNING",
      expected: 256,
      actual: 255,
    });
    expect(disclosed(255).messageZh).toContain("印为 255 条，少于“4.政务微信公开政府信息数”256 条；");
    expect(disclosed(550)).toMatchObject({
      status: "FAILED",
      severity: "WARNING",
      expected: 549,
      actual: 550,
    });
    expect(disclosed(550).messageZh).toContain("36 = 549）；同一信息只计 1 条，总数不应多于各项之和。");
  });

  it("COUNT_ONCE: 9 on paper and the same 9 in files are 9 sent", () => {
    const sent = { "library.total": 9, "library.paper": 9, "library.electronic": 9 };
    expect(failuresOf("A2014", sent)).toEqual([]);
  });

  it("says nothing of group 七 where a local sheet lacks it", () => {
    const lacking = {
      "library.total": "NOT_IN_FORM",
      "library.paper": "NOT_IN_FORM",
      "library.electronic": "NOT_IN_FORM",
    } as const;
    expect(findingsOf("COUNT_ONCE", "A2014", lacking).map(({ subject }) => subject)).toEqual([
      "proactive.total",
    ]);
  });

  it("TOTAL_COVERS_PARTS: 0 responses against 28 and 1 is one finding, a WARNING", () => {
    const found = failuresOf("A2014", { "response.social_media": 28, "response.other": 1 });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: "TOTAL_COVERS_PARTS",
      severity: "WARNING",
      expected: 28,
      actual: 0,
    });
  });

  it("USUALLY_WITHIN: 3 normative documents disclosed of 2 issued is for the record only", () => {
    const found = failuresOf("A2014", {
      "normative.disclosed": 3,
      "normative.issued": 2,
      "proactive.total": 3,
      "proactive.website": 3,
    });
    expect(found.map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual])).toEqual([
      ["USUALLY_WITHIN", "INFO", 3, 2],
    ]);
  });
});
