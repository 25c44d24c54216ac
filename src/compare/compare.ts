import { comparability, FORM_CODES, type Comparability, type FormCode, type Indicator } from "../catalogue";
import { allLayouts, type Database } from "../db";
import { toSignificant, type Agency, type Scope } from "../report";
import { FILED_IN_OTHER_SCOPE, figureOf, withoutReport, type Figure } from "./cell";
import { readPickedReports, type CompareQuestion, type PickedReport } from "./compare.sql";
import { readJudgedCells, type JudgedCell } from "./judged-cells";
import { newestFormAmong } from "./newest-form.sql";
import { placesOf, type Place } from "./picks";
import { Refusal } from "./refusal";
import { otherScopeWarning, successionWarning, type Warning } from "./warnings";

/** More cells than this are for the export. */
export const MOST_CELLS = 100_000;

export interface ComparedCell extends Figure {
  /** Null where nothing was filed in the scope of the question. */
  readonly reportId: number | null;
  readonly form: FormCode | null;
  readonly comparable: Comparability;
}

export interface ComparisonTable extends CompareQuestion {
  /** By agency, then indicator, then year, in the order of the question. */
  readonly cells: readonly ComparedCell[];
  /** Years in which an agency changed its form, with the forms before and after. */
  readonly formChanges: readonly FormChange[];
  readonly warnings: readonly Warning[];
}

export interface FormChange {
  readonly agency: Agency;
  readonly fromYear: number;
  readonly toYear: number;
  readonly fromForm: FormCode;
  readonly toForm: FormCode;
}

/**
 * Figures of many agencies, indicators and years side by side: two statements whatever their number, two more for QUALITY
 * indicators; where succession is followed, three. @throws Refusal TOO_MUCH
 */
export async function compare(database: Database, question: CompareQuestion): Promise<ComparisonTable> {
  const { agencies, indicators, years, scope } = question;
  refuseTooMuch(agencies.length, indicators.length, years.length);

  const layouts = await allLayouts(database);
  const places = new Map(layouts.map((layout) => [layout.id, placesOf(layout, indicators)]));
  const reports = new ReportTable(
    question.followSuccession ? [] : await readPickedReports(database, question, places),
  );
  const judged = new JudgedTable(
    await readJudgedCells(
      database,
      question,
      indicators.filter(({ kind }) => question.followSuccession || kind === "QUALITY"),
    ),
  );
  const formOf: FormOf = (agency, year) =>
    judged.any(agency.code, year)?.form ?? reports.find(agency.code, year, scope)?.form ?? null;
  const inOtherScope = (agency: Agency, year: number) =>
    judged.any(agency.code, year)?.inOtherScope ?? filedOnlyIn(otherThan(scope), reports, agency, year);
  const reference = referenceForm(formOf, question);

  const cells = agencies.flatMap((agency) =>
    indicators.flatMap((indicator, column) =>
      years.map((year): ComparedCell => {
        const known = judged.find(agency.code, year, indicator);
        const report = reports.find(agency.code, year, scope);
        const form = (known ?? report)?.form ?? null;
        const figure = known
          ? roundedFigure(known)
          : report
            ? figureIn(report, places.get(report.layoutId ?? -1)?.[column])
            : reports.find(agency.code, year, otherThan(scope))
              ? FILED_IN_OTHER_SCOPE
              : withoutReport(agency, year);
        const reportId = known ? known.reportId : (report?.id ?? null);
        return { ...figure, reportId, form, comparable: verdictOn(indicator, reportId, form, reference) };
      }),
    ),
  );
  return {
    ...question,
    cells,
    formChanges: agencies.flatMap((agency) => formChangesOf(agency, formOf, question)),
    warnings: [
      ...successionWarning(question.followSuccession),
      ...otherScopeWarning(
        agencies.filter((agency) => years.some((year) => inOtherScope(agency, year))),
        scope,
      ),
    ],
  };
}

/** What is about the report itself stands beside others whatever the forms, and without a statistics table. */
function verdictOn(
  { code, kind }: Indicator,
  reportId: number | null,
  form: FormCode | null,
  reference: FormCode | null,
): Comparability {
  if (kind === "QUALITY") return reportId === null ? "NONE" : "FULL";
  return form && reference ? comparability(code, form, reference).verdict : "NONE";
}

function refuseTooMuch(agencies: number, indicators: number, years: number): void {
  const cells = agencies * indicators * years;
  if (cells > MOST_CELLS)
    throw new Refusal(
      "TOO_MUCH",
      `一次最多比较 ${MOST_CELLS} 格，此问有 ${agencies} 个机关 × ${indicators} 项指标 × ${years} 年 = ${cells} 格；请分几次问`,
      `at most ${MOST_CELLS} cells at once, this asks for ${agencies} agencies × ${indicators} indicators × ${years} years = ${cells}; ask in parts`,
      { cells: MOST_CELLS },
    );
}

/** Reports by agency, year and scope. */
class ReportTable {
  private readonly byKey: Map<string, PickedReport>;

  constructor(reports: readonly PickedReport[]) {
    this.byKey = new Map(
      reports.map((report) => [`${report.agencyCode} ${report.year} ${report.scope}`, report]),
    );
  }

  find(agency: string, year: number, scope: Scope): PickedReport | undefined {
    return this.byKey.get(`${agency} ${year} ${scope}`);
  }
}

/** Those that were read by the statement behind ranks, by agency, year and indicator. */
class JudgedTable {
  private readonly byKey: Map<string, JudgedCell>;
  private readonly byYear: Map<string, JudgedCell>;

  constructor(cells: readonly JudgedCell[]) {
    this.byKey = new Map(cells.map((cell) => [`${cell.code} ${cell.year} ${cell.indicator.code}`, cell]));
    this.byYear = new Map(cells.map((cell) => [`${cell.code} ${cell.year}`, cell]));
  }

  find(agency: string, year: number, indicator: Indicator): JudgedCell | undefined {
    return this.byKey.get(`${agency} ${year} ${indicator.code}`);
  }

  /** One of the year: of whichever indicator, form and scope are the same. */
  any(agency: string, year: number): JudgedCell | undefined {
    return this.byYear.get(`${agency} ${year}`);
  }
}

function roundedFigure({ value, numerator, denominator, status, reason }: JudgedCell): Figure {
  return {
    value: denominator === null ? value : toSignificant(value),
    numerator,
    denominator,
    status,
    reason,
  };
}

function figureIn({ form, values, statuses }: PickedReport, place: Place | undefined): Figure {
  if (!place) return figureOf(null, null, [], "");
  const { pick, start, end } = place;
  return figureOf(form, pick, values.slice(start, end), statuses.slice(start, end));
}

function otherThan(scope: Scope): Scope {
  return scope === "OWN" ? "CONSOLIDATED" : "OWN";
}

function filedOnlyIn(scope: Scope, reports: ReportTable, agency: Agency, year: number): boolean {
  return (
    Boolean(reports.find(agency.code, year, scope)) && !reports.find(agency.code, year, otherThan(scope))
  );
}

/** The form of what an agency filed for a year, in the scope of the question. */
type FormOf = (agency: Agency, year: number) => FormCode | null;

/** The form that most agencies used in the newest year that has any report; of two as frequent the newer. */
function referenceForm(formOf: FormOf, { agencies, years }: CompareQuestion): FormCode | null {
  for (const year of [...years].sort((a, b) => b - a)) {
    const counts = new Map<FormCode, number>();
    for (const agency of agencies) {
      const form = formOf(agency, year);
      if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const [first] = [...counts].sort(([a, n], [b, m]) => m - n || newerFirst(a, b));
    if (first) return first[0];
  }
  return null;
}

/** FORM_CODES stand in the order in which the forms were issued. */
const newerFirst = (a: FormCode, b: FormCode) => FORM_CODES.indexOf(b) - FORM_CODES.indexOf(a);

function formChangesOf(agency: Agency, formOf: FormOf, { years }: CompareQuestion): FormChange[] {
  const filed = [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const form = formOf(agency, year);
      return form ? [{ year, form }] : [];
    });
  return filed.slice(1).flatMap((to, i) => {
    const from = filed[i]!;
    if (from.form === to.form) return [];
    return [{ agency, fromYear: from.year, toYear: to.year, fromForm: from.form, toForm: to.form }];
  });
}
