import { FORM_CODES, type FormCode, type Indicator } from "../catalogue";
import { existsInYear, type Agency } from "../report";
import { mostUsed, type ComparedCell } from "./compared-cells";
import type { ComparisonTable } from "./compare";
import { sideBySide } from "./side-by-side";
import { otherScopeWarning, successionWarning, type Warning } from "./warnings";

/** What is to be known beside the figures themselves; of open findings the database knows. */
export function comparisonWarnings(table: ComparisonTable): Warning[] {
  const others = table.agencies.filter((_, row) =>
    cellsOf(table, row).some(({ value, reason }) => value === null && reason === "OTHER_SCOPE"),
  );
  return [
    ...successionWarning(table.followSuccession),
    ...otherScopeWarning(others, table.scope),
    ...notComparable(table),
    ...mixedForms(table),
  ];
}

/** Of the reports whose ids are given, the cells with open findings. */
export function openFindingsWarning(cells: number, agencies: readonly Agency[]): Warning[] {
  if (cells === 0) return [];
  return [
    {
      code: "OPEN_FINDINGS",
      messageZh: `${cells} 格有待定的核对结果，见各格 openFindings；所涉机关：${namesOf(agencies, "、")}`,
      messageEn: `${cells} cells have open findings, see openFindings of each; agencies: ${namesOf(agencies, ", ")}`,
      affected: agencies.map(({ code }) => code),
    },
  ];
}

function cellsOf({ cells, indicators, years }: ComparisonTable, row: number): readonly ComparedCell[] {
  const width = indicators.length * years.length;
  return cells.slice(row * width, (row + 1) * width);
}

/** Names agencies that in some year and indicator stand apart from the form that most used that year: no summary counts them. */
function notComparable(table: ComparisonTable): Warning[] {
  const apart = new Set<Agency>();
  for (const { indicator, known } of columnsOf(table)) {
    const reference = { value: 0, form: mostUsed(known.flatMap(({ cell }) => cell.form ?? [])) };
    for (const { agency, cell } of known) {
      if (sideBySide(indicator, cell, reference) !== "FULL") apart.add(agency);
    }
  }
  const agencies = table.agencies.filter((agency) => apart.has(agency));
  if (agencies.length === 0) return [];
  return [
    {
      code: "NOT_COMPARABLE",
      messageZh: `下列机关有的数所用表式与当年多数机关不完全可比，概括时不计入：${namesOf(agencies, "、")}`,
      messageEn: `some figures of these agencies are of a form that is not fully comparable with what most used that year; summaries leave them out: ${namesOf(agencies, ", ")}`,
      affected: agencies.map(({ code }) => code),
    },
  ];
}

/** Names indicators whose figures in this answer are of forms that are not fully comparable, over the years too. */
function mixedForms(table: ComparisonTable): Warning[] {
  const used = new Map<Indicator, Set<FormCode>>();
  for (const { indicator, known } of columnsOf(table)) {
    const forms = used.get(indicator) ?? new Set();
    used.set(indicator, forms);
    for (const { cell } of known) if (cell.form) forms.add(cell.form);
  }
  const mixed = [...used].filter(([indicator, forms]) => mixes(indicator, [...forms]));
  if (mixed.length === 0) return [];
  const forms = FORM_CODES.filter((form) => mixed.some(([, some]) => some.has(form)));
  return [
    {
      code: "MIXED_FORMS",
      messageZh: `数出自不同表式（${forms.join("、")}），下列指标在其间不完全可比，见 comparable 与 breaks：${mixed.map(([{ nameZh }]) => nameZh).join("、")}`,
      messageEn: `figures are of different forms (${forms.join(", ")}), between which these indicators are not fully comparable, see comparable and breaks: ${mixed.map(([{ nameEn }]) => nameEn).join(", ")}`,
      affected: mixed.map(([{ code }]) => code),
    },
  ];
}

function mixes(indicator: Indicator, forms: readonly FormCode[]): boolean {
  const placed = forms.map((form) => ({ value: 0, form }));
  return placed.some((one, i) =>
    placed.slice(i + 1).some((other) => sideBySide(indicator, one, other) !== "FULL"),
  );
}

/** Indicator by indicator and year by year the figures that there are, of agencies that exist in the year. */
function* columnsOf({ agencies, indicators, years, cells, followSuccession }: ComparisonTable) {
  const width = indicators.length * years.length;
  for (const [i, indicator] of indicators.entries()) {
    for (const [j, year] of years.entries()) {
      const known = agencies
        .map((agency, row) => ({ agency, cell: cells[row * width + i * years.length + j]! }))
        .filter(
          ({ agency, cell }) => cell.value !== null && (followSuccession || existsInYear(agency, year)),
        );
      yield { indicator, year, known };
    }
  }
}

const namesOf = (agencies: readonly Agency[], separator: string): string =>
  agencies.map(({ name }) => name).join(separator);
