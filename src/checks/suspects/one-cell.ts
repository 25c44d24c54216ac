import { cellsIn } from "../balance/index";
import type { Explanation } from "./explanation";
import { rightValue } from "./right-values";
import { slipBetween, type Slip } from "./slips";
import type { EditWeb, JudgedEdit } from "./web";

/** Every change of one cell with which this edit holds. */
export const explainByOneCell = (web: EditWeb, failed: JudgedEdit): Explanation[] =>
  cellsIn(failed.edit).flatMap((code) => {
    const right = rightValue(failed.edit, code, (one) => web.figures.cell(one));
    if (!right) return [];
    const changes = new Map([[code, right.value]]);
    const effect = web.effectOf(changes);
    if (!effect.cleared.includes(failed)) return [];
    const isTotal = failed.edit.totals.join() === code;
    return [{ ...effect, changes, only: right.only, isTotal, slip: slipOf(web, code, right.value, isTotal) }];
  });

function slipOf({ figures }: EditWeb, code: string, right: number, isTotal: boolean): Slip {
  const printed = figures.cell(code).value;
  // Nobody adds up to none: a zero under parts that are not is a total that was left as the form came.
  if (isTotal && printed === 0) return "UNFILLED";
  return printed === null ? "LEFT_OUT" : slipBetween(printed, right);
}
