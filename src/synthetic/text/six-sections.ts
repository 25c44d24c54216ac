import type { SectionKind } from "../../report/index";
import type { Habits } from "../habits";
import type { Facts, SyntheticParagraph, SyntheticSection } from "../report";
import {
  disclosureClauses,
  managementClauses,
  platformClauses,
  requestClauses,
  supervisionClauses,
} from "./bank/clauses";
import { disclosure, intros, management, requests } from "./bank/overview";
import { platform, supervision } from "./bank/platform";
import { nothingElse } from "./bank/problems";
import { stateFee } from "./state-fee";
import { hedged } from "./hedge";
import { written, type Writer } from "./phrases";
import { problemsAndPlans } from "./problems-and-plans";
import { stateApplications } from "./state-applications";
import { stateDisputes } from "./state-disputes";

const titles: readonly (readonly [SectionKind, string])[] = [
  ["OVERVIEW", "总体情况"],
  ["PROACTIVE", "主动公开政府信息情况"],
  ["APPLICATIONS", "收到和处理政府信息公开申请情况"],
  ["REVIEW_LITIGATION", "政府信息公开行政复议、行政诉讼情况"],
  ["PROBLEMS_AND_PLANS", "存在的主要问题及改进情况"],
  ["OTHER", "其他需要报告的事项"],
];

/** The six parts that the forms of 2019 and 2021 prescribe; the tables stand in the second to the fourth. */
export function sixSections(writer: Writer, facts: Facts, habits: Habits): SyntheticSection[] {
  const words: Partial<Record<SectionKind, readonly SyntheticParagraph[]>> = {
    OVERVIEW: overview(writer, facts, habits),
    PROBLEMS_AND_PLANS: problemsAndPlans(writer),
    OTHER: [stateFee(writer, facts.counts), writer.one("else", nothingElse)],
  };
  return titles.map(([kind, title], i) => ({
    ...{ kind, title, number: "一二三四五六"[i]! },
    paragraphs: words[kind] ?? [],
  }));
}

function overview(writer: Writer, facts: Facts, habits: Habits): SyntheticParagraph[] {
  const parts: readonly (readonly [string, string])[] = [
    [
      "主动公开",
      [
        ...written(writer, "disclosure", disclosure, disclosureClauses, 1),
        stateDisclosed(writer, habits, facts.year),
        stateDocuments(writer, facts),
        stateInterpretation(writer, habits, facts.year),
      ].join(""),
    ],
    [
      "依申请公开",
      [
        ...written(writer, "requests", requests, requestClauses, 1),
        ...stateApplications(writer, facts),
        stateDisputes(writer, facts.counts),
      ].join(""),
    ],
    ["政府信息管理", written(writer, "management", management, managementClauses, 2).join("")],
    ["政府信息公开平台建设", written(writer, "platform", platform, platformClauses, 2).join("")],
    [
      "监督保障",
      [
        ...written(writer, "supervision", supervision, supervisionClauses, 1),
        stateTraining(writer, habits, facts.year),
      ].join(""),
    ],
  ];
  return [
    writer.one("intro", intros),
    ...parts.flatMap(([heading, text], i) => [{ heading: `（${"一二三四五"[i]}）${heading}` }, text]),
  ];
}

const disclosed: readonly string[] = [
  "全年通过[政府网站|门户网站]主动公开政府信息{n}条。",
  "{year}年，{we}主动公开各类政府信息{n}条。",
  "截至{year}年12月31日，[共|累计]发布各类信息{n}条。",
  "全年主动公开政府信息{n}条，[内容涵盖动态、政策、服务等多个方面|覆盖各类法定公开事项]。",
  "{we}门户网站全年更新信息{n}条。",
];

/** Neither form asks for it: only the words say it. */
function stateDisclosed(writer: Writer, habits: Habits, year: number): string {
  const count = habits.count(year, "proactive.website", "disclosed");
  return writer.one("disclosed", disclosed, { n: (writer.happens(0.4) ? hedged(count) : null) ?? count });
}

const issuedSince2021: readonly string[] = [
  "全年制发行政规范性文件{issued}件，均按规定向[社会公布|公众公开]。",
  "本年度制发行政规范性文件{issued}件，并依法履行[审核|公布]程序；现行有效行政规范性文件{stock}件。",
  "{we}[全年|本年度]印发行政规范性文件{issued}件，报备行政规范性文件{issued}件，报备率百分之百。",
  "{year}年制定行政规范性文件{issued}件，截至年底现行有效行政规范性文件{stock}件。",
];
const issuedUntil2020: readonly string[] = [
  "全年制发规范性文件{issued}件，[印发后及时上网|全文对外发布]。",
  "本年度新制作规范性文件{issued}件，公开规范性文件{disclosed}件。",
  "{year}年印发规范性文件{issued}件，[文本与说明同步推送|配套材料一并上网]。",
];
const noneIssued: readonly string[] = [
  "本年度没有出台新的规范性文件。",
  "{year}年，{we}没有印发新的规范性文件。",
  "全年无新增规范性文件。",
];

function stateDocuments(writer: Writer, { form, counts }: Facts): string {
  const issued = counts.get("normative.issued")!;
  if (issued === 0) return writer.one("none issued", noneIssued);
  if (form === "B2019")
    return writer.one("issued until 2020", issuedUntil2020, {
      issued,
      disclosed: counts.get("normative.disclosed")!,
    });
  return writer.one("issued since 2021", issuedSince2021, {
    issued,
    stock: counts.get("normative.in_force")!,
  });
}

const interpreted: readonly string[] = [
  "发布政策解读{articles}篇，[帮助群众准确理解政策|把政策讲清楚]。",
  "围绕重要文件制作政策解读材料{articles}件，召开新闻发布会{conferences}场。",
  "全年举办新闻发布会{conferences}场，推出政策解读{articles}篇。",
  "编发政策解读{articles}期，[受到群众好评|阅读量稳步上升]。",
];

function stateInterpretation(writer: Writer, habits: Habits, year: number): string {
  const articles = habits.count(year, "response.interpretation", "events");
  const conferences = habits.count(year, "response.press_conference", "events");
  return writer.one("interpretation", interpreted, { articles, conferences });
}

const trained: readonly string[] = [
  "全年举办政务公开培训{courses}期，[参训人员|培训]{people}人次。",
  "组织公开业务培训{courses}次，[培训干部|培训工作人员]{people}人次。",
  "{year}年召开公开工作推进会{courses}次，[推动解决重点难点问题|部署阶段性任务]。",
  "开展公开专题培训{courses}场，覆盖{people}人次。",
];

function stateTraining(writer: Writer, habits: Habits, year: number): string {
  const courses = habits.count(year, "training.courses", "events");
  return writer.one("training", trained, { courses, people: courses * writer.number(12, 38) });
}
