import type { Indicator } from "../catalogue";
import { Refusal, requireIndicator } from "../compare";
import type { AgencyFilter } from "../db";
import { dayInBeijing, REPORT_YEARS, type Agency } from "../report";
import type { Context } from "./context";

/** What a date can be written of. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The years of a question, each once, in the order asked. @throws Refusal BAD_ARGUMENT where there is none, or one is no year */
export function requireYears(years: readonly number[]): number[] {
  if (years.length) return [...new Set(years)].map(requireYear);
  throw new Refusal("BAD_ARGUMENT", "years 至少要有一个年度", "years must hold at least one year", {
    years: { count: { from: 1 } },
  });
}

/** @throws Refusal BAD_ARGUMENT outside 1 to 9999 */
export function requireYear(year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new Refusal(
    "BAD_ARGUMENT",
    `没有 ${year} 年；年度须为 ${FIRST_YEAR} 至 ${LAST_YEAR}，如 2024`,
    `there is no year ${year}; a year is from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2024`,
    { year: { from: FIRST_YEAR, to: LAST_YEAR } },
  );
}

/** The years from one to another; what is not given is open. @throws Refusal BAD_ARGUMENT where one is no year, or the last comes first */
export function requireSpan(
  from: number | null | undefined,
  to: number | null | undefined,
): { from: number; to: number } {
  const span = {
    from: isGiven(from) ? requireYear(from) : FIRST_YEAR,
    to: isGiven(to) ? requireYear(to) : LAST_YEAR,
  };
  if (span.from <= span.to) return span;
  throw new Refusal(
    "BAD_ARGUMENT",
    `from（${span.from}）不能晚于 to（${span.to}）`,
    `from (${span.from}) must not be later than to (${span.to})`,
    { from: { to: span.to }, to: { from: span.from } },
  );
}

/** Years for which reports can be owed, each once. @throws Refusal BAD_ARGUMENT before 2008, when there was no such duty */
export function requireReportYears(years: readonly number[]): number[] {
  const asked = requireYears(years);
  const { from, to } = REPORT_YEARS;
  const outside = asked.filter((year) => year < from || year > to);
  if (outside.length === 0) return asked;
  throw new Refusal(
    "BAD_ARGUMENT",
    `${outside.join("、")} 年度没有年报：政府信息公开条例 ${from} 年起施行；年度须为 ${from} 至 ${to}`,
    `no report is owed for ${outside.join(", ")}: the regulation is in force since ${from}; a year is from ${from} to ${to}`,
    { year: { from, to } },
  );
}

/** The day as of which a question is answered: as given, else today in Beijing. */
export const asOfDay = (day: string | null | undefined): string => day ?? dayInBeijing(new Date());

/** Whether the argument was written; an empty text was. */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** @throws Refusal BAD_ARGUMENT where there is none, UNKNOWN_INDICATOR on a code that does not exist */
export function requireIndicators(codes: readonly string[]): Indicator[] {
  if (codes.length) return [...new Set(codes)].map(requireIndicator);
  throw new Refusal(
    "BAD_ARGUMENT",
    "indicators 至少要有一个指标",
    "indicators must hold at least one indicator",
    { indicators: { count: { from: 1 } } },
  );
}

/** Agencies by their codes, each once, in the order asked. @throws Refusal UNKNOWN_AGENCY, naming every unknown code */
export async function requireAgencies(
  { loaders }: Context,
  release: number,
  codes: readonly string[],
): Promise<Agency[]> {
  const wanted = [...new Set(codes)];
  const found = await loaders.agencyByCode.loadMany(wanted.map((key) => ({ release, key })));
  const unknown = wanted.filter((_, i) => found[i] === null);
  if (unknown.length)
    throw new Refusal(
      "UNKNOWN_AGENCY",
      `名录中没有机关 ${unknown.join("、")}；可用 agencies(search:) 查代码`,
      `the register has no agency ${unknown.join(", ")}; find codes with agencies(search:)`,
      { query: "agencies" },
    );
  return found.map((agency) => {
    if (agency instanceof Error) throw agency;
    return agency!;
  });
}

/** The filter as given, once every code and the year in it is known. @throws Refusal UNKNOWN_AGENCY or BAD_ARGUMENT */
export async function requireFilter(
  context: Context,
  release: number,
  filter: AgencyFilter | null | undefined,
): Promise<AgencyFilter> {
  if (!filter) return {};
  if (isGiven(filter.asOfYear)) requireYear(filter.asOfYear);
  await requireAgencies(context, release, [
    ...(filter.codes ?? []),
    ...(isGiven(filter.parent) ? [filter.parent] : []),
  ]);
  const regions = filter.regions ?? [];
  const found = await context.loaders.regionByCode.loadMany(regions);
  const unknown = regions.filter((_, i) => found[i] === null);
  if (unknown.length)
    throw new Refusal(
      "BAD_ARGUMENT",
      `没有行政区划 ${unknown.join("、")}；可用 regions(search:) 查代码`,
      `there is no region ${unknown.join(", ")}; find codes with regions(search:)`,
      { query: "regions" },
    );
  return filter;
}
