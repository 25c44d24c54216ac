import type { FindingStatus } from "../finding";
import { codesOf, type Handover } from "./handovers";
import { readSide, sumOfSeen } from "./read-side";
import type { YearReport } from "./year-report";

/** What may lawfully break a handover: where it is seen, somebody has to look and nothing is said to be wrong. */
export type Excuse =
  | { readonly kind: "REMARK"; readonly remark: string }
  | { readonly kind: "TOOK_OVER"; readonly agencies: readonly string[] }
  | { readonly kind: "SCOPE_STATED_ONCE" };

/** One handover between two reports of consecutive years. */
export interface Link {
  readonly handover: Handover;
  readonly status: FindingStatus;
  /** By the earlier report; null where it does not say. */
  readonly handedOn: number | null;
  /** By the later one; null where it does not say. */
  readonly takenOver: number | null;
  /** What had to be issued at least, where that was not seen and is beyond belief. */
  readonly needed: number | null;
  readonly excuse: Excuse | null;
}

/** More than five times as much as in the year before is what a person would not believe; below ten, five times is chance. */
const BEYOND_BELIEF = { times: 5, least: 10 };

/** @returns null where the form of one of them does not ask for it: no such handover */
export function judgeLink(handover: Handover, earlier: YearReport, later: YearReport): Link | null {
  const { total, blankFails } = handover;
  const totalIn = ({ figures }: YearReport, side: "handedOn" | "takenOver") =>
    total !== undefined && figures.cell(total[side].plus[0]).value !== null;
  const before = readSide(earlier.figures, handover.handedOn, totalIn(earlier, "handedOn"));
  const after = readSide(later.figures, handover.takenOver, totalIn(later, "takenOver"));
  if (before.kind === "ABSENT" || after.kind === "ABSENT") return null;

  const handedOn = before.kind === "KNOWN" ? before.value : null;
  const takenOver = after.kind === "KNOWN" ? after.value : null;
  const judged = (status: FindingStatus, needed: number | null = null, excuse: Excuse | null = null) =>
    ({ handover, status, handedOn, takenOver, needed, excuse }) satisfies Link;
  const broken = () => {
    const gap = handedOn === null || takenOver === null ? null : Math.abs(handedOn - takenOver);
    const excuse = excuseFor(handover, earlier, later);
    if (excuse?.kind === "REMARK" && numbersIn(excuse.remark).some((number) => number === gap))
      return judged("PASS");
    return judged(excuse ? "UNCERTAIN" : "FAILED", null, excuse);
  };

  if (handedOn === null) return judged("NOT_ASSESSABLE");
  if (after.kind === "BLANK") {
    if (!blankFails || hasColumns(handover, later)) return judged("NOT_ASSESSABLE");
    return handedOn === 0 ? judged("PASS") : broken();
  }
  if (after.kind === "UNKNOWN") return judged("NOT_ASSESSABLE");
  if (handedOn < after.low || handedOn > after.high) return broken();
  if (after.value !== null) return judged("PASS");

  const needed = neededOf(handover, handedOn, later);
  return needed !== null && isBeyondBelief(needed, handedOn, handover, earlier)
    ? judged("UNCERTAIN", needed)
    : judged("NOT_ASSESSABLE");
}

/** A total left blank above columns that are filled says nothing: the columns are judged. */
function hasColumns({ takenOver, total }: Handover, { figures }: YearReport): boolean {
  if (total) return true;
  const columns = figures.codes().filter((code) => code.startsWith(`${takenOver.plus[0]}@`));
  return columns.some((code) => figures.cell(code).value !== null);
}

function excuseFor(handover: Handover, earlier: YearReport, later: YearReport): Excuse | null {
  if (later.tookOver.length) return { kind: "TOOK_OVER", agencies: later.tookOver };
  const remarks = codesOf(handover).flatMap((code) => later.remarks.get(code) ?? []);
  if (remarks.length) return { kind: "REMARK", remark: remarks.join("；") };
  // What is no government's is its own, stated or not.
  const isUnsure = later.scope === "CONSOLIDATED" && earlier.scopeStated !== later.scopeStated;
  return isUnsure ? { kind: "SCOPE_STATED_ONCE" } : null;
}

const numbersIn = (words: string): number[] => (words.match(/\d+/g) ?? []).map(Number);

/** The least that the first unseen cell of `minus` (制发) had to be, for all that this year ends with to be there. */
function neededOf({ takenOver }: Handover, handedOn: number, { figures }: YearReport): number | null {
  if (takenOver.minus.every((code) => figures.cell(code).value !== null)) return null;
  return sumOfSeen(figures, takenOver.plus) - sumOfSeen(figures, takenOver.minus) - handedOn;
}

function isBeyondBelief(
  needed: number,
  handedOn: number,
  { takenOver }: Handover,
  { figures }: YearReport,
): boolean {
  const usual = takenOver.minus.map((code) => figures.cell(code).value);
  return (
    needed > handedOn &&
    usual.every(
      (value) => value !== null && needed > BEYOND_BELIEF.times * Math.max(value, BEYOND_BELIEF.least),
    )
  );
}
