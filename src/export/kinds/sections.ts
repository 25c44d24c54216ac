import { AGENCY, column, under, type ExportKind } from "../kind";
import { readPages, totalCount } from "../pages";

export const sections: ExportKind = {
  code: "sections",
  titleZh: "章节",
  titleEn: "Sections",
  columns: [
    ...AGENCY.map(({ path, nameZh, nameEn }) => column(`node.report.${path}`, nameZh, nameEn)),
    column("node.report.year", "年度", "Year"),
    column("node.report.scope", "口径", "Scope"),
    column("node.kind", "类别", "Kind"),
    column("node.number", "序号", "Number"),
    column("node.title", "标题", "Title"),
    column("node.level", "层次", "Level"),
    column("node.page", "页", "Page"),
    column("node.charCount", "字数", "Characters"),
    column("snippet", "摘录", "Snippet"),
    ...under("highlights", ["start", "end"]).map((path, i) =>
      column(path, ["命中之始", "命中之终"][i]!, ["Hits start", "Hits end"][i]!),
    ),
    column("node.text", "文字", "Text"),
    column("node.id", "标识", "Id"),
  ],
  parts: [{ code: "rows", nameZh: "数据", nameEn: "Data", list: ["edges"], read: readPages }],
  about: [],
  count: totalCount,
};
