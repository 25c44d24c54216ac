import { formInForce } from "../../catalogue/index";
import { aboutWords } from "../outline/about-words";
import { hasTable } from "../outline/parts";
import { isUnsaid } from "../outline/prose";
import { headingAt, headingOf, sectionsBelow } from "../outline/sections";
import { lacksStatistics } from "../outline/statistics";
import type { ReportRule } from "../rule";

/**
 * A report has the statistics that the form of its year asks for.
 *
 * WARNING and UNCERTAIN: without figures the agency is missing from every total, and whether it never filled in the form, put it out
 * in a file of its own or as a picture, only somebody who looks can tell. Before 2014 there was no national form.
 *
 * @example a report on 2018, four parts of text and no table //=> UNCERTAIN
 */
export const statisticsMissing: ReportRule = {
  code: "STATISTICS_MISSING",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["A2014", "B2019", "C2021"],
  titleZh: "附有当年表式的统计表",
  titleEn: "The statistics of the year's form are there",
  legalSource: "国办发〔2014〕32号（2014—2018年度）；国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  *check({ report }) {
    const { nameZh, nameEn, legalSource } = formInForce(report.year);
    if (!lacksStatistics(report)) {
      if (report.form !== null)
        yield aboutWords({
          status: "PASS",
          subject: "STATISTICS",
          messageZh: "附有统计表。",
          messageEn: "The statistics are there.",
        });
      return;
    }
    const bare = sectionsBelow(report, null).filter(
      ({ kind, index, text }) =>
        hasTable(kind) && isUnsaid(text) && sectionsBelow(report, index).length === 0,
    );
    const [source] = legalSource.split("《");
    const why = bare.length > 0 ? asPictures(bare.map(headingOf).join("”“")) : elsewhere;
    yield aboutWords({
      status: "UNCERTAIN",
      subject: "STATISTICS",
      at: bare.map(headingAt),
      messageZh: `没有读到统计表。${report.year} 年度应按《${nameZh}》填报（${source}）。${why.zh}`,
      messageEn: `No statistics were read. A report on ${report.year} has to fill in “${nameEn}” (${source}). ${why.en}`,
    });
  },
};

const asPictures = (headings: string) => ({
  zh: `“${headings}”只有标题：表格可能是以图片发布的，图片不能读取，请补充文字表格。`,
  en: `“${headings}”: headings with nothing below them. The tables may have been published as pictures, which cannot be read; ask for them as text.`,
});

const elsewhere = {
  zh: "表格另行发布的，请一并导入；没有填报的，请补报。",
  en: "If the sheet was published in a file of its own, import that too; if it was never filled in, ask for it.",
};
