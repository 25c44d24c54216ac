import fc from "fast-check";
import { textChanges, type TextChange, type TextOp } from "../../../src/compare";
import { sentencesOf } from "../../../src/report";

const joined = (changes: readonly TextChange[], without: TextOp) =>
  changes.flatMap(({ op, text }) => (op === without ? [] : [text])).join("");

describe("sentences", () => {
  it.each([
    ["一是慢；二是少。\n下一步", ["一是慢；", "二是少。\n", "下一步"]],
    ["他说：“好！”然后呢？", ["他说：“好！”", "然后呢？"]],
    ["增长3.5%。。。完", ["增长3.5%。。。", "完"]],
    ["甲\t1\n乙\t2", ["甲\t1\n", "乙\t2"]],
    ["\n\n", ["\n\n"]],
    ["", []],
  ])("of %j are %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("changes from one text to another", () => {
  it("go sentence by sentence, what was removed before what was added in its place", () => {
    expect(textChanges("一是慢。二是少。三是旧。", "一是慢。二是散。三是旧。四是新。")).toEqual([
      { op: "SAME", text: "一是慢。" },
      { op: "REMOVED", text: "二是少。" },
      { op: "ADDED", text: "二是散。" },
      { op: "SAME", text: "三是旧。" },
      { op: "ADDED", text: "四是新。" },
    ]);
  });

  it.each([
    ["", "", []],
    ["", "新。", [{ op: "ADDED", text: "新。" }]],
    ["旧。", "", [{ op: "REMOVED", text: "旧。" }]],
    [
      "甲。",
      "甲",
      [
        { op: "REMOVED", text: "甲。" },
        { op: "ADDED", text: "甲" },
      ],
    ],
  ])("from %j to %j are %j", (from, to, changes) => {
    expect(textChanges(from, to)).toEqual(changes);
  });

  it("give both texts back to the last character, and call nothing changed that both begin and end with", () => {
    const texts = fc
      .array(fc.constantFrom("甲", "乙", "。", "；", "\n", "”", " ", "𠮷", "!"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, from, to, tail) => {
        const [one, other] = [`${head}\n${from}\n${tail}`, `${head}\n${to}\n${tail}`];
        const changes = textChanges(one, other);
        expect(joined(changes, "ADDED")).toBe(one);
        expect(joined(changes, "REMOVED")).toBe(other);
        expect(textChanges(one, one).every(({ op }) => op === "SAME")).toBe(true);
        expect(changes.every(({ text }) => sentencesOf(text).length === 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("take 4,000 sentences of which none is the same as all changed, between a beginning and an end that are", () => {
    const of = (name: string) =>
      `始。${Array.from({ length: 2_000 }, (_, i) => `${name}${i}。`).join("")}终。`;
    const changes = textChanges(of("甲"), of("乙"));
    expect(changes.map(({ op }) => op).filter((op, i, ops) => op !== ops[i - 1])).toEqual([
      "SAME",
      "REMOVED",
      "ADDED",
      "SAME",
    ]);
    expect(joined(changes, "REMOVED")).toBe(of("乙"));
  });
});
