import type { core } from "zod";
import type { Message } from "../../report/index";
import { fatal } from "../messages";

const refinements: Readonly<Record<string, { zh: string; en: string }>> = {
  ISO_DATE: {
    zh: "应为实际存在的日期，如 2018-03-20，或 null",
    en: "a real day such as 2018-03-20, or null, would be right",
  },
  AGENCY_CODE: {
    zh: "应为 2 至 64 个字母、数字、点或连字符",
    en: "2 to 64 letters, digits, dots or hyphens would be right",
  },
};

/** One message per mistake in a record: the line, the path to it, and what is allowed. */
export const describeIssues = (issues: readonly core.$ZodIssue[], line: number | null): readonly Message[] =>
  issues.map((issue) => {
    const where = placeOf(issue.path, line);
    const { zh, en } = causeOf(issue);
    return fatal("FIGURES_INVALID", `${where.zh}：${zh}。`, `${where.en}: ${en}.`);
  });

/** 第 3 行 agency.type · line 3, agency.type */
export function placeOf(path: readonly PropertyKey[], line: number | null): { zh: string; en: string } {
  const name = path.map(String).join(".") || "（整条记录）";
  const nameEn = path.map(String).join(".") || "the record";
  return line === null
    ? { zh: name, en: nameEn }
    : { zh: `第 ${line} 行 ${name}`, en: `line ${line}, ${nameEn}` };
}

function causeOf(issue: core.$ZodIssue): { zh: string; en: string } {
  const known = refinements[issue.message];
  if (known) return known;
  switch (issue.code) {
    case "invalid_value": {
      const allowed = issue.values.map(String).join(", ");
      return { zh: `只能是 ${allowed}`, en: `only ${allowed} is allowed` };
    }
    case "unrecognized_keys":
      return { zh: `不认识的字段 ${issue.keys.join("、")}`, en: `unknown field ${issue.keys.join(", ")}` };
    case "invalid_type":
      return {
        zh: `缺少或类型不对，应为 ${issue.expected}`,
        en: `missing or of the wrong type, ${issue.expected} would be right`,
      };
    case "invalid_union":
      return { zh: "应为文字、数字或 null", en: "text, a number or null would be right" };
    case "too_small":
      return { zh: `不能小于 ${issue.minimum}`, en: `at least ${issue.minimum}` };
    case "too_big":
      return { zh: `不能大于 ${issue.maximum}`, en: `at most ${issue.maximum}` };
    default:
      return { zh: `不合要求（${issue.message}）`, en: issue.message };
  }
}
