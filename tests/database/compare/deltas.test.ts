import fc from "fast-check";
import { requireIndicator } from "../../../src/compare";
import { changeFrom } from "../../../src/compare/deltas";
import { Service } from "../../factories/service";
import { tenDigits } from "../../factories/ten-digits";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

/** As amounts are printed: up to four decimals, below zero too. */
const amount = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(1, 10, 100, 1000, 10_000))
  .map(([units, scale]) => units / scale);

describe("a delta and its percentage", () => {
  it("are those of PostgreSQL's own decimals, for 2,000 random pairs", async () => {
    const pairs = fc.sample(fc.tuple(amount, amount), { seed: 20190515, numRuns: 2000 });
    const rows = await service.database.query<{ delta: number; pct: number | null }>(
      `SELECT (pair.value - pair.base)::double precision AS delta,
              (100 * (pair.value - pair.base) / nullif(abs(pair.base), 0))::double precision AS pct
       FROM unnest($1::numeric[], $2::numeric[]) WITH ORDINALITY AS pair(value, base, place) ORDER BY pair.place`,
      [pairs.map(([value]) => value), pairs.map(([, base]) => base)],
    );
    const indicator = requireIndicator("charge.amount");
    const figure = {
      form: "C2021",
      status: "REPORTED",
      reason: null,
      numerator: null,
      denominator: null,
    } as const;
    const changes = pairs.map(([value, base]) =>
      changeFrom(
        { value: base, form: "C2021", reason: null, series: "FULL" },
        { ...figure, value },
        indicator,
      ),
    );
    expect(changes.map(({ delta }) => delta)).toEqual(rows.map(({ delta }) => delta));
    expect(changes.map(({ deltaPct }) => deltaPct)).toEqual(rows.map(({ pct }) => tenDigits(pct)));
  });
});
