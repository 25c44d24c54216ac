import { Refusal } from "../../compare";
import type { MissingPolicy, SchemeContent, StoredTerm } from "../../db";
import { AGENCY_TYPES, type AgencyType } from "../../report";
import { bad, checkedTerm, type TermInput } from "./check-term";
import { requireSumOfOne } from "./weights";

/** A scheme as somebody gives it. */
export interface SchemeInput {
  readonly code: string;
  readonly nameZh: string;
  /** The Chinese name stands for one that is not given. */
  readonly nameEn?: string | null;
  readonly terms: readonly TermInput[];
  readonly missing: MissingPolicy;
  readonly appliesTo: readonly AgencyType[];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/;
const LONGEST_NAME = 300;
const MOST_TERMS = 50;

/**
 * The content of a version, but for references that are still to be frozen.
 *
 * @throws Refusal BAD_ARGUMENT, BAD_WEIGHTS, UNKNOWN_INDICATOR, naming what was found where, and what is allowed
 */
export function checkedScheme({ code, missing, ...input }: SchemeInput): SchemeContent {
  if (!CODE.test(code))
    throw bad(
      `code ${JSON.stringify(code)} 须为 2 至 64 个字母、数字、点、下划线或连字符，如 report-quality`,
      `code ${JSON.stringify(code)} must be 2 to 64 letters, digits, dots, underscores or hyphens, such as report-quality`,
      { code: "report-quality" },
    );
  if (input.appliesTo.length === 0)
    throw bad("appliesTo 至少要有一类机关", "appliesTo must hold at least one type of agency", AGENCY_TYPES);
  if (input.terms.length > MOST_TERMS)
    throw bad(
      `terms 有 ${input.terms.length} 项，最多 ${MOST_TERMS} 项`,
      `terms holds ${input.terms.length} terms, ${MOST_TERMS} at most`,
      { terms: { to: MOST_TERMS } },
    );
  const terms = input.terms.map(checkedTerm);
  requireWeights(terms);
  return {
    ...{ code, missing, terms },
    nameZh: nameOf("nameZh", input.nameZh),
    nameEn: nameOf("nameEn", input.nameEn ?? input.nameZh),
    appliesTo: AGENCY_TYPES.filter((type) => input.appliesTo.includes(type)),
  };
}

function requireWeights(terms: readonly StoredTerm[]): void {
  const weights = terms.filter(({ kind }) => kind === "WEIGHT");
  if (weights.length === 0)
    throw bad(
      "terms 至少要有一个 WEIGHT 项，否则没有得分",
      "terms must hold at least one WEIGHT, or there is no score",
      { kind: "WEIGHT", count: { from: 1 } },
    );
  const codes = weights.map(({ indicator }) => indicator);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined)
    throw new Refusal(
      "BAD_WEIGHTS",
      `指标 ${twice} 有几个 WEIGHT 项；一个指标只能有一个，请合并权重`,
      `the indicator ${twice} has several WEIGHT terms; one at most: put their weights together`,
      { indicator: twice, count: { to: 1 } },
    );
  requireSumOfOne(
    "terms",
    weights.map(({ weight }) => weight!),
  );
}

function nameOf(field: string, text: string): string {
  const name = text.trim();
  if (name && name.length <= LONGEST_NAME) return name;
  throw bad(
    `${field} 须为 1 至 ${LONGEST_NAME} 字，现为 ${name.length} 字`,
    `${field} must have 1 to ${LONGEST_NAME} characters, it has ${name.length}`,
    { [field]: { from: 1, to: LONGEST_NAME } },
  );
}
