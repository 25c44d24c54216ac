import { MOST_CELLS, Refusal, standingAgencies } from "../compare";
import { listAgencies, type AgencyFilter } from "../db";
import type { Agency } from "../report";
import { isGiven, requireAgencies, requireFilter } from "./arguments";
import type { Context } from "./context";

/** The arguments of `compare` that say who is compared. */
export interface ComparedArguments {
  readonly agencies?: readonly string[] | null;
  readonly where?: AgencyFilter | null;
  readonly years: readonly number[];
  readonly followSuccession?: boolean;
}

/**
 * The agencies that are compared: in the order given, or by their codes where a filter says which.
 *
 * @throws Refusal BAD_ARGUMENT where both or neither are given, UNKNOWN_AGENCY, TOO_MUCH
 */
export async function comparedAgencies(
  context: Context,
  release: number,
  { agencies: codes, where, years, followSuccession = false }: ComparedArguments,
): Promise<readonly Agency[]> {
  if (isGiven(codes) === isGiven(where))
    throw new Refusal(
      "BAD_ARGUMENT",
      "agencies 与 where 须写且只写一个；比较全部机关请写 where: {}",
      "give agencies or where, and only one of both; for all agencies write where: {}",
      ["agencies", "where"],
    );
  if (isGiven(codes)) return requireAgencies(context, release, codes);
  const filter = await requireFilter(context, release, where);
  if (followSuccession) return standingAgencies(context.database, { release, filter, years });
  const asked = filter.asOfYear === null || filter.asOfYear === undefined ? years : null;
  const query = { release, filter, years: asked, order: "CODE" as const, limit: MOST_CELLS + 1 };
  const { agencies } = await listAgencies(context.database, query);
  if (agencies.length <= MOST_CELLS) return agencies;
  throw new Refusal(
    "TOO_MUCH",
    `一次最多比较 ${MOST_CELLS} 个机关；请按地区或类型分开`,
    `at most ${MOST_CELLS} agencies at once; ask by region or type`,
    { agencies: MOST_CELLS },
  );
}
