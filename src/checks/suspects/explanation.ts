import { SLIPS, type Slip } from "./slips";
import type { Changes, JudgedEdit } from "./web";

/** Changes of one cell or of two neighbours that make failed edits hold. */
export interface Explanation {
  readonly changes: Changes;
  /** False where other values would do as well: a bound leaves room. */
  readonly only: boolean;
  readonly slip: Slip;
  readonly cleared: readonly JudgedEdit[];
  readonly broken: readonly JudgedEdit[];
  /** It changes a total: in a draw that is likelier than one of many parts. */
  readonly isTotal: boolean;
}

/** How many findings fewer there would be. */
const gainOf = ({ cleared, broken }: Explanation): number => cleared.length - broken.length;

/** Below 0 where the first is the better one: more findings gone, then the likelier slip. */
export const compareExplanations = (one: Explanation, other: Explanation): number =>
  gainOf(other) - gainOf(one) || SLIPS.indexOf(one.slip) - SLIPS.indexOf(other.slip);
