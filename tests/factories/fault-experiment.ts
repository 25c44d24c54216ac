import type { FormCode } from "../../src/catalogue";
import { checkReport, type Finding } from "../../src/checks";
import type { Report } from "../../src/report";
import { anAgency } from "./agency";
import { faultsOf, neighboursOf, withChanges, type Fault, type FaultKind } from "./cell-faults";
import { randomFrom } from "../../src/synthetic";

/** The rules whose edits are equations: a changed cell always shows, unless the change cancels out. */
const EXACT = [
  "PARTS_TO_TOTAL",
  "COLUMNS_TO_TOTAL",
  "ROWS_TO_TOTAL",
  "APPLICATION_BALANCE",
  "BLOCK_TO_TOTAL",
];

/** CROSSING: in two or more exact edits (table 3). ALONE: in one (table 4, A2014). */
export type Standing = "CROSSING" | "ALONE";

export interface Trial {
  readonly form: FormCode;
  readonly standing: Standing;
  readonly kind: FaultKind;
  readonly fault: Fault;
  /** A number moved between two parts of the same edits leaves every sum as it was: no arithmetic can see it. */
  readonly isVisible: boolean;
  /** Findings of exact edits with a changed cell among their cells. */
  readonly found: readonly Finding[];
  /** The first suspect of each of them is a changed cell. */
  readonly isFirst: boolean;
  /** Among the suspects of each of them is a changed cell. */
  readonly isNamed: boolean;
  /** All changed cells are suspects with what they held before. */
  readonly isRestored: boolean;
  /** ALONE: every cell that could make its edit hold, without being less than none, is a suspect. */
  readonly isComplete: boolean;
}

/**
 * Every fault of every cell of the exact edits of one report without errors, the other cells of which are numbers; `every`: of one
 * cell in so many.
 */
export function* tryFaults(clean: Report, seed: number, every = 1): Generator<Trial> {
  const agency = anAgency({ code: clean.agency });
  const valueOf = valuesOf(clean);
  const edits = checkReport(clean, agency).filter(({ rule }) => EXACT.includes(rule));
  const whole = edits.filter(({ indicators }) => indicators.every((code) => valueOf(code) !== undefined));
  const number = (code: string) => valueOf(code)!;
  const random = randomFrom(seed);
  const neighbours = neighboursOf(clean.form!);
  const cells = new Set(whole.flatMap(({ indicators }) => indicators));

  for (const code of [...cells].filter((_, i) => i % every === seed % every)) {
    const { right, below } = neighbours(code);
    const near = {
      ...(right && cells.has(right) ? { right } : {}),
      ...(below && cells.has(below) ? { below } : {}),
    };
    for (const fault of faultsOf(code, number, near, random)) {
      const findings = checkReport(withChanges(clean, fault.changes), agency);
      yield { form: clean.form!, kind: fault.kind, fault, ...judged(fault, whole, findings, number) };
    }
  }
}

function judged(
  { changes }: Fault,
  edits: readonly Finding[],
  findings: readonly Finding[],
  before: (code: string) => number,
): Omit<Trial, "form" | "kind" | "fault"> {
  const changed = [...changes.keys()];
  const found = findings.filter(
    ({ rule, status, indicators }) =>
      EXACT.includes(rule) && status === "FAILED" && changed.some((code) => indicators.includes(code)),
  );
  const names = ({ suspects }: Finding) => suspects.map(({ indicator }) => indicator);
  return {
    standing:
      Math.max(...changed.map((code) => edits.filter((edit) => edit.indicators.includes(code)).length)) > 1
        ? "CROSSING"
        : "ALONE",
    isVisible: new Set(changed.map((code) => sidesOf(code, edits))).size === changed.length,
    found,
    isFirst: found.every((finding) => changed.includes(names(finding)[0] ?? "")),
    isNamed: found.every((finding) => changed.some((code) => names(finding).includes(code))),
    isComplete: found.every((finding) => {
      const named = new Set(names(finding));
      return couldExplain(finding, (code) => changes.get(code) ?? before(code)).every((code) =>
        named.has(code),
      );
    }),
    isRestored: found.every(({ suspects }) =>
      changed.every((code) =>
        suspects.some(({ indicator, suggestion }) => indicator === code && suggestion === before(code)),
      ),
    ),
  };
}

/** The total always; a part that has to grow, or that is large enough to shrink by what is too much. */
function couldExplain(
  { expected, actual, indicators }: Finding,
  valueOf: (code: string) => number,
): string[] {
  const tooMuch = expected! - actual!;
  return indicators.filter((code, i) => i === 0 || valueOf(code) >= tooMuch);
}

/** In which edits a cell stands, and on which side. */
const sidesOf = (code: string, edits: readonly Finding[]): string =>
  edits
    .filter(({ indicators }) => indicators.includes(code))
    .map(({ rule, subject, indicators }) => {
      const totals = rule === "APPLICATION_BALANCE" ? 2 : 1;
      return `${rule} ${subject} ${indicators.indexOf(code) < totals}`;
    })
    .join();

function valuesOf({ layout, observations }: Report): (code: string) => number | undefined {
  const values = new Map(
    observations.flatMap((seen, i) =>
      seen.status === "REPORTED" ? [[layout[i]!, seen.value] as const] : [],
    ),
  );
  return (code) => values.get(code);
}
