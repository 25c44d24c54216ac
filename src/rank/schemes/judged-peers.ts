import { judgedFigures, type PeersQuestion, type Reason } from "../../compare";
import { allLayouts, Parameters, type Database } from "../../db";
import type { AgencyType } from "../../report";
import type { Scheme } from "./scheme";

/** What a peer says about one term. */
export interface JudgedFigure {
  /** Rates to 10 significant digits; there too where it may not stand beside the others. */
  readonly value: number | null;
  /** The value where it may be scored; null: see `reason`. */
  readonly usable: number | null;
  readonly reason: Reason | null;
}

/** A peer of one year with what it says about each term of a scheme, in the scheme's order. */
export interface JudgedPeer {
  readonly code: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly year: number;
  /** Null where nothing was filed in the scope asked. */
  readonly reportId: number | null;
  /** It filed, but only in the other scope. */
  readonly inOtherScope: boolean;
  readonly figures: readonly JudgedFigure[];
}

interface PeerRow extends Omit<JudgedPeer, "figures"> {
  readonly values: readonly (number | null)[];
  readonly usable: readonly boolean[];
  readonly reasons: readonly (Reason | null)[];
}

/** One statement for all terms, peers and years. */
export async function readJudgedPeers(
  database: Database,
  question: Omit<PeersQuestion, "indicators">,
  { terms }: Scheme,
): Promise<JudgedPeer[]> {
  const indicators = [...new Map(terms.map(({ indicator }) => [indicator.code, indicator])).values()];
  const parameters = new Parameters();
  const ctes = judgedFigures({ ...question, indicators }, await allLayouts(database), parameters);
  const rows = await database.query<PeerRow>(
    `WITH RECURSIVE ${ctes}
     SELECT judged.code, judged.name, judged.type, judged.year, max(judged.report_id) AS "reportId",
            coalesce(bool_or(judged.reason = 'OTHER_SCOPE'), false) AS "inOtherScope",
            array_agg(judged.value ORDER BY judged.turn) AS values,
            array_agg(judged.usable ORDER BY judged.turn) AS usable,
            array_agg(judged.reason ORDER BY judged.turn) AS reasons
     FROM judged GROUP BY judged.code, judged.name, judged.type, judged.year`,
    parameters.values,
  );
  const turns = terms.map(({ indicator }) => indicators.indexOf(indicator));
  return rows.map(({ values, usable, reasons, ...peer }) => ({
    ...peer,
    figures: turns.map((turn) => {
      const value = values[turn]!;
      return { value, usable: usable[turn] ? value : null, reason: reasons[turn]! };
    }),
  }));
}
