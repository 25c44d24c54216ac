import fc from "fast-check";
import { compareTexts, prepareText, type TextOfReport } from "../../../../src/checks/reuse/compare-texts";
import { plainText } from "../../../../src/checks/reuse/plain-text";
import { aProse, textsOf } from "../../../factories/prose";

let made = 0;
const prepared = (...texts: string[]) =>
  prepareText({
    ...textsOf(...texts),
    id: (made += 1),
    agencyCode: "371000-a",
    agencyName: "威海市甲局",
    year: 2024,
    publishedOn: null,
  } satisfies TextOfReport);
const compare = (here: string, there: string) => compareTexts(prepared(here), prepared(there));

describe("the share of a text that another has too", () => {
  it("is 1 for last year's text with new figures, years and print, and 0 for another's", () => {
    const text = (year: number, n: string) => `${aProse(1, 200)}${year}年共举办培训${n}期，${aProse(2, 200)}`;
    expect(compare(text(2024, "12"), text(2023, "四十"))?.share).toBe(1);
    expect(
      compare(text(2024, "12"), text(2023, "３").replaceAll("，", ",").replaceAll("开", "開"))?.share,
    ).toBe(1);
    expect(compare(aProse(1, 400), aProse(2, 400))?.share).toBe(0);
  });

  it("is exact: 400 of 1000 letters are 0.4, and 400 of 500 the other way round 0.8", () => {
    const shared = aProse(3, 400);
    const [here, there] = [`${shared}${aProse(4, 600)}`, `${aProse(5, 100)}${shared}`];
    expect(compare(here, there)).toMatchObject({ share: 0.4, shared: 400, letters: 1000 });
    expect(compare(there, here)).toMatchObject({ share: 0.8, shared: 400, letters: 500 });
  });

  it("counts what was moved, and nothing of 11 letters in a row", () => {
    const [a, b, c] = [aProse(6, 150), aProse(7, 150), aProse(8, 150)];
    expect(compare(a + b + c, c + a + b)?.share).toBe(1);
    const eleven = Array.from({ length: 40 }, (_, i) => plainText(aProse(100 + i, 11)).letters);
    const mixed = (seed: number) =>
      eleven.map((words, i) => words + plainText(aProse(seed + i, 11)).letters).join("");
    expect(compare(mixed(200), mixed(300))?.share).toBe(0);
  });

  it("is not given for a text of fewer than 300 letters", () => {
    expect(compare(aProse(1, 299), aProse(1, 299))).toBeNull();
    expect(compare(aProse(1, 300), aProse(1, 300))?.share).toBe(1);
  });
});

describe("shared passages", () => {
  it("are the words as printed on both sides, the longest first", () => {
    const [long, short] = [aProse(11, 120), aProse(12, 60)];
    const passages = compare(
      `${aProse(13, 150)}${short}${aProse(14, 50)}${long}`,
      `${long}${aProse(15, 80)}${short}`,
    )!.passages;
    expect(passages.map(({ here }) => here.quote)).toEqual([long, short].map((text) => text.slice(0, -1)));
    expect(passages[0]!.there).toMatchObject({ section: 0, charStart: 0 });
  });

  it("go on over a name put in the place of another, and end at a section's end", () => {
    const [before, behind] = [aProse(16, 200).slice(0, -1), aProse(17, 200)];
    const [passage, ...others] = compare(`${before}宿迁市${behind}`, `${before}淮安区${behind}`)!.passages;
    expect(passage!.here.quote).toContain("宿迁市");
    expect(passage!.there.quote).toContain("淮安区");
    expect(others).toEqual([]);
    const sections = compareTexts(prepared(before, behind), prepared(before, behind))!.passages;
    expect(sections.map(({ here, there }) => [here.section, there.section])).toHaveLength(2);
  });

  it("are ten at most", () => {
    const parts = Array.from({ length: 15 }, (_, i) => aProse(20 + i, 40));
    const between = (seed: number) => parts.map((part, i) => part + aProse(seed + i, 20)).join("");
    expect(compare(between(50), between(80))!.passages).toHaveLength(10);
  });

  it("stand just where they say, whatever characters stand around them", () => {
    const odd = fc.constantFrom("𠮷", "１２", "開", " ", "\u3000", "，", "2024", "㈠", "“", "二十", "\n");
    fc.assert(
      fc.property(
        fc.array(odd, { maxLength: 12 }),
        fc.array(odd, { maxLength: 12 }),
        fc.nat(80),
        (left, right, cut) => {
          const copied = aProse(31, 400); // enough to be compared with a sentence lost to what stands beside it
          const here = copied.slice(0, cut) + left.join("") + copied.slice(cut);
          const [one, other] = [prepared(here), prepared(right.join("") + copied)];
          for (const { here: a, there: b } of compareTexts(one, other)!.passages) {
            expect(one.sections[a.section]!.text.slice(a.charStart, a.charEnd)).toBe(a.quote);
            expect(other.sections[b.section]!.text.slice(b.charStart, b.charEnd)).toBe(b.quote);
            expect(plainText(a.quote).letters.slice(0, 12)).toBe(plainText(b.quote).letters.slice(0, 12));
            expect(plainText(a.quote).letters.slice(-12)).toBe(plainText(b.quote).letters.slice(-12));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
