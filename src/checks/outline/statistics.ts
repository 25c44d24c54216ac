import { formInForce } from "../../catalogue/index";
import type { Report } from "../../report/index";
import { hasOutline } from "./parts";

/** A report that has a text and, of the form that the rules asked for in its year, no table. 2008 to 2013 had no national form. */
export const lacksStatistics = (report: Report): boolean =>
  report.form === null && hasOutline(report) && formInForce(report.year).tables.length > 0;
