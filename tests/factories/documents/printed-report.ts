import type { FormCode } from "../../../src/catalogue";
import type { PrintedFigures } from "./figures";
import { printTables, type TableOptions } from "./official-tables";
import { Sheet, type PrintedTable } from "./printed-table";
import { opening, sixSections, tenSections } from "./prose";
import { plain, styled, type Style } from "./style";

/** A part of a report, from above to below; a string is a paragraph. `level`: 1 for a main part. */
export type Part =
  string | { readonly title: string } | { readonly heading: string; readonly level: number } | PrintedTable;

export interface PrintedReport {
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface ReportOptions extends TableOptions {
  readonly style?: Partial<Style>;
  /** 索引号, 发布机构 … in a table above the report. */
  readonly metadata?: boolean;
  /** A note under each table. */
  readonly footnotes?: boolean;
}

export const isTable = (part: Part): part is PrintedTable => typeof part !== "string" && "cells" in part;

/**
 * A whole report in the official layout of its form, with these figures in its tables.
 *
 * @example printReport("C2021", realFigures("huaian-gov-2024"), "淮安市人民政府", 2024, { style: { spacedLabels: true } })
 */
export function printReport(
  form: Exclude<FormCode, "PRE">,
  figures: PrintedFigures,
  agency: string,
  year: number,
  options: ReportOptions = {},
): PrintedReport {
  const style = { ...plain, ...options.style };
  const tables = printTables(form, figures, options).map((table, i) =>
    styled(table, { ...style, seed: style.seed + i }, year),
  );
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const withNote = (table: PrintedTable): Part[] =>
    options.footnotes ? [table, "注：以上数据含上年结转，统计截至12月31日。"] : [table];
  const sections = (form === "A2014" ? tenSections : sixSections)(year).flatMap(
    ({ number, title: words, paragraphs }): Part[] => {
      const heading = `${number}、${words}`;
      return [
        { heading, level: 1 },
        ...paragraphs.map((text) => (/^（.）[^。]+$/.test(text) ? { heading: text, level: 2 } : text)),
        ...tables.filter((table) => table.title === heading).flatMap(withNote),
      ];
    },
  );
  const annex: Part[] =
    form === "A2014"
      ? ["附件", { heading: "政府信息公开情况统计表", level: 1 }, ...withNote(tables[0]!)]
      : [];
  const front: Part[] = options.metadata ? [metadata(agency, year)] : [];
  return { title, parts: [...front, { title }, opening(agency, year), ...sections, ...annex] };
}

function metadata(agency: string, year: number): PrintedTable {
  const sheet = new Sheet();
  sheet.add(0, ["索引号"], ["014319461/2025-00038"], ["分类"], ["政府信息公开年报"]);
  sheet.add(0, ["发布机构"], [agency], ["公开日期"], [`${year + 1}-01-25`]);
  sheet.add(0, ["标题"], [`${agency}${year}年政府信息公开工作年度报告`, 3]);
  return sheet.table(null, [12, 38, 12, 38], 0);
}
