import type { AgencyLevel } from "../catalogue";
import type { AgencyType } from "../report";

/** Said of agencies in a sentence. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const TYPE_WORDS: Record<AgencyType, Words> = {
  STATE_COUNCIL_BODY: { zh: "国务院部门", en: "State Council bodies" },
  GOVERNMENT: { zh: "人民政府", en: "governments" },
  GOVERNMENT_OFFICE: { zh: "人民政府办公厅（室）", en: "government offices" },
  DEPARTMENT: { zh: "人民政府工作部门", en: "government departments" },
  TOWNSHIP: { zh: "乡镇人民政府", en: "township governments" },
  SUBDISTRICT: { zh: "街道办事处", en: "subdistrict offices" },
  FUNCTIONAL_ZONE: { zh: "功能区管理机构", en: "functional zones" },
  INSTITUTION: { zh: "公共企事业单位等组织", en: "institutions" },
  UNKNOWN: { zh: "类型未定的机关", en: "agencies of undetermined type" },
};

export const LEVEL_WORDS: Record<AgencyLevel, Words> = {
  NATIONAL: { zh: "国家级", en: "national" },
  PROVINCE: { zh: "省级", en: "province-level" },
  PREFECTURE: { zh: "地市级", en: "prefecture-level" },
  COUNTY: { zh: "县级", en: "county-level" },
  TOWNSHIP: { zh: "乡级", en: "township-level" },
};
