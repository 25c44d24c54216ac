import type { FormCode } from "../catalogue";
import { allLayouts, type Database } from "../db";
import type { Agency, Scope } from "../report";
import { FILED_IN_OTHER_SCOPE, figureOf, withoutReport, type Figure } from "./cell";
import { readPickedReports, type CompareQuestion, type PickedReport } from "./compare.sql";
import { readJudgedCells, type JudgedCell } from "./judged-cells";
import { placesOf, type Place } from "./picks";

export interface FoundFigure extends Figure {
  /** Null where nothing was filed in the scope of the question. */
  readonly reportId: number | null;
  readonly form: FormCode | null;
}

/** What each agency says about each indicator in each year. */
export class FigureTable {
  private readonly reports: ReadonlyMap<string, PickedReport>;
  private readonly judged: ReadonlyMap<string, JudgedCell>;
  private readonly judgedByYear: ReadonlyMap<string, JudgedCell>;

  constructor(
    private readonly question: CompareQuestion,
    private readonly places: ReadonlyMap<number, readonly Place[]>,
    reports: readonly PickedReport[],
    judged: readonly JudgedCell[],
  ) {
    this.reports = new Map(
      reports.map((report) => [`${report.agencyCode} ${report.year} ${report.scope}`, report]),
    );
    this.judged = new Map(judged.map((cell) => [`${cell.code} ${cell.year} ${cell.indicator.code}`, cell]));
    this.judgedByYear = new Map(judged.map((cell) => [`${cell.code} ${cell.year}`, cell]));
  }

  /** `column`: the place of the indicator in the question. */
  at(agency: Agency, column: number, year: number): FoundFigure {
    const known = this.judged.get(`${agency.code} ${year} ${this.question.indicators[column]!.code}`);
    if (known) return known;
    const report = this.report(agency, year);
    if (!report) return { ...this.withoutReport(agency, year), reportId: null, form: null };
    const place = this.places.get(report.layoutId ?? -1)?.[column];
    return { ...figureIn(report, place), reportId: report.id, form: report.form };
  }

  /** The form of the report in the scope of the question; null where there is none, or it has no table. */
  form(agency: Agency, year: number): FormCode | null {
    return (this.judgedByYear.get(`${agency.code} ${year}`) ?? this.report(agency, year))?.form ?? null;
  }

  private report({ code }: Agency, year: number, scope = this.question.scope): PickedReport | undefined {
    return this.reports.get(`${code} ${year} ${scope}`);
  }

  private withoutReport(agency: Agency, year: number): Figure {
    const other = this.report(agency, year, otherThan(this.question.scope));
    return other ? FILED_IN_OTHER_SCOPE : withoutReport(agency, year);
  }
}

/** Two statements whatever their number, one more for QUALITY indicators or where succession is followed. */
export async function readFigures(database: Database, question: CompareQuestion): Promise<FigureTable> {
  const { indicators, followSuccession } = question;
  const layouts = await allLayouts(database);
  const places = new Map(layouts.map((layout) => [layout.id, placesOf(layout, indicators)]));
  const reports = followSuccession ? [] : await readPickedReports(database, question, places);
  const notPicked = indicators.filter(({ kind }) => followSuccession || kind === "QUALITY");
  return new FigureTable(question, places, reports, await readJudgedCells(database, question, notPicked));
}

function figureIn({ form, values, statuses }: PickedReport, place: Place | undefined): Figure {
  if (!place) return figureOf(null, null, [], "");
  const { pick, start, end } = place;
  return figureOf(form, pick, values.slice(start, end), statuses.slice(start, end));
}

function otherThan(scope: Scope): Scope {
  return scope === "OWN" ? "CONSOLIDATED" : "OWN";
}
