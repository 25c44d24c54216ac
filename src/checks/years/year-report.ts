import type { Scope } from "../../report/index";
import type { Figures } from "../figures";

/** What the rules across years need of one report. Two of them are held against each other: same agency, same scope. */
export interface YearReport {
  /** Id of the stored report. */
  readonly report: number;
  readonly year: number;
  readonly scope: Scope;
  readonly scopeStated: boolean;
  readonly figures: Figures;
  /** By code: what a cell prints in brackets behind its number, see `remarkIn`. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Codes of agencies that ceased in this year or the one before and handed it their duties. */
  readonly tookOver: readonly string[];
}

/**
 * What stands in brackets behind the number of a cell.
 *
 * @example remarkIn("22（其中修订 16 件）") //=> "其中修订 16 件"
 * @example remarkIn("22") //=> null
 */
export function remarkIn(raw: string): string | null {
  return /\d[^（(]*[（(](.+)[）)]\s*$/u.exec(raw)?.[1]?.trim() ?? null;
}
