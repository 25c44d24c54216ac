import { failuresOf, suspectsOf } from "../balance/findings";

const rows = (code: string, natural: number, business: number) => ({
  [`${code}@natural_person`]: natural,
  [`${code}@business`]: business,
  [code]: natural + business,
});
/** 12 + 30 received, all dealt with: 12 + 20 granted, 0 + 10 in part. */
const table3 = {
  ...rows("application.received", 12, 30),
  ...rows("application.completed", 12, 30),
  ...rows("application.carried_over", 0, 0),
  ...rows("outcome.granted", 12, 20),
  ...rows("outcome.partial", 0, 10),
};

describe("a cell of table 3 in which a row and a column cross", () => {
  it("is clean to begin with", () => {
    expect(failuresOf("C2021", table3)).toEqual([]);
  });

  it("is the only suspect of both: 12 for 21 clears 2, and the digits changed places", () => {
    const found = failuresOf("C2021", { ...table3, "outcome.granted@natural_person": 21 });
    expect(found.map(({ rule, subject }) => [rule, subject])).toEqual([
      ["COLUMNS_TO_TOTAL", "outcome.granted"],
      ["ROWS_TO_TOTAL", "application.completed@natural_person"],
    ]);
    for (const finding of found) {
      expect(suspectsOf(finding)).toEqual([["outcome.granted@natural_person", 12, 2]]);
      expect(finding.messageZh).toMatch(
        /最可能是“三、（一）予以公开”行“自然人”列应为 12 件（相邻两位数字颠倒）。$/,
      );
      expect(finding.messageEn).toMatch(
        / Most likely 三、（一）Granted, column natural persons should be 12 件 \(two digits changed places\)\.$/,
      );
    }
  });

  it("clears 3 where it is （七） of a column", () => {
    const found = failuresOf("C2021", { ...table3, "application.completed@business": 31 });
    expect(found.map(suspectsOf)).toEqual(Array(3).fill([["application.completed@business", 30, 3]]));
  });

  it("stands first of a pair where its number went to the cell beside it: 12, 0 for 0, 12", () => {
    const moved = {
      ...table3,
      ...rows("outcome.granted", 0, 32),
      "outcome.granted@business": 12,
      "outcome.granted": 32,
    };
    const [first] = failuresOf("C2021", {
      ...moved,
      ...rows("outcome.granted", 0, 12),
      "outcome.granted": 32,
    });
    expect(suspectsOf(first!).slice(0, 2)).toEqual([
      ["outcome.granted@natural_person", 12, 3],
      ["outcome.granted@business", 20, 3],
    ]);
  });

  it("both cells are named where two neighbours changed places: 20, 12 for 12, 20", () => {
    const swapped = { ...table3, "outcome.granted@natural_person": 20, "outcome.granted@business": 12 };
    const found = failuresOf("C2021", swapped);
    expect(found.map(({ subject }) => subject)).toEqual([
      "application.completed@natural_person",
      "application.completed@business",
    ]);
    for (const finding of found)
      expect(suspectsOf(finding)).toEqual([
        ["outcome.granted@natural_person", 12, 2],
        ["outcome.granted@business", 20, 2],
      ]);
    expect(found[0]!.messageZh).toMatch(
      /最可能是“三、（一）予以公开”行“自然人”列应为 12 件、“法人或其他组织·商业企业”列应为 20 件（相邻两格互换）。$/,
    );
  });

  it("each of two faults far apart has its own suspect", () => {
    const found = failuresOf("C2021", {
      ...table3,
      "outcome.granted@natural_person": 13,
      "outcome.partial@business": 15,
    });
    const named = new Map(found.map((finding) => [finding.subject, finding.suspects[0]?.indicator]));
    expect(named.get("application.completed@natural_person")).toBe("outcome.granted@natural_person");
    expect(named.get("application.completed@business")).toBe("outcome.partial@business");
  });
});

describe("an edit that stands alone", () => {
  const block = (upheld: number, corrected: number, other: number, pending: number, total: number) => ({
    ...{ "review.upheld": upheld, "review.corrected": corrected, "review.other_result": other },
    ...{ "review.pending": pending, "review.total": total },
  });

  it("names its total alone where no part can make up for it: 10 + 1 against 0", () => {
    const [finding] = failuresOf("C2021", block(10, 1, 0, 0, 0));
    expect(suspectsOf(finding!)).toEqual([["review.total", 11, 1]]);
    expect(finding!.messageZh).toMatch(/总计印为 0 件。最可能是四、行政复议“总计”应为 11 件（总数漏填）。$/);
  });

  it("names every cell that could explain it, the likeliest slip first: 21 for 12 before all others", () => {
    const [finding] = failuresOf("C2021", block(21, 5, 3, 1, 21)); // 12 + 5 + 3 + 1 = 21
    // 21 + 5 + 3 + 1 = 30: 纠正, 其他 and 未结 would have to be less than none
    expect(suspectsOf(finding!)).toEqual([
      ["review.upheld", 12, 1],
      ["review.total", 30, 1],
    ]);
    expect(finding!.messageZh).toMatch(/最可能是四、行政复议“结果维持”应为 12 件（相邻两位数字颠倒）。$/);
  });

  it("names all five where any could be one off, the total first, and calls none the likeliest: 4 against 5", () => {
    const [finding] = failuresOf("C2021", block(1, 1, 1, 1, 5));
    expect(suspectsOf(finding!)).toEqual([
      ["review.total", 4, 1],
      ["review.upheld", 2, 1],
      ["review.corrected", 2, 1],
      ["review.other_result", 2, 1],
      ["review.pending", 2, 1],
    ]);
    expect(finding!.messageZh).toMatch(/有 5 种改法可以使它相符，先看四、行政复议“总计”应为 4 件。$/);
  });

  it("puts 25 together that was torn into 2 and 5, and names both cells", () => {
    const [finding] = failuresOf("C2021", block(2, 5, 0, 3, 28)); // 25 + 0 + 0 + 3 = 28
    expect(suspectsOf(finding!).slice(0, 2)).toEqual([
      ["review.upheld", 25, 1],
      ["review.corrected", 0, 1],
    ]);
    expect(finding!.messageZh).toMatch(
      /最可能是四、行政复议“结果维持”应为 25 件、“结果纠正”应为 0 件（一个数被拆到相邻两格）。$/,
    );
  });

  it("never suggests less than none or part of a count", () => {
    const found = [block(9, 8, 7, 6, 1), block(1.5, 1, 0, 0, 3)].flatMap((figures) =>
      failuresOf("C2021", figures),
    );
    const suggestions = found.flatMap(suspectsOf).map(([, suggestion]) => suggestion!);
    expect(suggestions.length).toBeGreaterThan(1);
    expect(suggestions.every((suggestion) => Number.isInteger(suggestion) && suggestion >= 0)).toBe(true);
  });

  it("names a blank that may have been left out: 1 + blank against 5", () => {
    const figures = { ...block(1, 0, 0, 0, 5), "review.corrected": null };
    const [finding] = failuresOf("C2021", figures);
    expect(suspectsOf(finding!)).toContainEqual(["review.corrected", 4, 1]);
  });
});

describe("a bound", () => {
  it("has a suspect without a suggestion where several values would do: 0 responses against 28 and 1", () => {
    const [finding] = failuresOf("A2014", { "response.social_media": 28, "response.other": 1 });
    expect(suspectsOf(finding!)).toEqual([["response.total", null, 1]]);
  });

  it("names both where 其中 5 stands under 4: changed places first, then either of them alone", () => {
    const [finding] = failuresOf("A2014", { "response.interview": 4, "response.interview.by_head": 5 });
    expect(suspectsOf(finding!)).toEqual([
      ["response.interview", 5, 1],
      ["response.interview.by_head", 4, 1],
      ["response.interview", null, 1],
      ["response.interview.by_head", null, 1],
    ]);
  });

  it("that is less severe may break, but then it comes last: 600 documents among 500 items over channels of 549", () => {
    const channels = { "proactive.website": 256, "proactive.weibo": 293, "proactive.total": 500 };
    const [finding] = failuresOf("A2014", {
      ...channels,
      "normative.disclosed": 600,
      "normative.issued": 600,
    });
    expect(finding!.rule).toBe("OF_WHICH");
    // A total of 600 would be more than all channels together.
    expect(suspectsOf(finding!)).toEqual([
      ["normative.disclosed", null, 1],
      ["proactive.total", 600, 1],
      ["normative.disclosed", 500, 1],
      ["proactive.total", null, 1],
    ]);
  });
});
