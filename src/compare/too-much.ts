import { countAgencies, type AgencyFilter, type Database } from "../db";
import type { CompareQuestion } from "./compare.sql";
import { Refusal } from "./refusal";

/** More cells than this are for the export. */
export const MOST_CELLS = 100_000;

/** A median may look at more than what an answer holds. */
const MOST_PEER_FIGURES = 500_000;

/** @throws Refusal TOO_MUCH */
export function refuseTooManyCells({ agencies, indicators, years }: CompareQuestion): void {
  const parts = [agencies.length, indicators.length, years.length];
  const cells = parts.reduce((product, part) => product * part, 1);
  if (cells > MOST_CELLS)
    throw new Refusal(
      "TOO_MUCH",
      `一次最多比较 ${MOST_CELLS} 格，此问有 ${inWords(parts, "个机关", "项指标", "年")} = ${cells} 格；请分几次问，或用导出（/export/compare.csv）`,
      `at most ${MOST_CELLS} cells at once, this asks for ${inWords(parts, " agencies", " indicators", " years")} = ${cells}; ask in parts, or use the export (/export/compare.csv)`,
      { cells: MOST_CELLS },
    );
}

/** @throws Refusal TOO_MUCH */
export async function refuseTooManyPeers(
  database: Database,
  { release, indicators, years }: CompareQuestion,
  peers: AgencyFilter,
): Promise<void> {
  const parts = [await countAgencies(database, release, peers, years), indicators.length, years.length];
  const figures = parts.reduce((product, part) => product * part, 1);
  if (figures > MOST_PEER_FIGURES)
    throw new Refusal(
      "TOO_MUCH",
      `求中位数一次最多看 ${MOST_PEER_FIGURES} 个数，此问有 ${inWords(parts, "个机关", "项指标", "年")} = ${figures} 个；请缩小 baseline.peers，或少问几项指标、几年`,
      `a median looks at no more than ${MOST_PEER_FIGURES} figures at once, this asks for ${inWords(parts, " peers", " indicators", " years")} = ${figures}; narrow baseline.peers, or ask for fewer indicators or years`,
      { figures: MOST_PEER_FIGURES },
    );
}

const inWords = (parts: readonly number[], ...units: readonly string[]): string =>
  parts.map((part, i) => `${part} ${units[i]!.trim()}`).join(" × ");

/** Statistics of more years than there are reports on are a mistake. */
const MOST_YEARS = 40;

/** @throws Refusal TOO_MUCH */
export function refuseTooManyYears(years: number): void {
  if (years > MOST_YEARS)
    throw new Refusal(
      "TOO_MUCH",
      `一次最多问 ${MOST_YEARS} 个年度，此问有 ${years} 个；年报自 2008 年度才有`,
      `at most ${MOST_YEARS} years at once, this asks for ${years}; there are reports since 2008 only`,
      { years: MOST_YEARS },
    );
}
