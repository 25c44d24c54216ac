import fc from "fast-check";
import { findWords, fold, foldWithPlaces } from "../../../src/report";

describe("a text as it is searched", () => {
  it.each([
    ["２０１７年ＡＢＣ", "2017年abc"],
    ["Annual  Report\n2017", "annual report 2017"],
    ["政府資訊公開", "政府资讯公开"],
    ["政府信 息\n公　开", "政府信息公开"],
    ["2017 年 12 月", "2017年12月"],
    ["0\t12\n3", "0\t12 3"],
    ["规章\t规范性文件", "规章\t规范性文件"],
    ["面积50㎡，ﬁne", "面积50m2,fine"],
    ["培\u200b训\ufeff\u00ad会", "培训会"],
    ["⼯作\u{e0100}", "工作"],
    ["𠮷野家 𠮷", "𠮷野家𠮷"],
    ["ئۇيغۇر تىلى", "ئۇيغۇر تىلى"],
    [" \n\t", ""],
    ["", ""],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("goes character by character: 資訊 is 资讯 and not the mainland's word 信息", () => {
    expect(fold("資訊")).toBe("资讯");
    expect(fold("資訊")).not.toBe(fold("信息"));
  });

  it("keeps for each unit where it comes from, though full forms grow and spaces fall away", () => {
    const text = "共 ㎡𠮷\n完";
    const { text: folded, starts, ends } = foldWithPlaces(text);
    expect(folded).toBe("共m2𠮷完");
    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual([
      "共",
      "㎡",
      "㎡",
      "𠮷",
      "𠮷",
      "完",
    ]);
  });
});

describe("words in a text", () => {
  it("are found as they are printed, each place once, those that overlap as one", () => {
    const text = "组织培训，加强业务培 训和训练。";
    const ranges = findWords(text, ["培训", "业务培", "训练"], 100);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(["培训", "业务培 训", "训练"]);
  });

  it("are given up to as many as asked", () => {
    expect(findWords("培训".repeat(150), ["培训"], 100)).toHaveLength(100);
    expect(findWords("公开", ["培训"], 100)).toEqual([]);
  });

  it("are highlighted whole where half of what is printed is meant", () => {
    expect(findWords("50㎡", ["m"], 9)).toEqual([{ start: 2, end: 3 }]);
  });

  it("stand at their places in any text: a piece of it is found where it was taken, and ranges are apart and in order", () => {
    const characters = fc.constantFrom(..."培训公开資訊２7aZ %_\\㎡ﬁ。\n\té", "𠮷", "e\u0301", "\u200b");
    const texts = fc.array(characters, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
        const { text: folded, starts, ends } = foldWithPlaces(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        const word = folded.slice(from, from + length);
        if (word === "") return;
        const ranges = findWords(text, [word], 100);
        const first = folded.indexOf(word);
        expect(ranges[0]).toMatchObject({ start: starts[first] });
        ranges.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(fold(text.slice(start, end))).toContain(word.trim());
        });
      }),
      { numRuns: 300 },
    );
  });
});
