import { comparability, type Comparability, type FormCode, type Indicator } from "../catalogue";
import type { Agency } from "../report";
import type { ComparisonTable } from "./compare";
import type { ComparedCell } from "./compared-cells";
import type { Handover } from "./handovers";

export const BREAK_CAUSES = ["FORM", "SCOPE", "SUCCESSION", "DEFINITION"] as const;
export type BreakCause = (typeof BREAK_CAUSES)[number];

/** Where the figures of an agency before and after may not stand in one line. */
export interface Break {
  readonly indicator: Indicator;
  readonly agency: Agency;
  readonly fromYear: number;
  readonly toYear: number;
  readonly cause: BreakCause;
  /** Null where the form is not the cause. */
  readonly fromForm: FormCode | null;
  readonly toForm: FormCode | null;
  /** FULL only for a SUCCESSION that changes nothing but the hands. */
  readonly comparability: Comparability;
  readonly noteZh: string;
  readonly noteEn: string;
}

interface YearCell extends ComparedCell {
  readonly year: number;
}

/** The breaks of all agencies: agency by agency, then by year, then in the order of the indicators. */
export function breaksOf(table: ComparisonTable): Break[] {
  const { agencies, indicators, handoversOf } = table;
  return agencies.flatMap((agency, row) =>
    indicators
      .flatMap((indicator, column): Break[] => {
        const cells = cellsByYear(table, row, column);
        const causes = [
          ...causesIn(indicator, cells),
          ...handoversOf(agency).flatMap(successionCause(cells)),
        ];
        return causes.map((cause) => ({ ...cause, indicator, agency }));
      })
      .sort((a, b) => a.fromYear - b.fromYear || a.toYear - b.toYear),
  );
}

/** One agency's cells of one indicator, oldest year first. */
export function cellsByYear(
  { indicators, years, cells }: ComparisonTable,
  row: number,
  column: number,
): YearCell[] {
  const start = (row * indicators.length + column) * years.length;
  return years.map((year, i) => ({ ...cells[start + i]!, year })).sort((a, b) => a.year - b.year);
}

type Cause = Omit<Break, "indicator" | "agency">;

function causesIn(indicator: Indicator, cells: readonly YearCell[]): Cause[] {
  const filed = cells.filter(({ form }) => form !== null);
  return filed.slice(1).flatMap((to, i) => {
    const from = filed[i]!;
    const between = cells.filter(({ year }) => from.year < year && year < to.year);
    const causes = [scopeCause(between), formCause(indicator, from.form!, to.form!)];
    return causes.flatMap((cause) => (cause ? [{ fromYear: from.year, toYear: to.year, ...cause }] : []));
  });
}

function formCause(
  indicator: Indicator,
  fromForm: FormCode,
  toForm: FormCode,
): Omit<Cause, "fromYear" | "toYear"> | null {
  if (fromForm === toForm) return null;
  const { verdict, noteZh, noteEn } = comparability(indicator.code, fromForm, toForm);
  if (verdict === "FULL") return null;
  return {
    ...{ cause: "FORM", fromForm, toForm, comparability: verdict },
    noteZh: noteZh ?? `表式由 ${fromForm} 改为 ${toForm}`,
    noteEn: noteEn ?? `The form changed from ${fromForm} to ${toForm}.`,
  };
}

/** Figures of the other scope stand between, and no line goes through them. */
function scopeCause(between: readonly YearCell[]): Omit<Cause, "fromYear" | "toYear"> | null {
  const others = between.filter(({ value, reason }) => value === null && reason === "OTHER_SCOPE");
  if (others.length === 0) return null;
  const years = others.map(({ year }) => year);
  return {
    ...{ cause: "SCOPE", fromForm: null, toForm: null, comparability: "NONE" },
    noteZh: `${years.join("、")} 年度只报送了另一口径`,
    noteEn: `In ${years.join(", ")} only the other scope was filed.`,
  };
}

/** Of the hand-overs those that lie inside the years asked. */
function successionCause(cells: readonly YearCell[]) {
  const [first, last] = [cells[0], cells.at(-1)];
  return (handover: Handover): Cause[] =>
    first && last && first.year <= handover.fromYear && handover.toYear <= last.year
      ? [{ ...handover, cause: "SUCCESSION", fromForm: null, toForm: null }]
      : [];
}
