import { formsWith } from "./computed";
import type { FormCode } from "./types";

/** Cells whose sum, less others, a figure in prose may state. */
export interface ClaimReading {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

export interface ClaimReadings {
  /** One of these it must equal. */
  readonly required: readonly ClaimReading[];
  /** One of these it may equal, without being wrong where it does not: the form asks for something near it only. */
  readonly possible: readonly ClaimReading[];
}

const one = (code: string): ClaimReading => ({ plus: [code] });
const channels = ["gazette", "website", "weibo", "wechat", "other"].map((channel) => `proactive.${channel}`);

/** Further readings of words that reports use for more than one figure; where none is declared, the cell itself is the only one. */
const wider: Readonly<Record<string, readonly ClaimReading[]>> = {
  // 收办, 受理, 办理: what came in this year, or with what last year left.
  "application.received": [{ plus: ["application.received", "application.carried_in"] }],
  // 答复 leaves out what was withdrawn or needed no answer.
  "application.answered": [
    one("application.completed"),
    { plus: ["application.completed"], minus: ["outcome.other"] },
    { plus: ["application.completed"], minus: ["outcome.other", "outcome.not_processed"] },
  ],
  "application.completed": [one("application.answered")],
  // The same information on three channels: counted once in the total, three times by adding the channels.
  "proactive.total": [{ plus: channels }],
  // What was opened before this year is open too.
  "normative.disclosed": [one("normative.public_stock")],
  "regulation.disclosed": [one("regulation.public_stock")],
};

/** 主动公开规章 13 = 5 made + 4 revised + 4 repealed (上海市 2022): a form that asks for other counts than the sentence proves nothing. */
const nearby: Readonly<Record<string, readonly ClaimReading[]>> = {
  "normative.disclosed": [one("normative.issued"), { plus: ["normative.issued", "normative.repealed"] }],
  "regulation.disclosed": [one("regulation.issued"), { plus: ["regulation.issued", "regulation.repealed"] }],
};

/**
 * What a figure that sentences give for an indicator may be in the tables of a form.
 *
 * @example readingsOf("application.received", "C2021").required //=> 新收; 新收 + 上年结转
 * @example readingsOf("proactive.website", "C2021").required //=> []: the form does not ask for it
 */
export function readingsOf(code: string, form: FormCode): ClaimReadings {
  const [indicator = "", member] = code.split("@");
  const { required, possible } = readingsOfRow(indicator, form);
  if (member === undefined) return { required, possible };
  const ofMember = (codes: readonly string[]) => codes.map((one) => `${one}@${member}`);
  const same = ({ plus, minus = [] }: ClaimReading) => ({ plus: ofMember(plus), minus: ofMember(minus) });
  return { required: required.map(same), possible: possible.map(same) };
}

function readingsOfRow(indicator: string, form: FormCode): ClaimReadings {
  const isHeld = (code: string) => formsWith(code).includes(form);
  const isReading = ({ plus, minus = [] }: ClaimReading) => [...plus, ...minus].every(isHeld);
  const required = isHeld(indicator) ? [one(indicator), ...(wider[indicator] ?? []).filter(isReading)] : [];
  return { required, possible: required.length > 0 ? [] : (nearby[indicator] ?? []).filter(isReading) };
}

/**
 * Words that count several things as one, so that no single indicator is what they say; `indicators` together, or in one of the
 * readings of the only one.
 */
export const wordsForSeveral: readonly { readonly words: RegExp; readonly indicators: readonly string[] }[] =
  [
    {
      words: /(?:予以|同意)公开(?:的|件)?(?:、|和|及|与|以及|或)(?:者)?(?:予以|同意)?部分公开[^公开]*$/,
      indicators: ["outcome.granted", "outcome.partial"],
    },
    {
      words: /(?:^|[^收受])(?:办理|处理)(?:了|各类|有效|政府信息|信息公开|公开|事项|依)*(?:的)?申请[^申请]*$/,
      indicators: ["application.received"],
    },
    {
      words: /收办(?:了|各类|有效|政府信息|信息公开|公开)*(?:的)?申请[^申请]*$/,
      indicators: ["application.received"],
    },
  ];

/** Kinds of which each case has exactly one: they add up to their whole. Kinds of information overlap and are not among them. */
export interface DisjointParts {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  readonly forms: readonly FormCode[];
}

const results = ["upheld", "corrected", "other_result", "pending"];
const later: readonly FormCode[] = ["B2019", "C2021"];

export const disjointParts: readonly DisjointParts[] = [
  {
    whole: ["application.received"],
    parts: ["in_person", "fax", "online", "letter", "other"].map((way) => `application.received.${way}`),
    forms: ["PRE", "A2014", ...later],
  },
  {
    whole: ["application.completed", "application.answered"],
    parts: ["granted", "partial", "refused", "unavailable", "not_processed", "other"].map(
      (outcome) => `outcome.${outcome}`,
    ),
    forms: later,
  },
  {
    whole: ["application.answered"],
    parts: [
      "already_public",
      "agreed",
      "partial",
      "refused",
      "not_this_agency",
      "nonexistent",
      "correction_requested",
      "redirected",
    ].map((outcome) => `outcome.${outcome}`),
    forms: ["PRE", "A2014"],
  },
  {
    whole: ["litigation.total"],
    parts: ["litigation.direct.total", "litigation.after_review.total"],
    forms: later,
  },
  ...["review", "litigation", "litigation.direct", "litigation.after_review"].map((topic) => ({
    whole: [`${topic}.total`],
    parts: results.map((result) => `${topic}.${result}`),
    forms: later,
  })),
  ...["review", "litigation"].map((topic): DisjointParts => ({
    whole: [`${topic}.total`],
    parts: ["upheld", "corrected", "other"].map((result) => `${topic}.${result}`),
    forms: ["PRE", "A2014"],
  })),
];
