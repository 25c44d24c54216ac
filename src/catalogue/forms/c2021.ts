import { applicantRow, applicationTable, commonComputed, contentTable, disputeTable } from "../form-parts";
import type { Form, FormColumn, FormRow } from "../types";

const decisionColumns: readonly FormColumn[] = [{ label: "本年处理决定数量", unit: "件" }];
const documents = (topic: string) => [`${topic}.issued`, `${topic}.repealed`, `${topic}.in_force`];

const otherProcessing: FormRow = {
  number: "（六）",
  label: "其他处理",
  rows: [
    applicantRow(
      "1.",
      "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "outcome.other.not_corrected",
      { aliases: ["申请人无正当理由逾期不补正", "逾期不补正"] },
    ),
    applicantRow(
      "2.",
      "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "outcome.other.fee_unpaid",
      { aliases: ["申请人逾期未按收费通知要求缴纳费用", "逾期不缴费"] },
    ),
    applicantRow("3.", "其他", "outcome.other.other"),
  ],
};

/** 国办公开办函〔2021〕30号, in force for the reports of 2021 and later: 10 + 175 + 15 = 200 figures. */
export const c2021: Form = {
  code: "C2021",
  nameZh: "政府信息公开工作年度报告格式（2021）",
  nameEn: "Annual report format (2021)",
  legalSource: "国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》",
  firstYear: 2021,
  tables: [
    contentTable(
      "C2021.2.1",
      "一",
      ["本年制发件数", "本年废止件数", "现行有效件数"].map((label) => ({ label, unit: "件" })),
      [
        ["规章", documents("regulation")],
        ["行政规范性文件", documents("normative"), ["规范性文件"]],
      ],
      // A revision may be counted as issued although the number of files stays the same.
      ["regulation", "normative"].map((topic) => ({
        total: `${topic}.in_force`,
        plus: [`${topic}.repealed`],
        parts: [`${topic}.issued`],
        relation: "ofWhich",
        severity: "INFO",
      })),
    ),
    contentTable("C2021.2.5", "五", decisionColumns, [["行政许可", ["licence.decisions"]]]),
    contentTable("C2021.2.6", "六", decisionColumns, [
      ["行政处罚", ["penalty.decisions"]],
      ["行政强制", ["coercion.decisions"]],
    ]),
    contentTable(
      "C2021.2.8",
      "八",
      [{ label: "本年收费金额（单位：万元）", aliases: ["本年收费金额"], unit: "万元" }],
      [["行政事业性收费", ["charge.amount"]]],
    ),
    applicationTable("C2021.3", otherProcessing),
    disputeTable("C2021.4"),
  ],
  computed: [
    ...commonComputed,
    {
      indicator: "outcome.other",
      sumOf: ["outcome.other.not_corrected", "outcome.other.fee_unpaid", "outcome.other.other"],
    },
    { indicator: "regulation.stock", sumOf: ["regulation.in_force"] },
    { indicator: "normative.stock", sumOf: ["normative.in_force"] },
  ],
};
