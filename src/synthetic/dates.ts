import type { Agency } from "../report/index";
import { below, type Random } from "./random";

/**
 * When a report is signed and published: in time. Departments and townships have until 31 January, governments until 31 March
 * (条例(2019) art. 49); for the reports up to 2018 all had until 31 March (条例(2007) art. 31).
 */
export function datesOf(
  { type }: Pick<Agency, "type">,
  year: number,
  random: Random,
): { signedOn: string; publishedOn: string } {
  const month = type === "GOVERNMENT" || year <= 2018 ? 1 + below(random, 3) : 1;
  const day = 6 + below(random, 18);
  const later = below(random, 4);
  const date = (at: number) => `${year + 1}-${String(month).padStart(2, "0")}-${String(at).padStart(2, "0")}`;
  return { signedOn: date(day), publishedOn: date(day + later) };
}
