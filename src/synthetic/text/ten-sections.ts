import type { SectionKind } from "../../report/index";
import type { Counts } from "../counts/counts";
import type { Facts, SyntheticSection } from "../report";
import { interpretation, keyWork, organisation, secrecy } from "./bank/a2014";
import {
  disclosureClauses,
  interpretationClauses,
  keyWorkClauses,
  organisationClauses,
  platformClauses,
  requestClauses,
  secrecyClauses,
} from "./bank/clauses";
import { disclosure, intros, requests } from "./bank/overview";
import { platform } from "./bank/platform";
import { written, type Writer } from "./phrases";
import { problemsAndPlans } from "./problems-and-plans";
import { stateFee } from "./state-fee";

/** The ten parts of a plan that was in use until 2018; the sheet follows as an annex. */
export function tenSections(writer: Writer, { counts }: Facts): SyntheticSection[] {
  const parts: readonly (readonly [SectionKind, string, readonly string[]])[] = [
    ["OVERVIEW", "概述", [writer.one("intro", intros)]],
    [
      "ORGANISATION",
      "政府信息公开的组织领导和制度建设情况",
      [
        written(writer, "organisation", organisation, organisationClauses, 1).join(""),
        stateStaff(writer, counts),
      ],
    ],
    [
      "INTERPRETATION",
      "发布解读、回应社会关切以及互动交流情况",
      [
        written(writer, "interpretation", interpretation, interpretationClauses, 1).join("") +
          stateResponse(writer, counts),
      ],
    ],
    ["KEY_WORK", "政务公开重点工作落实情况", written(writer, "key work", keyWork, keyWorkClauses, 1)],
    [
      "PROACTIVE",
      "主动公开政府信息以及公开平台建设情况",
      [
        written(writer, "disclosure", disclosure, disclosureClauses, 1).join("") +
          stateDisclosed(writer, counts),
        written(writer, "platform", platform, platformClauses, 1).join(""),
      ],
    ],
    [
      "APPLICATIONS",
      "政府信息公开申请办理情况",
      [written(writer, "requests", requests, requestClauses, 1).join("") + stateAnswers(writer, counts)],
    ],
    ["FEES", "政府信息公开的收费及减免情况", [stateFee(writer, counts)]],
    ["REVIEW_LITIGATION", "因政府信息公开申请提起行政复议、行政诉讼的情况", [stateDisputes(writer, counts)]],
    [
      "SUPERVISION",
      "政府信息公开保密审查及监督检查情况",
      written(writer, "secrecy", secrecy, secrecyClauses, 1),
    ],
    ["PROBLEMS_AND_PLANS", "政府信息公开工作存在的主要问题及改进情况", problemsAndPlans(writer)],
  ];
  return parts.map(([kind, title, paragraphs], i) => ({
    ...{ kind, title, paragraphs, number: "一二三四五六七八九十"[i]! },
  }));
}

/** The figures of the sheet as slots of sentences. */
const slotsOf = (counts: Counts, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([name, code]) => [name, counts.get(code)!]));

const stateStaff = (writer: Writer, counts: Counts): string =>
  writer.one(
    "staff",
    [
      "[现有|配备]专职人员{full}名，兼职人员{part}名；举办政府信息公开培训班{courses}期，接受培训人员{people}人次。",
      "从事政府信息公开工作人员共{all}人；全年召开政府信息公开工作会议{meetings}次。",
      "全年举办政府信息公开培训班{courses}次，召开政府信息公开专题会议{meetings}次。",
      "设有兼职人员{part}名、专职人员{full}名，组织公开业务培训班{courses}期。",
    ],
    slotsOf(counts, {
      ...{ full: "capacity.staff.full_time", part: "capacity.staff.part_time", all: "capacity.staff" },
      ...{ courses: "training.courses", people: "training.participants", meetings: "training.meetings" },
    }),
  );

const stateResponse = (writer: Writer, counts: Counts): string =>
  writer.one(
    "response",
    [
      "全年发布政策解读稿件{articles}篇，参加或举办新闻发布会{conferences}场。",
      "发布政策解读{articles}篇，回应公众关注热点或重大舆情{all}次。",
      "举办新闻发布会{conferences}次，在线访谈{interviews}次，编发政策解读稿件{articles}篇。",
      "回应公众关注热点或重大舆情{all}次，开展在线访谈{interviews}次。",
    ],
    slotsOf(counts, {
      ...{ articles: "response.interpretation", conferences: "response.press_conference" },
      ...{ all: "response.total", interviews: "response.interview" },
    }),
  );

const stateDisclosed = (writer: Writer, counts: Counts): string =>
  writer.one(
    "disclosed",
    [
      "全年主动公开政府信息{all}条；通过政府网站公开政府信息{website}条，政务微博公开信息{weibo}条，政务微信公开信息{wechat}条。",
      "{year}年共主动公开政府信息{all}条，主动公开规范性文件{disclosed}条。",
      "全年公开政府信息{all}条；制发规范性文件{issued}件。",
      "通过政府网站主动公开政府信息{website}条，政务微信公开信息{wechat}条，政务微博公开信息{weibo}条。",
    ],
    slotsOf(counts, {
      ...{ all: "proactive.total", website: "proactive.website", weibo: "proactive.weibo" },
      ...{ wechat: "proactive.wechat", disclosed: "normative.disclosed", issued: "normative.issued" },
    }),
  );

const ways = [
  ["当面申请", "in_person"],
  ["传真申请", "fax"],
  ["网络申请", "online"],
  ["信函申请", "letter"],
] as const;

function stateAnswers(writer: Writer, counts: Counts): string {
  const received = counts.get("application.received")!;
  if (received === 0)
    return writer.one("no application", [
      "全年未收到政府信息公开申请。",
      "{we}{year}年没有收到政府信息公开申请。",
    ]);
  const parts = ways.flatMap(([label, way]) => {
    const count = counts.get(`application.received.${way}`)!;
    return count === 0 ? [] : [`${label}${count}件`];
  });
  const lead = writer.one(
    "received",
    [
      "{year}年共收到政府信息公开申请{received}件",
      "全年收到政府信息公开申请{received}件",
      "{we}共受理政府信息公开申请{received}件",
    ],
    { received },
  );
  const done = writer.one(
    "completed",
    [
      "按时办结{on}件，延期办结{late}件。",
      "已办结{all}件，其中延期办结{late}件。",
      "共办结{all}件，均依法答复。",
    ],
    slotsOf(counts, {
      ...{ on: "application.completed.on_time", late: "application.completed.extended" },
      all: "application.completed",
    }),
  );
  return `${lead}，其中${parts.join("，")}。${writer.say("[上述|以上]申请")}中，${done}`;
}

function stateDisputes(writer: Writer, counts: Counts): string {
  const [review, lawsuits] = [counts.get("review.total")!, counts.get("litigation.total")!];
  if (review + lawsuits === 0)
    return writer.one("no dispute", [
      "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
      "{year}年没有发生行政复议和行政诉讼。",
      "{we}{year}年未发生政府信息公开行政复议、行政诉讼案件。",
    ]);
  return writer.one(
    "disputes",
    [
      "全年发生政府信息公开行政复议{review}件，行政诉讼{lawsuits}件。",
      "因政府信息公开申请被申请行政复议{review}件，被提起行政诉讼{lawsuits}件。",
    ],
    { review, lawsuits },
  );
}
