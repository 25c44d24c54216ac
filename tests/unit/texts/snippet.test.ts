import fc from "fast-check";
import { snippetOf } from "../../../src/compare";

const at = (text: string, word: string) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
});

describe("a snippet", () => {
  it("is the whole of a short text", () => {
    const text = "举办培训2次。";
    expect(snippetOf(text, at(text, "培训"))).toBe(text);
  });

  it("begins and ends with a sentence within 60 characters of the hit, and says by … that there is more", () => {
    const text = `${"甲".repeat(80)}。一是举办培训。二是加强领导。${"乙".repeat(80)}。`;
    expect(snippetOf(text, at(text, "培训"))).toBe("…一是举办培训。二是加强领导。…");
  });

  it("is cut 60 characters from the hit where no sentence ends", () => {
    const text = `${"甲".repeat(80)}培训${"乙".repeat(80)}`;
    expect(snippetOf(text, at(text, "培训"))).toBe(`…${"甲".repeat(60)}培训${"乙".repeat(60)}…`);
  });

  it("is the beginning of the text where nothing is looked for, and empty for an empty text", () => {
    expect(snippetOf("")).toBe("");
    expect(snippetOf(`${"甲".repeat(100)}。${"乙".repeat(100)}`)).toBe(`${"甲".repeat(100)}。…`);
  });

  it("holds the hit, 330 characters at most, and no half of a character", () => {
    const texts = fc.array(fc.constantFrom("𠮷", "公", "。", "；", "\n", "”", " "), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.nat(299), (parts, i) => {
        const text = `${parts.slice(0, i).join("")}培训${parts.slice(i).join("")}`;
        const snippet = snippetOf(text, at(text, "培训"));
        expect(snippet).toContain("培训");
        expect(snippet.length).toBeLessThanOrEqual(330);
        expect(Buffer.from(snippet).toString()).toBe(snippet);
        expect(text).toContain(snippet.replace(/^…|…$/g, ""));
      }),
      { numRuns: 200 },
    );
  });
});
