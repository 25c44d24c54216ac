import type { FormCode } from "../../../src/catalogue";
import {
  printTables,
  Sheet,
  type Part,
  type PrintedFigures,
  type PrintedReport,
  type PrintedTable,
  type TableOptions,
} from "../../../src/synthetic";
import { opening, sixSections, tenSections } from "./prose";
import { plain, styled, type Style } from "./style";

export interface ReportOptions extends TableOptions {
  readonly style?: Partial<Style>;
  /** 索引号, 发布机构 … in a table above the report. */
  readonly metadata?: boolean;
  /** Other shapes of a table, or several tables of one. */
  readonly reshape?: (table: PrintedTable, index: number) => readonly PrintedTable[];
  /** A note under each table. */
  readonly footnotes?: boolean;
}

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
  const reshape = options.reshape ?? ((table) => [table]);
  const tables = printTables(form, figures, options).map((table, i) =>
    reshape(styled(table, { ...style, seed: style.seed + i }, year), i),
  );
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const note = options.footnotes ? ["注：以上数据含上年结转，统计截至12月31日。"] : [];
  /** The tables of that title, and what stands under them. */
  const tablesOf = (heading: string): Part[] =>
    tables.flatMap((some) => (some[0]?.title === heading ? [...some, ...note] : []));
  const sections = (form === "A2014" ? tenSections : sixSections)(year).flatMap(
    ({ number, title: words, paragraphs }): Part[] => {
      const heading = `${number}、${words}`;
      return [
        { heading, level: 1 },
        ...paragraphs.map((text) => (/^（.）[^。]+$/.test(text) ? { heading: text, level: 2 } : text)),
        ...tablesOf(heading),
      ];
    },
  );
  const sheet = "政府信息公开情况统计表";
  const annex: Part[] = form === "A2014" ? ["附件", { heading: sheet, level: 1 }, ...tablesOf(sheet)] : [];
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
