import { indicatorByCode, type Indicator } from "../../src/catalogue";
import { judgedFigures, type PeersQuestion } from "../../src/compare";
import { allLayouts, Parameters } from "../../src/db";
import { aReform, type Body } from "./bodies";
import type { Service } from "./service";

export const RECEIVED = indicatorByCode("application.received")!;

/** One row of a followed question: the value, or why there is none. */
export interface FollowedRow {
  readonly name: string;
  readonly year: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly usable: boolean;
  readonly form: string | null;
  readonly hasReport: boolean;
}

export interface Follow extends Partial<Omit<PeersQuestion, "indicators" | "years" | "filter">> {
  readonly indicator?: Indicator;
  readonly asOfYear?: number;
  /** Names of the agencies asked for; all of the reform if left out. */
  readonly asked?: readonly string[];
}

/** Publishes a reform, and answers questions about it from its release: rows by the names of the agencies. */
export async function follow<Name extends string>(service: Service, bodies: Readonly<Record<Name, Body>>) {
  const { agencies, reports, codes } = aReform(bodies);
  const release = (await service.publish(agencies, reports))!;

  const rows = async (
    years: readonly number[],
    { indicator = RECEIVED, asOfYear, asked, ...more }: Follow = {},
  ) => {
    const parameters = new Parameters();
    const names = (asked ?? Object.keys(bodies)) as Name[];
    const question: PeersQuestion = {
      ...{
        release,
        years,
        indicators: [indicator],
        scope: "OWN",
        figures: "CORRECTED",
        followSuccession: true,
      },
      filter: { codes: names.map((name) => codes[name]), ...(asOfYear !== undefined && { asOfYear }) },
      ...more,
    };
    const ctes = judgedFigures(question, await allLayouts(service.database), parameters);
    return service.database.query<FollowedRow>(
      `WITH RECURSIVE ${ctes}
       SELECT judged.name, judged.year, judged.value, judged.numerator, judged.denominator, judged.status, judged.reason, judged.usable,
              judged.form, judged.report_id IS NOT NULL AS "hasReport"
       FROM judged ORDER BY judged.code COLLATE "C", judged.year`,
      parameters.values,
    );
  };
  /** By name: the value that may be ranked, else the reason. One year. */
  const short = async (year: number, asking: Follow = {}) =>
    Object.fromEntries(
      (await rows([year], asking)).map(({ name, value, usable, reason }) => [name, usable ? value : reason]),
    );
  return { agencies, reports, codes, release, rows, short };
}

/** A report that received so many applications. */
export const received = (value: number | null, more: object = {}) => ({
  figures: { "application.received": value },
  ...more,
});
