import type { SourceFile } from "../../src/ingest";
import type { Agency } from "../../src/report";

/** A report without tables, of one part with these words. */
export const aTextReport = (agency: Agency, year: number, prose: string): SourceFile => ({
  fileName: `${agency.code}-${year}.txt`,
  bytes: Buffer.from(
    `${agency.name}${year}年政府信息公开工作年度报告\n\n一、总体情况\n${prose}\n\n二、其他需要报告的事项\n无其他需要报告的事项。\n`,
  ),
});
