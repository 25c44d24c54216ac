import { textSignature } from "../../../../src/checks/reuse/signature";
import { aProse, textsOf } from "../../../factories/prose";

const bandsOf = (text: string, year = 2024, scope: "OWN" | "CONSOLIDATED" = "OWN") =>
  textSignature({ ...textsOf(text), year, scope }).bands;
const common = (a: readonly number[], b: readonly number[]) => a.filter((band) => b.includes(band)).length;

describe("signatures find texts with much in common, without reading them again", () => {
  it("48 bands, all the same for the same words with other figures, none for another year or scope", () => {
    const text = (n: number) => `${aProse(1, 400)}共${n}件，${aProse(2, 400)}`;
    expect(common(bandsOf(text(3)), bandsOf(text(4)))).toBe(48);
    expect(common(bandsOf(text(3)), bandsOf(text(3), 2023))).toBe(0);
    expect(common(bandsOf(text(3)), bandsOf(text(3), 2024, "CONSOLIDATED"))).toBe(0);
  });

  it("25 pairs with half of their words in common meet in a band, 25 pairs of others in none", () => {
    const half = Array.from({ length: 25 }, (_, i) => {
      const shared = aProse(i, 500);
      return common(bandsOf(shared + aProse(1000 + i, 500)), bandsOf(aProse(2000 + i, 500) + shared));
    });
    // A third of all shingles is common: 48 · (1/3)² = 5.3 bands on average.
    expect(half.filter((bands) => bands >= 1)).toHaveLength(25);
    const others = Array.from({ length: 25 }, (_, i) =>
      common(bandsOf(aProse(i, 500)), bandsOf(aProse(500 + i, 500))),
    );
    expect(Math.max(...others)).toBe(0);
  });

  it("none below 300 letters", () => {
    expect(textSignature({ ...textsOf(aProse(1, 299)), year: 2024, scope: "OWN" })).toEqual({
      length: 299,
      bands: [],
    });
    expect(bandsOf(aProse(1, 300))).toHaveLength(48);
  });

  it("are 32-bit numbers that a database keeps as integer", () => {
    for (const band of bandsOf(aProse(9, 900))) expect(band).toBe(band | 0);
  });
});
