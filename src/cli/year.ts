import { InvalidArgumentError } from "commander";

/** A year that a report can be about, as an option of the command line. @throws InvalidArgumentError */
export function parseYear(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 2008 && year <= 2100) return year;
  throw new InvalidArgumentError("应为四位年度，如 2024 · a year of four digits, such as 2024");
}
