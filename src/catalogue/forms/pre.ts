import type { Form } from "../types";

/** Before 2014 each place had a sheet of its own, numbered differently from city to city: nothing in it can be declared once. */
export const pre: Form = {
  code: "PRE",
  nameZh: "2014 年以前的年度报告（各地自行编制）",
  nameEn: "Annual report before 2014 (no national form)",
  legalSource: "《中华人民共和国政府信息公开条例》（2007）第三十一条、第三十二条",
  firstYear: 2008,
  lastYear: 2013,
  tables: [],
  computed: [],
};
