import { applicantRow, applicationTable, commonComputed, contentTable, disputeTable } from "../form-parts";
import type { Form, FormColumn } from "../types";

const itemColumns: readonly FormColumn[] = [
  { label: "上一年项目数量" },
  { label: "本年增/减", signed: true },
];
const decisionColumns: readonly FormColumn[] = [...itemColumns, { label: "处理决定数量" }];

const items = (topic: string) => [`${topic}.items_last_year`, `${topic}.items_change`];
const decisions = (topic: string) => [...items(topic), `${topic}.decisions`];
const documents = (topic: string) => [`${topic}.issued`, `${topic}.disclosed`, `${topic}.public_stock`];

/** 国办公开办函〔2019〕60号, on trial: 22 + 161 + 15 figures. Table 2 prints no units, not even for the amount of 第（九）项. */
export const b2019: Form = {
  code: "B2019",
  nameZh: "政府信息公开工作年度报告格式（试行）（2019）",
  nameEn: "Annual report format, on trial (2019)",
  legalSource: "国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》",
  firstYear: 2019,
  lastYear: 2020,
  tables: [
    contentTable(
      "B2019.2.1",
      "一",
      [{ label: "本年新制作数量" }, { label: "本年新公开数量" }, { label: "对外公开总数量" }],
      [
        ["规章", documents("regulation")],
        ["规范性文件", documents("normative"), ["行政规范性文件"]],
      ],
      // What was opened and repealed in the same year is in the one and not in the other.
      ["regulation", "normative"].map((topic) => ({
        total: `${topic}.public_stock`,
        parts: [`${topic}.disclosed`],
        relation: "ofWhich",
        severity: "INFO",
      })),
    ),
    contentTable("B2019.2.5", "五", decisionColumns, [
      ["行政许可", decisions("licence")],
      ["其他对外管理服务事项", decisions("service")],
    ]),
    contentTable("B2019.2.6", "六", decisionColumns, [
      ["行政处罚", decisions("penalty")],
      ["行政强制", decisions("coercion")],
    ]),
    contentTable("B2019.2.8", "八", itemColumns, [["行政事业性收费", items("charge")]]),
    contentTable(
      "B2019.2.9",
      "九",
      [{ label: "采购项目数量" }, { label: "采购总金额" }],
      [["政府集中采购", ["procurement.items", "procurement.amount"]]],
    ),
    applicationTable("B2019.3", applicantRow("（六）", "其他处理", "outcome.other")),
    disputeTable("B2019.4"),
  ],
  computed: [
    ...commonComputed,
    { indicator: "regulation.stock", sumOf: ["regulation.public_stock"] },
    { indicator: "normative.stock", sumOf: ["normative.public_stock"] },
  ],
};
