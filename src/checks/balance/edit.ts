import type { Relation } from "../../catalogue/index";
import type { Words } from "../cell-names";

/**
 * A balance edit (勾稽关系): what must hold between some cells of one report. `sum`: the parts add up to the totals; `deduplicated`:
 * largest part ≤ total ≤ Σ parts; `ofWhich`: each part ≤ total. Derived from the form and the rows that the report has.
 */
export interface Edit {
  /** Permanent, and once in a rule: the code of the total. */
  readonly subject: string;
  readonly relation: Relation;
  /** One cell, or the two on the right of the printed identity of table 3. */
  readonly totals: readonly string[];
  readonly parts: readonly string[];
  /** The cells in which a blank is never a zero: without them nothing can be judged. */
  readonly needed: ReadonlySet<string>;
  /** Where the form prints it, the beginning of a message. */
  readonly place: Words;
  /** The place is the name of the total's row. */
  readonly isTotalNamed?: true;
  /** What one of its cells is called beside the others. */
  name(code: string): Words;
}

export const cellsIn = ({ totals, parts }: Pick<Edit, "totals" | "parts">): readonly string[] => [
  ...totals,
  ...parts,
];
