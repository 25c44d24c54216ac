import { InvalidArgumentError } from "commander";
import { REPORT_YEARS } from "../report";

/** A year that a report can be about, as an option of the command line. @throws InvalidArgumentError */
export function parseYear(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= REPORT_YEARS.from && year <= REPORT_YEARS.to) return year;
  throw new InvalidArgumentError("应为四位年度，如 2024 · a year of four digits, such as 2024");
}
