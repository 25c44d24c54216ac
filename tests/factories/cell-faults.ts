import { cellsOf, formByCode, type FormCode } from "../../src/catalogue";
import type { Report } from "../../src/report";
import { below } from "../../src/synthetic";

export const FAULT_KINDS = [
  "by one",
  "one digit",
  "two digits swapped",
  "to the right",
  "to the row below",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What somebody or a reader did to one cell, or to two neighbours. */
export interface Fault {
  readonly kind: FaultKind;
  readonly changes: ReadonlyMap<string, number>;
}

/** The cell to the right and the one in the row below, as a form prints them; a sheet of one column has only the latter. */
export function neighboursOf(form: FormCode): (code: string) => { right?: string; below?: string } {
  const cells = cellsOf(formByCode(form));
  return (code) => {
    const at = cells.findIndex(({ indicator }) => indicator === code);
    const { table, row, column } = cells[at]!;
    const next = cells[at + 1];
    const under = cells.slice(at + 1).find((cell) => cell.table === table && cell.column === column);
    return {
      ...(next?.row === row ? { right: next.indicator } : {}),
      ...(under ? { below: under.indicator } : {}),
    };
  };
}

/**
 * The faults of one cell that holds a count: one more or less, each digit another one, each two digits exchanged, and the numbers of
 * two neighbours exchanged. None that changes nothing.
 */
export function faultsOf(
  code: string,
  valueOf: (code: string) => number,
  neighbours: { readonly right?: string; readonly below?: string },
  random: () => number,
): Fault[] {
  const value = valueOf(code);
  const alone = (kind: FaultKind, values: readonly number[]): Fault[] =>
    [...new Set(values)]
      .filter((other) => other >= 0 && other !== value)
      .map((other) => ({ kind, changes: new Map([[code, other]]) }));
  const moved = (kind: FaultKind, neighbour: string | undefined): Fault[] => {
    if (neighbour === undefined || valueOf(neighbour) === value) return [];
    const changes = new Map([
      [code, valueOf(neighbour)],
      [neighbour, value],
    ]);
    return [{ kind, changes }];
  };
  return [
    ...alone("by one", [value + 1, value - 1]),
    ...alone("one digit", otherDigits(value, random)),
    ...alone("two digits swapped", swappedDigits(value)),
    ...moved("to the right", neighbours.right),
    ...moved("to the row below", neighbours.below),
  ];
}

const digitsOf = (value: number): string[] => [...String(value)];

function otherDigits(value: number, random: () => number): number[] {
  return digitsOf(value).map((digit, i, digits) => {
    const other = (Number(digit) + 1 + below(random, 9)) % 10;
    return Number(digits.with(i, String(other)).join(""));
  });
}

const swappedDigits = (value: number): number[] =>
  digitsOf(value)
    .slice(1)
    .map((digit, i) => {
      const digits = digitsOf(value);
      return Number(
        digits
          .with(i, digit)
          .with(i + 1, digits[i]!)
          .join(""),
      );
    });

/** The report with other numbers in some cells. */
export function withChanges(report: Report, changes: ReadonlyMap<string, number>): Report {
  const observations = report.observations.map((seen, i) => {
    const value = changes.get(report.layout[i]!);
    return value === undefined || !("at" in seen)
      ? seen
      : ({ status: "REPORTED", value, raw: String(value), at: seen.at } as const);
  });
  return { ...report, observations };
}
