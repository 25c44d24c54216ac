import type { ComputedFigure, FormColumn, FormRow, FormTable, Identity, TableRelation } from "./types";

/** What B2019 and C2021 have in common: tables 3 and 4 differ only in （六）其他处理. */

const organisation = {
  group: "法人或其他组织",
  groupAliases: ["法人或者其他组织", "法人和其他组织", "法人及其他组织"],
};

/** Table 3 has no subtotal over organisations. */
const applicants: readonly FormColumn[] = [
  { label: "自然人", member: "natural_person" },
  { label: "商业企业", ...organisation, member: "business" },
  { label: "科研机构", ...organisation, member: "research" },
  { label: "社会公益组织", ...organisation, member: "public_welfare" },
  { label: "法律服务机构", ...organisation, member: "legal_service" },
  { label: "其他", ...organisation, member: "other_organisation" },
  { label: "总计" },
];

type More = Pick<FormRow, "remark" | "aliases">;

/** A row of table 3: one figure for each kind of applicant and the total. */
export const applicantRow = (number: string, label: string, indicator: string, more: More = {}): FormRow => ({
  number,
  label,
  ...more,
  unit: "件",
  indicator,
  cells: applicants.map(({ member }) => (member ? `${indicator}@${member}` : indicator)),
});

const refused: FormRow = {
  number: "（三）",
  label: "不予公开",
  rows: [
    applicantRow("1.", "属于国家秘密", "outcome.refused.state_secret"),
    applicantRow("2.", "其他法律行政法规禁止公开", "outcome.refused.forbidden_by_law", {
      aliases: ["其他法律、行政法规禁止公开", "其他法律行政止公开"],
    }),
    applicantRow("3.", "危及“三安全一稳定”", "outcome.refused.safety_stability"),
    applicantRow("4.", "保护第三方合法权益", "outcome.refused.third_party"),
    applicantRow("5.", "属于三类内部事务信息", "outcome.refused.internal_affairs"),
    applicantRow("6.", "属于四类过程性信息", "outcome.refused.process_information"),
    applicantRow("7.", "属于行政执法案卷", "outcome.refused.enforcement_file"),
    applicantRow("8.", "属于行政查询事项", "outcome.refused.administrative_inquiry"),
  ],
};

const unavailable: FormRow = {
  number: "（四）",
  label: "无法提供",
  rows: [
    applicantRow("1.", "本机关不掌握相关政府信息", "outcome.unavailable.not_held"),
    applicantRow("2.", "没有现成信息需要另行制作", "outcome.unavailable.needs_creation"),
    applicantRow("3.", "补正后申请内容仍不明确", "outcome.unavailable.unclear_after_correction"),
  ],
};

const notProcessed: FormRow = {
  number: "（五）",
  label: "不予处理",
  rows: [
    applicantRow("1.", "信访举报投诉类申请", "outcome.not_processed.petition"),
    applicantRow("2.", "重复申请", "outcome.not_processed.repeated"),
    applicantRow("3.", "要求提供公开出版物", "outcome.not_processed.publication"),
    applicantRow("4.", "无正当理由大量反复申请", "outcome.not_processed.excessive"),
    applicantRow("5.", "要求行政机关确认或重新出具已获取信息", "outcome.not_processed.reconfirmation"),
  ],
};

/** Table 3 around its row or rows （六）其他处理. */
export function applicationTable(code: string, otherProcessing: FormRow): FormTable {
  const outcomes: readonly FormRow[] = [
    applicantRow("（一）", "予以公开", "outcome.granted"),
    applicantRow("（二）", "部分公开", "outcome.partial", {
      remark: "（区分处理的，只计这一情形，不计其他情形）",
    }),
    refused,
    unavailable,
    notProcessed,
    otherProcessing,
  ];
  return {
    code,
    title: "三、收到和处理政府信息公开申请情况",
    headWords: ["申请人情况"],
    columns: applicants,
    rows: [
      applicantRow("一、", "本年新收政府信息公开申请数量", "application.received"),
      applicantRow("二、", "上年结转政府信息公开申请数量", "application.carried_in"),
      {
        number: "三、",
        label: "本年度办理结果",
        rows: [...outcomes, applicantRow("（七）", "总计", "application.completed")],
      },
      applicantRow("四、", "结转下年度继续办理", "application.carried_over"),
    ],
    identities: [
      { left: outcomes.flatMap(indicatorsIn), right: ["application.completed"], severity: "FATAL" },
      {
        left: ["application.received", "application.carried_in"],
        right: ["application.completed", "application.carried_over"],
        severity: "FATAL",
        printed: "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
      },
    ],
  };
}

/** The figures of a row or, where it is a heading, of the rows below it. */
const indicatorsIn = (row: FormRow): string[] =>
  row.indicator ? [row.indicator] : (row.rows ?? []).flatMap(indicatorsIn);

const results = [
  ["结果维持", "upheld"],
  ["结果纠正", "corrected"],
  ["其他结果", "other_result"],
  ["尚未审结", "pending"],
  ["总计", "total"],
] as const;

const disputes = [
  ["行政复议", "review"],
  ["行政诉讼/未经复议直接起诉", "litigation.direct"],
  ["行政诉讼/复议后起诉", "litigation.after_review"],
] as const;

/** Table 4: one row without a label, three blocks of five columns. */
export const disputeTable = (code: string): FormTable => ({
  code,
  title: "四、政府信息公开行政复议、行政诉讼情况",
  columns: disputes.flatMap(([group]) => results.map(([label]) => ({ label, group }))),
  rows: [
    { label: "", cells: disputes.flatMap(([, topic]) => results.map(([, result]) => `${topic}.${result}`)) },
  ],
  identities: disputes.map(([, topic]): Identity => ({
    left: ["upheld", "corrected", "other_result", "pending"].map((result) => `${topic}.${result}`),
    right: [`${topic}.total`],
    severity: "FATAL",
  })),
});

/** What tables 3 and 4 hold without printing it. */
export const commonComputed: readonly ComputedFigure[] = [
  { indicator: "application.answered", sumOf: ["application.completed"] },
  ...[
    { indicator: "outcome.refused", rows: refused },
    { indicator: "outcome.unavailable", rows: unavailable },
    { indicator: "outcome.not_processed", rows: notProcessed },
  ].map(({ indicator, rows }) => ({ indicator, sumOf: indicatorsIn(rows) })),
  // 信访举报投诉 and 行政查询 are both told to go elsewhere, which A2014 counts as one outcome.
  {
    indicator: "outcome.redirected",
    sumOf: ["outcome.not_processed.petition", "outcome.refused.administrative_inquiry"],
  },
  { indicator: "review.other", sumOf: ["review.other_result", "review.pending"] },
  ...["total", "upheld", "corrected", "other_result", "pending"].map((result) => ({
    indicator: `litigation.${result}`,
    sumOf: [`litigation.direct.${result}`, `litigation.after_review.${result}`],
  })),
  {
    indicator: "litigation.other",
    sumOf: ["litigation.direct", "litigation.after_review"].flatMap((topic) => [
      `${topic}.other_result`,
      `${topic}.pending`,
    ]),
  },
];

/** A block of table 2: its column heads, and a row of figures below each label. */
export const contentTable = (
  code: string,
  article: string,
  columns: readonly FormColumn[],
  rows: readonly (readonly [label: string, cells: readonly string[], aliases?: readonly string[]])[],
  relations: readonly TableRelation[] = [],
): FormTable => ({
  code,
  title: `第二十条第（${article}）项`,
  headWords: ["信息内容"],
  columns,
  ...(relations.length > 0 ? { relations } : {}),
  rows: rows.map(([label, cells, aliases]) => ({
    label,
    ...(aliases ? { aliases } : {}),
    ...(cells.length === 1 ? { indicator: cells[0] } : {}),
    cells,
  })),
});
