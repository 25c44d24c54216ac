import { cellsOf, formByCode, indicatorByCode, type FormCell, type FormCode } from "../catalogue/index";

export interface CellName {
  /** Row and column as the form prints them. */
  readonly zh: string;
  /** The one of both that tells it from its neighbours: the column in table 2, the row in table 3. */
  readonly shortZh: string;
  readonly columnZh: string;
  /** The indicator's name. */
  readonly en: string;
}

/**
 * A cell as its form prints it.
 *
 * @example cellName("C2021", "application.carried_in@business").zh //=> "“二、上年结转政府信息公开申请数量”（商业企业）"
 * @example cellName("C2021", "normative.issued").shortZh //=> "本年制发件数"
 */
export function cellName(form: FormCode | null, code: string): CellName {
  const cell = form && cellsIn(form).get(code);
  const { nameZh = code, nameEn = code } = indicatorByCode(code) ?? {};
  if (!cell) return { zh: `“${nameZh}”`, shortZh: nameZh, columnZh: nameZh, en: nameEn };
  const { row, column, table } = cell;
  const hasColumns = table.columns.length > 1;
  const hasMembers = table.columns.some(({ member }) => member);
  const label = `${row.number ?? ""}${row.label}` || column.group;
  return {
    zh: `“${label}”${hasColumns ? `（${column.label}）` : ""}`,
    shortZh: hasColumns && !hasMembers ? column.label : row.label,
    columnZh: column.label,
    en: nameEn,
  };
}

const known = new Map<FormCode, ReadonlyMap<string, FormCell>>();

function cellsIn(form: FormCode): ReadonlyMap<string, FormCell> {
  const cells =
    known.get(form) ?? new Map(cellsOf(formByCode(form)).map((cell) => [cell.indicator, cell] as const));
  known.set(form, cells);
  return cells;
}

/** The unit of a figure, in the words of a message: 121 件. */
export const unitOf = (code: string): string => indicatorByCode(code)?.unit ?? "";
