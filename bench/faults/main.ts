/**
 * How many seeded faults the balance rules find, and how often the changed cell is the first suspect:
 * `npm run --prefix bench faults -- --reports 50 --seed 1`. Every change by one, of a digit, of two digits that change places and of two
 * neighbours that do, of every cell of every exact edit, one at a time, in reports without errors. Prints a table a form.
 */
import { parseArgs } from "node:util";
import { FAULT_KINDS } from "../../tests/factories/cell-faults";
import { tryFaults, type Standing } from "../../tests/factories/fault-experiment";
import { aCleanReport, type TableForm } from "../../tests/factories/clean-report";

interface Tally {
  faults: number;
  invisible: number;
  found: number;
  first: number;
  named: number;
  restored: number;
  complete: number;
}

const nothing = (): Tally => ({
  faults: 0,
  invisible: 0,
  found: 0,
  first: 0,
  named: 0,
  restored: 0,
  complete: 0,
});

function tallyOf(form: TableForm, reports: number, seed: number): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (let i = 0; i < reports; i++) {
    for (const trial of tryFaults(aCleanReport(form, seed + i), seed + i)) {
      for (const key of [keyOf(trial.standing, trial.kind), keyOf(trial.standing, "all")]) {
        const tally = tallies.get(key) ?? nothing();
        tallies.set(key, tally);
        if (!trial.isVisible) {
          tally.invisible++;
          continue;
        }
        const isFound = trial.found.length > 0;
        tally.faults++;
        tally.found += Number(isFound);
        tally.first += Number(isFound && trial.isFirst);
        tally.named += Number(isFound && trial.isNamed);
        tally.complete += Number(isFound && trial.isComplete);
        tally.restored += Number(isFound && trial.isRestored);
      }
    }
  }
  return tallies;
}

const keyOf = (standing: Standing, kind: string): string => `${standing} ${kind}`;

function print(form: TableForm, tallies: ReadonlyMap<string, Tally>): void {
  const share = (part: number, whole: number) =>
    whole === 0 ? "—" : `${((100 * part) / whole).toFixed(2)} %`;
  const rows = (["CROSSING", "ALONE"] as const).flatMap((standing) =>
    [...FAULT_KINDS, "all"].flatMap((kind) => {
      const tally = tallies.get(keyOf(standing, kind));
      if (!tally) return [];
      const { faults, invisible, found, first, named, restored, complete } = tally;
      return [
        {
          edits: standing === "CROSSING" ? "two or more cross" : "one stands alone",
          change: kind,
          faults,
          found: share(found, faults),
          "changed cell first": share(first, found),
          "changed cell named": share(named, found),
          "with its old value": share(restored, found),
          "all that could explain named": standing === "ALONE" ? share(complete, found) : "",
          "cancels out": invisible,
        },
      ];
    }),
  );
  console.log(form);
  console.table(rows);
}

const { values } = parseArgs({
  options: { reports: { type: "string", default: "50" }, seed: { type: "string", default: "1" } },
});
for (const form of ["A2014", "B2019", "C2021"] as const)
  print(form, tallyOf(form, Number(values.reports), Number(values.seed)));
