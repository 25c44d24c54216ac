import type { Severity } from "../../report/index";
import { cellsIn, judge, type BalanceRule, type Edit } from "../balance/index";
import type { Cell, Figures } from "../figures";

/** An edit of one report, with whether it holds as printed. */
export interface JudgedEdit {
  readonly edit: Edit;
  readonly rule: string;
  readonly severity: Severity;
  readonly status: "PASS" | "FAILED" | "NOT_ASSESSABLE";
}

/** Other values for some cells, by code. */
export type Changes = ReadonlyMap<string, number>;

/** What would come of changes. */
export interface Effect {
  readonly cleared: readonly JudgedEdit[];
  readonly broken: readonly JudgedEdit[];
}

/** All edits of a report and how they cross in its cells. */
export class EditWeb {
  readonly edits: readonly JudgedEdit[];
  private readonly byCell = new Map<string, JudgedEdit[]>();

  constructor(
    readonly figures: Figures,
    rules: readonly BalanceRule[],
  ) {
    this.edits = rules.flatMap(({ code: rule, severity, edits }) =>
      edits(figures).map((edit) => {
        const { status } = judge(edit, (code) => figures.cell(code));
        return { edit, rule, severity, status };
      }),
    );
    for (const one of this.edits)
      for (const code of cellsIn(one.edit)) this.byCell.set(code, [...this.crossing(code), one]);
  }

  /** The edits that a cell takes part in. */
  crossing(code: string): readonly JudgedEdit[] {
    return this.byCell.get(code) ?? [];
  }

  /** Which edits would hold that do not and, where there are any, the other way round. */
  effectOf(changes: Changes): Effect {
    const touched = [...new Set([...changes.keys()].flatMap((code) => this.crossing(code)))];
    const cellOf = this.cellsWith(changes);
    const turned = (from: JudgedEdit["status"], to: JudgedEdit["status"]) =>
      touched.filter((one) => one.status === from && judge(one.edit, cellOf).status === to);
    const cleared = turned("FAILED", "PASS");
    // Most changes clear nothing: what else they would do is no matter then.
    return { cleared, broken: cleared.length === 0 ? [] : turned("PASS", "FAILED") };
  }

  /** The figures as they would be. */
  cellsWith(changes: Changes): (code: string) => Cell {
    return (code) => {
      const value = changes.get(code);
      return value === undefined ? this.figures.cell(code) : { status: "REPORTED", value };
    };
  }
}
