import type { Comparability, FormCode } from "./types";

/** What stands between two forms for some indicators that both have. FULL needs no note, all others give the reason. */
export interface Crossing {
  readonly between: readonly [FormCode, FormCode];
  readonly codes: readonly string[];
  readonly verdict: Exclude<Comparability, "NONE">;
  readonly noteZh?: string;
  readonly noteEn?: string;
}

/** From 2014's sheet to each of the later formats: the same words for A2014 → B2019 and A2014 → C2021. */
const since2014 = (codes: readonly string[], noteZh: string, noteEn: string): readonly Crossing[] =>
  (["B2019", "C2021"] as const).map((later) => ({
    between: ["A2014", later] as const,
    codes,
    verdict: "PARTIAL" as const,
    noteZh,
    noteEn,
  }));

const results = ["total", "upheld", "corrected", "other"];

export const crossings: readonly Crossing[] = [
  ...since2014(
    ["application.received", "application.completed"],
    "2019年5月15日新《条例》施行，申请的受理口径改变；2014年表式按渠道统计，以后按申请人统计。",
    "The regulation of 15 May 2019 changed what counts as an application; the 2014 form counts by channel, later ones by applicant.",
  ),
  ...since2014(
    ["application.answered"],
    "2019年起的总计还包括不予处理和其他处理，2014年的答复数没有。",
    "From 2019 on the total also holds what was not processed or processed otherwise; answers of 2014 do not.",
  ),
  ...since2014(
    ["outcome.granted"],
    "2014年表式由属于已主动公开范围数与同意公开答复数合并得出。",
    "On the 2014 form two rows are merged: already public, and agreed.",
  ),
  ...since2014(
    ["outcome.partial"],
    "2019年起部分公开只计这一情形，2014年的一件答复可以同时计入几种结果。",
    "From 2019 on a partial grant counts once and nowhere else; on the 2014 form one answer may carry several outcomes.",
  ),
  ...since2014(
    ["outcome.refused", "outcome.refused.state_secret", "outcome.refused.safety_stability"],
    "新《条例》改变了不予公开的理由，2014年的一件答复可以同时计入几项理由。",
    "The new regulation changed the grounds of refusal; on the 2014 form one answer may carry several grounds.",
  ),
  ...since2014(
    ["outcome.refused.third_party"],
    "2014年表式由商业秘密与个人隐私合并得出。",
    "On the 2014 form two rows are merged: trade secrets and personal privacy.",
  ),
  ...since2014(
    ["outcome.refused.forbidden_by_law"],
    "2014年的法律法规规定的其他情形范围更宽。",
    "The row of 2014, other cases laid down by law, is wider.",
  ),
  ...since2014(
    ["outcome.unavailable.not_held"],
    "2014年表式由不属于本行政机关公开数与申请信息不存在数合并得出，后者有一部分以后计入需要另行制作。",
    "On the 2014 form two rows are merged: another agency's, and nonexistent, of which some would later have to be made.",
  ),
  ...since2014(
    ["outcome.redirected"],
    "2019年起由信访举报投诉类申请与行政查询事项相加得出，2014年还包括其他途径。",
    "From 2019 on the sum of petitions and administrative inquiries; in 2014 other ways were counted too.",
  ),
  ...since2014(
    results.map((result) => `review.${result}`),
    "2014年表式没有尚未审结一项，未结案件可能计入其他情形或者不计。",
    "The 2014 form has no row for pending cases: they may be among the others or left out.",
  ),
  ...since2014(
    results.map((result) => `litigation.${result}`),
    "2019年起由未经复议直接起诉与复议后起诉相加得出；2014年表式没有尚未审结一项。",
    "From 2019 on the sum of direct lawsuits and those after review; the 2014 form has no row for pending cases.",
  ),
  ...since2014(
    ["normative.issued"],
    "规范性文件的范围改变：2014年为制发总数，2019年为新制作，2021年收窄为行政规范性文件。",
    "The documents counted changed: all issued in 2014, newly made in 2019, administrative ones only from 2021.",
  ),
  {
    between: ["A2014", "B2019"],
    codes: ["normative.disclosed"],
    verdict: "PARTIAL",
    noteZh: "2014年以条计主动公开的规范性文件，2019年计本年新公开的件数。",
    noteEn: "In 2014 items of normative documents disclosed, in 2019 documents newly disclosed in the year.",
  },
  {
    between: ["B2019", "C2021"],
    codes: ["normative.issued"],
    verdict: "PARTIAL",
    noteZh: "2021年起收窄为行政规范性文件。",
    noteEn: "From 2021 on only administrative normative documents.",
  },
  {
    between: ["B2019", "C2021"],
    codes: ["regulation.issued"],
    verdict: "PARTIAL",
    noteZh: "由新制作改为制发，有的机关把修订也计入。",
    noteEn: "Newly made became issued, and some agencies count amendments too.",
  },
  {
    between: ["B2019", "C2021"],
    codes: ["regulation.stock", "normative.stock"],
    verdict: "PARTIAL",
    noteZh: "2019年表式是对外公开总数量，2021年表式是现行有效件数，是两种存量。",
    noteEn: "Two different stocks: open to the public on the 2019 form, in force on the 2021 form.",
  },
  {
    between: ["B2019", "C2021"],
    verdict: "FULL",
    codes: [
      "licence.decisions",
      "penalty.decisions",
      "coercion.decisions",
      "application.received",
      "application.carried_in",
      "application.completed",
      "application.answered",
      "application.carried_over",
      "outcome.granted",
      "outcome.partial",
      "outcome.refused",
      "outcome.refused.state_secret",
      "outcome.refused.forbidden_by_law",
      "outcome.refused.safety_stability",
      "outcome.refused.third_party",
      "outcome.refused.internal_affairs",
      "outcome.refused.process_information",
      "outcome.refused.enforcement_file",
      "outcome.refused.administrative_inquiry",
      "outcome.unavailable",
      "outcome.unavailable.not_held",
      "outcome.unavailable.needs_creation",
      "outcome.unavailable.unclear_after_correction",
      "outcome.not_processed",
      "outcome.not_processed.petition",
      "outcome.not_processed.repeated",
      "outcome.not_processed.publication",
      "outcome.not_processed.excessive",
      "outcome.not_processed.reconfirmation",
      "outcome.redirected",
      "outcome.other",
      ...["review", "litigation"].flatMap((topic) => [
        ...results.map((result) => `${topic}.${result}`),
        `${topic}.other_result`,
        `${topic}.pending`,
      ]),
      ...["litigation.direct", "litigation.after_review"].flatMap((topic) =>
        ["upheld", "corrected", "other_result", "pending", "total"].map((result) => `${topic}.${result}`),
      ),
    ],
  },
];

/** Why a figure of one form has nothing to stand beside it in another, where the reader might look for it. */
export interface Gap {
  readonly codes: readonly string[];
  readonly noteZh: string;
  readonly noteEn: string;
}

export const gaps: readonly Gap[] = [
  {
    codes: ["in_person", "fax", "online", "letter", "other"].map(
      (channel) => `application.received.${channel}`,
    ),
    noteZh: "2019年起不再按渠道统计申请。",
    noteEn: "From 2019 on applications are not counted by channel.",
  },
  {
    codes: ["application.completed.on_time", "application.completed.extended"],
    noteZh: "2019年起不再统计按时和延期，只在正文里说明。",
    noteEn: "From 2019 on time and extension are not counted, only told in prose.",
  },
  {
    codes: ["outcome.refused.not_government_information"],
    noteZh: "2019年起分散在三类内部事务信息、四类过程性信息和信访举报投诉类申请中，不能对应。",
    noteEn: "From 2019 on spread over internal affairs, information of a process, and petitions.",
  },
  {
    codes: ["outcome.correction_requested"],
    noteZh: "2014年计的是告知，2019年起计的是补正后的结果，不能对应。",
    noteEn: "In 2014 notices were counted, from 2019 on what came of them.",
  },
  {
    codes: ["outcome.other.not_corrected", "outcome.other.fee_unpaid", "outcome.other.other"],
    noteZh: "2019年表式其他处理只有一行，只能在合计（outcome.other）上比较。",
    noteEn: "The 2019 form has one row for all other processing: compare its total, outcome.other.",
  },
  {
    codes: ["regulation.public_stock", "regulation.in_force", "normative.public_stock", "normative.in_force"],
    noteZh: "对外公开总数量与现行有效件数是两种存量，不能互相代替；看趋势用带断点的存量。",
    noteEn:
      "Open to the public and in force are two stocks, never one for the other; a trend is in the stock, with its break.",
  },
  {
    codes: ["charge.items_last_year", "charge.items_change", "charge.amount"],
    noteZh: "2019年表式统计收费项目数，2021年表式统计收费金额，不是一回事。",
    noteEn: "The 2019 form counts items of charges, the 2021 form money: not the same thing.",
  },
  {
    codes: ["fee.collected"],
    noteZh: "2019年起依申请公开的收费只写在正文里，与行政事业性收费金额无关。",
    noteEn:
      "From 2019 on fees for applications are told in prose only, and have nothing to do with administrative charges.",
  },
];
