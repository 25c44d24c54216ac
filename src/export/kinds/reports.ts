import { AGENCY, column, type ExportKind } from "../kind";
import { readPages, totalCount } from "../pages";

export const reports: ExportKind = {
  code: "reports",
  titleZh: "年度报告",
  titleEn: "Annual reports",
  columns: [
    ...AGENCY,
    column("year", "年度", "Year"),
    column("scope", "口径", "Scope"),
    column("scopeStated", "口径写明", "Scope stated"),
    column("form.code", "表式", "Form"),
    column("otherForms", "借用表式", "Other forms"),
    column("title", "标题", "Title"),
    column("publishedOn", "公布日期", "Published on"),
    column("signedOn", "落款日期", "Signed on"),
    column("periodStart", "期限之始", "Period start"),
    column("periodEnd", "期限之终", "Period end"),
    column("contact", "联系方式", "Contact"),
    column("release", "收录版次", "Brought by release"),
    column("source.fileName", "文件名", "File name"),
    column("source.mediaType", "媒体类型", "Media type"),
    column("source.bytes", "字节数", "Bytes"),
    column("source.sha256", "原件 SHA-256", "SHA-256 of the original"),
    column("source.url", "原件地址", "Address of the original"),
    column("source.importedAt", "导入时间", "Imported at"),
    column("id", "标识", "Id"),
  ],
  parts: [{ code: "rows", nameZh: "数据", nameEn: "Data", list: ["nodes"], read: readPages }],
  about: [],
  count: totalCount,
};
