import { indicatorByCode, type Indicator } from "../../catalogue";
import { judgedFigures, type PeersQuestion } from "../../compare";
import {
  allLayouts,
  Parameters,
  visible,
  type Database,
  type SchemeContent,
  type StoredTerm,
} from "../../db";
import { toSignificant, type AgencyType } from "../../report";
import { bad } from "./check-term";

interface Spread {
  readonly count: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly mean: number | null;
  readonly deviation: number | null;
}

/**
 * Works out the references of MIN_MAX and Z_SCORE that were not given, and freezes them: from own figures of the agencies that
 * the scheme applies to, of the newest year for which any of them reported, as the release has it.
 *
 * @throws Refusal BAD_ARGUMENT where fewer than two figures stand beside each other, or all are the same
 */
export async function frozen(
  database: Database,
  release: number,
  content: SchemeContent,
): Promise<SchemeContent> {
  const open = content.terms.filter(isOpen);
  if (open.length === 0) return content;
  const year = await newestYear(database, release, content.appliesTo);
  const indicators = open.map(({ indicator }) => indicatorByCode(indicator)!);
  const found = year === null ? [] : await spreads(database, release, content.appliesTo, indicators, year);
  return {
    ...content,
    terms: content.terms.map((term, place) => {
      const turn = open.indexOf(term);
      return turn < 0 ? term : { ...term, ...referenceOf(term, place, year, found[turn]) };
    }),
  };
}

const isOpen = ({ normalise, low }: StoredTerm) =>
  (normalise === "MIN_MAX" || normalise === "Z_SCORE") && low === null;

function referenceOf(
  { normalise, indicator }: StoredTerm,
  place: number,
  year: number | null,
  spread: Spread | undefined,
): { low: number; high: number } {
  const [low, high] =
    normalise === "MIN_MAX" ? [spread?.least, spread?.most] : [spread?.mean, spread?.deviation];
  const count = spread?.count ?? 0;
  const isFlat = normalise === "MIN_MAX" ? low === high : high === 0;
  if (count >= 2 && typeof low === "number" && typeof high === "number" && !isFlat) return { low, high };
  const [zh, en] =
    count < 2
      ? [`只有 ${count} 个可比的数，至少要 2 个`, `has ${count} comparable figures, 2 at least are needed`]
      : [`${count} 个数都相同，没有高低`, `has ${count} figures that are all the same`];
  throw bad(
    `terms[${place}]（${indicator}）没有写 low 和 high，而适用机关${year === null ? "" : ` ${year} 年的本级数`}${zh}；请写明 low 和 high`,
    `terms[${place}] (${indicator}) gives neither low nor high, and of the agencies it applies to it ${en}${year === null ? "" : ` among own figures of ${year}`}; give low and high`,
    ["low", "high"],
  );
}

async function newestYear(
  database: Database,
  release: number,
  types: readonly AgencyType[],
): Promise<number | null> {
  const [row] = await database.query<{ year: number | null }>(
    `SELECT max(report.year) AS year
     FROM reports AS report JOIN agencies AS agency ON agency.code = report.agency_code AND ${visible("agency", "$1")}
     WHERE ${visible("report", "$1")} AND report.scope = 'OWN' AND agency.type = ANY ($2::text[])`,
    [release, types],
  );
  return row?.year ?? null;
}

/** In the order of the indicators. */
async function spreads(
  database: Database,
  release: number,
  types: readonly AgencyType[],
  indicators: readonly Indicator[],
  year: number,
): Promise<(Spread | undefined)[]> {
  const question: PeersQuestion = {
    ...{ release, indicators, years: [year], scope: "OWN", filter: { types } },
    ...{ figures: "CORRECTED", followSuccession: false },
  };
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const rows = await database.query<Spread & { readonly turn: number }>(
    `WITH RECURSIVE ${ctes}
     SELECT judged.turn, count(*)::integer AS count, min(judged.value) AS least, max(judged.value) AS most,
            avg(judged.value) AS mean, stddev_samp(judged.value) AS deviation
     FROM judged WHERE judged.usable GROUP BY judged.turn`,
    parameters.values,
  );
  return indicators.map((_, i) => {
    const row = rows.find(({ turn }) => turn === i + 1);
    if (!row) return undefined;
    const { count, least, most, mean, deviation } = row;
    return {
      ...{ count, least: toSignificant(least), most: toSignificant(most) },
      ...{ mean: toSignificant(mean), deviation: toSignificant(deviation) },
    };
  });
}
