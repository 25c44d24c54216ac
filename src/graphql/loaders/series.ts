import DataLoader from "dataloader";
import { compare, requireIndicator, seriesOf, type Series, type YearSpan } from "../../compare";
import type { Database, FigureBasis } from "../../db";
import { inGroups, type Agency, type Scope } from "../../report";
import { cacheKey, perRelease, type AtRelease } from "./group";

/** A series of one agency; `asked`: the years as they were asked for, the same for all agencies of one field. */
export interface SeriesKey extends YearSpan {
  readonly agency: Agency;
  readonly indicator: string;
  readonly scope: Scope;
  readonly figures: FigureBasis;
  readonly followSuccession: boolean;
  readonly asked: readonly (number | null)[];
}

/** So many agencies over all the years that reports can be of are one comparison. */
const AGENCIES_AT_ONCE = 1000;

/** Series of many agencies: one comparison for each field and scope, however many agencies ask. */
export const seriesByQuestion = (database: Database) =>
  new DataLoader<AtRelease<SeriesKey>, Series, string>(
    (asked) => perRelease(asked, (release, keys) => inOneComparison(database, release, keys)),
    { cacheKeyFn: cacheKey, maxBatchSize: AGENCIES_AT_ONCE },
  );

async function inOneComparison(
  database: Database,
  release: number,
  keys: readonly SeriesKey[],
): Promise<Series[]> {
  const groups = inGroups(keys, questionOf);
  const series = new Map<SeriesKey, Series>();
  for (const group of groups.values()) {
    const { indicator, scope, figures, followSuccession } = group[0];
    const agencies = [...new Map(group.map(({ agency }) => [agency.code, agency])).values()];
    const question = { release, agencies, years: yearsOf(group), scope, figures, followSuccession };
    const table = await compare(
      database,
      { ...question, indicators: [requireIndicator(indicator)] },
      { kind: "PREVIOUS_YEAR" },
    );
    for (const key of group) series.set(key, seriesOf(table, key.agency, key));
  }
  return keys.map((key) => series.get(key)!);
}

const questionOf = ({ indicator, scope, figures, followSuccession, asked }: SeriesKey): string =>
  JSON.stringify([indicator, scope, figures, followSuccession, asked]);

function yearsOf(spans: readonly YearSpan[]): number[] {
  const first = Math.min(...spans.map(({ fromYear }) => fromYear));
  const last = Math.max(...spans.map(({ toYear }) => toYear));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
