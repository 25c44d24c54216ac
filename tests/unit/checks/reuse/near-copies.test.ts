import fc from "fast-check";
import { nearCopies } from "../../../../src/checks";

const signed = (id: number, ...bands: number[]) => ({
  id,
  agencyCode: `a${String(id).padStart(4, "0")}`,
  bands,
});

describe("near copies", () => {
  it("are those with most bands in common, the most first and at equal numbers by code, three at most", () => {
    const all = [
      signed(1, 1, 2, 3, 4),
      signed(2, 1),
      signed(3, 1, 2, 3),
      signed(4, 1, 2),
      signed(5, 2, 3),
      signed(6, 9),
    ];
    expect(nearCopies([all[0]!], all).get(1)).toEqual([3, 4, 5]);
    expect(nearCopies([all[5]!], all).get(6)).toEqual([]);
  });

  it("2,000 copies of one model each meet three of the first sixteen, in less than a second", () => {
    const all = Array.from({ length: 2000 }, (_, id) =>
      signed(id, ...Array.from({ length: 48 }, (_, band) => band)),
    );
    const started = process.cpuUsage();
    const near = nearCopies(all, all);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1);
    expect(near.get(1999)).toEqual([0, 1, 2]);
    expect(near.get(0)).toEqual([1, 2, 3]);
  });

  it("do not depend on the order in which reports are given", () => {
    const all = Array.from({ length: 30 }, (_, id) => signed(id, id % 2, id % 3, id % 5));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 30 }), (shuffled) => {
        expect([...nearCopies(all, shuffled)]).toEqual([...nearCopies(all, all)]);
      }),
      { numRuns: 20 },
    );
  });
});
