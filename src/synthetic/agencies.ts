import type { AgencyLevel } from "../catalogue/index";
import type { Agency, AgencyType } from "../report/index";

export interface AgencyOptions {
  readonly type: AgencyType;
  readonly level: AgencyLevel;
  /** From 1: tells it from others of its type below the same parent. */
  readonly number?: number;
  readonly parent?: Agency | null;
  /** A region of the catalogue; null if left out. */
  readonly region?: string | null;
}

/**
 * An agency that does not exist and shows it: its code begins with `x-`, its name with 示例.
 *
 * @example syntheticAgency({ type: "GOVERNMENT", level: "PREFECTURE" }).name //=> "示例市人民政府"
 */
export function syntheticAgency({
  type,
  level,
  number = 1,
  parent = null,
  region = null,
}: AgencyOptions): Agency {
  const place = parent ? parent.name.replace(/人民政府$/, "") : type === "GOVERNMENT" ? "" : "示例市";
  return {
    code: `${parent?.code ?? "x-shili"}${suffixOf(type, level, number)}`,
    name: `${place}${nameOf(type, level, number)}`,
    aliases: [],
    ...{ type, level, region, parent: parent?.code ?? null },
    ...{ validFrom: null, validTo: null, successors: [] },
  };
}

function suffixOf(type: AgencyType, level: AgencyLevel, number: number): string {
  if (type === "GOVERNMENT" && level !== "COUNTY")
    return number === 1 ? (level === "PROVINCE" ? "-sheng" : "") : `-s${number}`;
  return `-${letters[type]}${number}`;
}

const letters: Readonly<Record<AgencyType, string>> = {
  STATE_COUNCIL_BODY: "gw",
  GOVERNMENT: "q",
  GOVERNMENT_OFFICE: "fb",
  DEPARTMENT: "j",
  TOWNSHIP: "z",
  SUBDISTRICT: "jd",
  FUNCTIONAL_ZONE: "kfq",
  INSTITUTION: "sy",
  UNKNOWN: "qt",
};

function nameOf(type: AgencyType, level: AgencyLevel, number: number): string {
  switch (type) {
    case "GOVERNMENT":
      if (level === "COUNTY") return `${ordinal(number)}区人民政府`;
      return `示例${number === 1 ? "" : ordinal(number)}${level === "PROVINCE" ? "省" : "市"}人民政府`;
    case "GOVERNMENT_OFFICE":
      return number === 1 ? "人民政府办公室" : `人民政府第${number}办公室`;
    case "TOWNSHIP":
      return `${ordinal(number)}镇人民政府`;
    case "SUBDISTRICT":
      return `${ordinal(number)}街道办事处`;
    case "FUNCTIONAL_ZONE":
      return `${ordinal(number)}经济开发区管理委员会`;
    case "DEPARTMENT":
      return departments[number - 1] ?? `${ordinal(number - departments.length)}管理局`;
    default:
      return `${ordinal(number)}中心`;
  }
}

const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** 甲子, 乙丑 …: sixty names that no place has, then again with a number. */
function ordinal(number: number): string {
  const at = number - 1;
  const round = Math.floor(at / 60);
  return `${stems[at % 10]}${branches[at % 12]}${round === 0 ? "" : round + 1}`;
}

const departments = [
  ...["发展和改革局", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局"],
  ...[
    "人力资源和社会保障局",
    "自然资源和规划局",
    "生态环境局",
    "住房和城乡建设局",
    "城市管理局",
    "交通运输局",
  ],
  ...["水利局", "农业农村局", "商务局", "文化广电和旅游局", "卫生健康委员会", "退役军人事务局", "应急管理局"],
  ...[
    "审计局",
    "市场监督管理局",
    "体育局",
    "统计局",
    "医疗保障局",
    "行政审批局",
    "信访局",
    "林业局",
    "数据局",
  ],
];
