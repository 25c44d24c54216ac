import { eachRow } from "./layout";
import { formByCode } from "./layout";
import type { FormCode } from "./types";

/** How sentences say what an indicator counts. */
export interface ClaimWording {
  /** `*.` stands for the dispute that the sentence speaks of: review, litigation, litigation.direct, litigation.after_review. */
  readonly indicator: string;
  /** Units in which sentences count it; "" for a figure without one. */
  readonly units: readonly string[];
  /**
   * Patterns around `#`, the number and its unit; `…` stands for words that change nothing (政府信息公开, 共, 我局 …).
   * A pattern that begins with `^` has nothing before it in its clause but such words.
   */
  readonly wordings: readonly string[];
  /** Only in reports of these forms, where the words mean something else in others. */
  readonly forms?: readonly FormCode[];
  /** What the sentence must speak of, before the figure. */
  readonly topic?: RegExp;
  /** What the clause before the wording may not say. */
  readonly unless?: RegExp;
  /** The figure before it in the sentence must be of an indicator that this fits. */
  readonly follows?: RegExp;
  /** May stand behind 其中: it is a part of something. */
  readonly part?: true;
}

const cases = ["件", "宗", "起", "例", "项", "份", "次", "个", "人次", "条", ""];
const items = ["条", "件", "篇", "项", "个", "份", "则"];
const events = ["次", "场", "场次", "期", "个"];
const later: readonly FormCode[] = ["B2019", "C2021"];
const of2014: readonly FormCode[] = ["A2014", "PRE"];

const channel =
  /网|微信|微博|公报|公示栏|栏目|专栏|平台|报纸|报刊|广播|电视|媒体|新闻|电子屏|显示屏|渠道|方式|形式|查阅/;
const wayOfApplying = /网|信函|邮|当面|现场|窗口|传真|书面|纸质|平台|系统|渠道|方式|形式|转/;
const documentsOf = (topic: string, label: string): readonly ClaimWording[] =>
  (
    [
      ["disclosed", "公开|发布", ["A2014", "B2019", "C2021", "PRE"]],
      ["issued", "制发|制定|出台|印发|制作", ["A2014", "B2019", "C2021", "PRE"]],
      ["repealed", "废止", ["C2021"]],
      ["in_force", "现行有效", ["C2021"]],
    ] as const
  ).map(([what, verb, forms]) => ({
    indicator: `${topic}.${what}`,
    units: ["件", "条", "份", "个", "部"],
    wordings: [`(?:${verb})…${label}…#`, `(?:${verb})…#…${label}(?!解读|清理|备案|的)`, `^${label}#`],
    topic: new RegExp(`(?:${verb})[^。；]*$`),
    unless: /备案|报备|审查|清理|修订|修改|解读|起草|审核/,
    forms,
    part: true as const,
  }));

const written: readonly ClaimWording[] = [
  {
    indicator: "application.received",
    units: cases,
    wordings: [
      "(?:收到|接到|收悉|新收|接收|受理)(?:并|和|、)?(?:办理|处理|办结|答复)?…申请(?:书|表)?…#",
      "(?:收到|接到|新收|接收|受理)…#…申请(?!人|表|公开的|网|系统)",
      "(?:收到|接到|新收|接收|受理)(?:并|和|、)?(?:办理|处理|办结|答复)?…依申请(?:公开|信息公开|政府信息公开)…#",
      "(?:收到|接到|新收|接收|受理)#依申请(?:公开|信息公开|政府信息公开)(?!栏|平台|系统|的)",
    ],
    unless: wayOfApplying,
  },
  {
    indicator: "application.received",
    units: cases,
    wordings: ["^新收#"],
    topic: /(?<!复议)申请(?!.*(?:复议|诉讼))/,
  },
  {
    indicator: "application.received@natural_person",
    units: cases,
    wordings: ["^自然人(?:提出|提交)?(?:的)?…申请…#", "^自然人(?:提出|提交|申请)(?:的)?#"],
    forms: later,
    topic: /(?:收到|接到|新收|接收|受理|收办)[^。；]*申请/,
    unless: /办理|办结|答复|公开$/,
    part: true,
  },
  ...(
    [
      ["in_person", "当面|现场|窗口"],
      ["fax", "传真"],
      ["online", "网络|网上|互联网|在线|网站在线|门户网站"],
      ["letter", "信函|邮寄|书信|信件"],
    ] as const
  ).map(([way, words]): ClaimWording => ({
    indicator: `application.received.${way}`,
    units: cases,
    wordings: [
      `(?:${words})(?:递交|提交|提出|受理|收到|接收|方式|形式|渠道|平台)*(?:的)?…申请…#`,
      `(?:${words})(?:递交|提交|提出|受理)#`,
    ],
    unless: /[和与及、](?:通过)?$|邮件/,
    part: true,
  })),
  {
    indicator: "application.carried_in",
    units: cases,
    wordings: [
      "(?:上|上一|去)年度?(?:结转|转入|遗留)(?:的)?…(?:申请)?…#",
      "结转(?:自)?上一?年度?…(?:申请)?…#",
      "#…(?:系|为|是|属于?)?上一?年度?结转",
    ],
    part: true,
  },
  {
    indicator: "application.carried_over",
    units: cases,
    wordings: [
      "(?:结转|顺延|转|转入)(?:至|到|入)?(?:下|下一|次|20\\d\\d)年度?(?:继续)?(?:办理|答复|处理)*(?:的)?…(?:申请)?…#",
      "#…(?:申请)?(?:将|须|需|按照|按|根据|依据|依照|《[^》]*》|规定|要求)*(?:结转|顺延|转)(?:至|到|入)?(?:下|下一|次|20\\d\\d)年",
    ],
    part: true,
  },
  {
    indicator: "application.completed",
    units: cases,
    wordings: ["(?:^|已|共|均|全部|年|度)(?:办结|办理完毕)…申请…#", "(?:^|已|共|年|年度)(?:办结)#"],
    topic: /申请/,
    unless: /未|延期|按时|按期/,
  },
  {
    indicator: "application.completed.on_time",
    units: cases,
    wordings: ["按[时期](?:办结|答复)…(?:申请)?…#"],
    topic: /申请/,
    part: true,
  },
  {
    indicator: "application.completed.extended",
    units: cases,
    wordings: ["延期(?:办结|答复)…(?:申请)?…#"],
    topic: /申请/,
    part: true,
  },
  {
    indicator: "application.answered",
    units: cases,
    wordings: [
      "^(?:依法|依规|书面|全部)*答复…申请…#",
      "^(?:依法|依规|书面|全部)*答复#",
      "^(?:依法|书面)*答复…#…申请(?!人)",
      "^作出…申请(?:的)?答复#",
    ],
    topic: /申请/,
    unless: /未/,
  },
  {
    indicator: "outcome.granted",
    units: cases,
    wordings: ["(?:予以|同意|准予)公开(?:的|答复)*…#", "#(?:予以|同意|准予)公开(?!的?[、或及和与])"],
    forms: later,
    unless: /不$|部分$/,
    part: true,
  },
  {
    indicator: "outcome.agreed",
    units: cases,
    wordings: ["同意公开(?:的|答复)*…#"],
    forms: of2014,
    unless: /不$/,
    part: true,
  },
  {
    indicator: "outcome.partial",
    units: cases,
    wordings: ["(?:同意|予以)?部分公开(?:的|答复)*…#"],
    unless: /不$/,
    part: true,
  },
  { indicator: "outcome.refused", units: cases, wordings: ["(?:不予|不同意)公开(?:的|答复)*…#"], part: true },
  {
    indicator: "outcome.unavailable",
    units: cases,
    wordings: ["无法提供(?:的|答复)*…#"],
    forms: later,
    unless: /其中|制作|补正/,
    part: true,
  },
  {
    indicator: "outcome.not_processed",
    units: cases,
    wordings: ["不予处理(?:的|答复)*…#"],
    forms: later,
    part: true,
  },
  {
    indicator: "outcome.other",
    units: cases,
    wordings: ["其[他它]处理(?:的|答复|情形)*…#"],
    forms: later,
    part: true,
  },
  {
    indicator: "outcome.nonexistent",
    units: cases,
    wordings: ["信息不存在(?:的|答复)*…#"],
    forms: ["A2014"],
    part: true,
  },
  {
    // 条例(2007) 第二十一条: 申请内容不明确的，应当告知申请人作出更改、补充。
    indicator: "outcome.correction_requested",
    units: cases,
    wordings: ["申请内容不明确(?:的|答复)*…#", "告知(?:申请人)?作?出?更改、?补充(?:的|答复)*…#"],
    forms: ["A2014"],
    part: true,
  },
  {
    indicator: "outcome.not_this_agency",
    units: cases,
    wordings: ["(?:不属于|非)本(?:行政)?(?:机关|单位|部门)(?:公开|职权|职责|范围|掌握|政府信息|的|答复)*…#"],
    forms: ["A2014"],
    part: true,
  },
  {
    indicator: "outcome.not_processed.repeated",
    units: cases,
    wordings: ["重复申请(?:的|答复)*…#"],
    forms: later,
    part: true,
  },
  {
    indicator: "litigation.direct.total",
    units: cases,
    wordings: ["(?:未经复议)?直接(?:起诉|提起…诉讼)(?:的|案件?)*…#"],
    part: true,
  },
  {
    indicator: "litigation.after_review.total",
    units: cases,
    wordings: ["复议后(?:再|又)?(?:起诉|提起…诉讼)(?:的|案件?)*…#"],
    part: true,
  },
  {
    indicator: "review.total",
    units: cases,
    wordings: [
      "(?:行政)?复议(?:的|案件?|申请|事项|案例|数量?|总数|答复)*…#",
      "#…(?:行政)?复议(?:案件?|申请)?(?!后|机关|[、和与及或])",
    ],
    unless: /诉讼|应诉|维持|纠正|撤销|审查/,
    part: true,
  },
  {
    indicator: "litigation.total",
    units: cases,
    wordings: [
      "(?:行政)?(?:诉讼|应诉)(?:的|案件?|事项|案例|数量?|总数)*…#",
      "#…(?:行政)?(?:诉讼|应诉)(?:案件?)?(?![、和与及或])",
    ],
    unless: /复议|直接|维持|纠正|撤销|民事|刑事/,
    part: true,
  },
  {
    indicator: "complaint.total",
    units: cases,
    wordings: ["^被?(?:举报投诉|投诉举报)(?:的|案件?|数量?)*…#"],
    forms: ["A2014"],
    part: true,
  },
  {
    indicator: "*.upheld",
    units: cases,
    wordings: [
      "^(?:(?:行政)?(?:复议|诉讼)(?:案件|中)?)?(?:结果|被|予以|判决)*维持(?:原(?:具体)?行政行为|具体行政行为|结果)?(?:的)?…#",
    ],
    part: true,
  },
  {
    indicator: "*.corrected",
    units: cases,
    wordings: ["^(?:(?:行政)?(?:复议|诉讼)(?:案件|中)?)?(?:结果|被|依法)*纠[正错](?:的)?…#"],
    part: true,
  },
  {
    indicator: "*.other_result",
    units: cases,
    wordings: ["^(?:(?:行政)?(?:复议|诉讼)(?:案件|中)?)?其[他它]结果(?:的)?…#"],
    forms: later,
    part: true,
  },
  {
    indicator: "*.pending",
    units: cases,
    wordings: ["^(?:(?:行政)?(?:复议|诉讼)(?:案件|中)?)?(?:尚未|尚|未)审结(?:的)?…#"],
    forms: later,
    part: true,
  },
  {
    indicator: "fee.collected",
    units: ["元", "万元"],
    wordings: [
      "(?:收取|收到|收)…(?:信息处理费|处理费|检索费|复制费|邮寄费|成本费|费用)…#",
      "(?:信息处理费|处理费)(?:金额|总额|用)?…#",
      "^(?:金额|总额|费用|金额总计)…#",
      "依申请公开(?:政府)?信息收费(?:金额|总额)?…#",
    ],
    topic: /处理费|依申请公开[^。]*费|政府信息[^。]*费|申请[^。]*费/,
    unless: /行政事业|减免|免除|退/,
  },
  {
    indicator: "charge.amount",
    units: ["元", "万元"],
    wordings: ["行政事业性收费(?:金额|收入|总额)?…#"],
    forms: ["C2021"],
  },
  {
    indicator: "proactive.total",
    units: items,
    wordings: [
      "主动公开…(?:政府|政务|信息)…#",
      "公开…政府信息…#",
      "主动公开#",
      "主动公开…#…(?:政府信息|信息)(?!公开)",
      "公开…#…政府信息(?!公开)",
    ],
    unless: new RegExp(`${channel.source}|依申请`),
  },
  {
    indicator: "proactive.website",
    units: items,
    wordings: [
      "(?:政府网站?|门户网站?|网站)(?:平台|主动|累计|向社会|当年|全年|上|共)*(?:主动公开…信息|(?:公开|发布)…(?:政府|政务)信息)…#",
      "网站(?:主动)?公开…信息…#",
      "政府(?:门户)?网站公开#",
    ],
    topic: /信息/,
    unless: /微信|微博|[、和与及]$/,
    part: true,
  },
  {
    indicator: "proactive.weibo",
    units: items,
    wordings: ["(?:政务)?微博(?:平台|账号|主动|累计|全年|共)*(?:公开|发布)…信息…#", "政务微博公开#"],
    topic: /信息/,
    unless: /微信|网站|[、和与及]$/,
    part: true,
  },
  {
    indicator: "proactive.wechat",
    units: items,
    wordings: [
      "(?:政务)?微信(?:公众号|公众平台|平台|主动|累计|全年|共)*(?:公开|发布)…信息…#",
      "政务微信公开#",
    ],
    topic: /信息/,
    unless: /微博|网站|[、和与及]$/,
    part: true,
  },
  {
    indicator: "proactive.gazette",
    units: items,
    wordings: ["政府公报(?:主动|累计|全年|共)*(?:公开|发布)…信息…#"],
    unless: /[、和与及]$/,
    part: true,
  },
  {
    indicator: "proactive.other",
    units: items,
    wordings: ["^其[他它](?:方式|渠道|形式|途径)?(?:公开|发布)?…#"],
    follows: /^proactive\.(?:website|weibo|wechat|gazette)$/,
    part: true,
  },
  ...documentsOf("normative", "(?:行政)?规范性文件"),
  ...documentsOf("regulation", "(?:[省市]?政府)?规章"),
  {
    indicator: "response.press_conference",
    units: events,
    wordings: ["新闻发布会…#", "(?:召开|举办|参加|组织|举行|出席)…#…新闻发布会(?!公开|发布)"],
    unless: /负责|通过/,
    part: true,
  },
  {
    indicator: "response.interview",
    units: events,
    wordings: ["在线访谈…#", "(?:开展|参加|举办|组织)…#…在线访谈"],
    unless: /负责/,
    part: true,
  },
  {
    indicator: "response.interpretation",
    units: ["条", "篇", "件", "个", "份", "期", "则"],
    wordings: [
      "(?:发布|制作|公开|刊发|刊登|编发|撰写|推出)…政策解读(?:稿件?|材料|信息|文章|产品|文件)?…#",
      "(?:发布|制作|公开|刊发|刊登|编发|撰写|推出)…#…政策解读",
      "^政策解读(?:稿件?|材料|文章)?(?:发布)?#",
    ],
    unless: /[、和与及]$/,
    part: true,
  },
  {
    indicator: "response.total",
    units: ["次", "件", "起", "个"],
    wordings: ["回应…(?:公众|社会)?(?:关注|关切)?(?:的)?(?:热点|舆情)(?:或重大舆情|问题|事件|信息)*…#"],
    part: true,
  },
  {
    indicator: "response.social_media",
    units: ["次", "件", "起", "个"],
    wordings: ["(?:微博微信|微信微博)回应(?:事件)?…#"],
    part: true,
  },
  {
    indicator: "response.other",
    units: ["次", "件", "起", "个"],
    wordings: ["其[他它]方式回应(?:事件)?…#"],
    part: true,
  },
  {
    indicator: "training.courses",
    units: events,
    wordings: [
      "(?:举办|组织|开展|召开)…(?:公开|公开工作|业务|教育)?…培训班?(?:会)?…#",
      "(?:举办|组织|开展|召开)…#…(?:公开|业务|教育)*培训",
    ],
    topic: /公开/,
    part: true,
  },
  {
    indicator: "training.participants",
    units: ["人次", "人", "名"],
    wordings: ["(?:接受)?培训(?:人员|人数|干部|工作人员)?…#", "参训(?:人员|人数)?…#"],
    topic: /公开/,
    part: true,
  },
  {
    indicator: "training.meetings",
    units: ["次", "场", "个"],
    wordings: [
      "召开…(?:政府信息|政务|信息)公开(?:工作)?(?:专题|推进|部署|协调|工作)*会议?…#",
      "召开…#…(?:政府信息|政务|信息)公开(?:工作)?(?:专题|推进|部署|协调|工作)*会",
    ],
    part: true,
  },
  {
    indicator: "capacity.staff",
    units: ["人", "名", "位"],
    wordings: ["(?:从事|负责)…(?:工作)?人员…#", "#…专、?兼职(?:工作)?人员", "专、?兼职(?:工作)?人员…#"],
    part: true,
  },
  {
    indicator: "capacity.staff.full_time",
    units: ["人", "名", "位"],
    wordings: ["专职(?:工作)?人员…#", "#…专职(?:工作)?人员"],
    unless: /兼/,
    part: true,
  },
  {
    indicator: "capacity.staff.part_time",
    units: ["人", "名", "位"],
    wordings: ["兼职(?:工作)?人员…#", "#…兼职(?:工作)?人员"],
    unless: /专/,
    part: true,
  },
  {
    indicator: "capacity.reading_points",
    units: ["个", "处"],
    wordings: ["查阅(?:点|场所)…#", "(?:设立|设置|设有|建立|建成)…#…查阅(?:点|场所)"],
    part: true,
  },
  { indicator: "capacity.budget", units: ["元", "万元"], wordings: ["信息公开(?:工作)?专项经费…#"] },
  ...(["licence", "penalty", "coercion"] as const).map((topic, i): ClaimWording => ({
    indicator: `${topic}.decisions`,
    units: ["件", "项", "宗", "起", "次", "条"],
    wordings: [
      `${["行政许可", "行政处罚", "行政强制"][i]}(?:本年)?(?:处理)?决定(?:书|数量?)?…#`,
      `^作出${["行政许可", "行政处罚", "行政强制"][i]}#`,
      `^作出#${["行政许可", "行政处罚", "行政强制"][i]}`,
    ],
    forms: later,
    // What was published of them is less: not every decision is.
    unless: /[、和与及]$|公开|公示|发布|公布|归集|上传/,
    part: true,
  })),
];

/** A row's own words say what it counts, where no other row of its form has the same. */
const fromRows = (code: FormCode, forms: readonly FormCode[], inTables: RegExp): readonly ClaimWording[] => {
  const rows = [...eachRow(formByCode(code))].filter(
    ({ table, row }) => row.indicator && inTables.test(table.code),
  );
  return rows
    .filter(({ row }) => rows.filter((other) => other.row.label === row.label).length === 1)
    .map(({ row }) => ({ indicator: row.indicator!, words: row.label.replace(/数$/, "") }))
    .filter(({ words }) => words.length >= 6)
    .map(({ indicator, words }) => ({
      indicator,
      units: indicator.startsWith("proactive") ? items : [...cases, "场", "期", "篇", "人", "名"],
      wordings: [`${words.replace(/[()（）.]/g, "\\$&")}(?:的|数量?|答复)*…#`],
      forms,
      part: true,
    }));
};

/** Every wording, those of the forms' own rows last. */
export const claimWordings: readonly ClaimWording[] = [
  ...written,
  ...fromRows("A2014", of2014, /^A2014/),
  ...fromRows("C2021", later, /\.3$/),
];

/** What a sentence may say there was none of (未发生行政复议), with the words for it. */
export const zeroWordings: readonly {
  readonly indicator: string;
  readonly object: RegExp;
  readonly not?: RegExp;
}[] = [
  { indicator: "review.total", object: /复议/ },
  { indicator: "litigation.total", object: /诉讼|应诉/ },
  { indicator: "fee.collected", object: /收费|收取[^、]*费|处理费/ },
  {
    indicator: "application.received",
    object:
      /(?:收到|接到|受理|接收|新收).*申请|^(?:政府信息)?依申请公开(?:政府信息|办理)*(?:事项|件|申请|情况)/,
    not: /复议|诉讼|费|结转/,
  },
  {
    indicator: "application.carried_over",
    object: /(?:结转|顺延).*(?:下一?年|次年|20\d{2}年)|下一?年度?(?:继续)?(?:结转|办理)/,
    not: /复议|诉讼|费|上一?年/,
  },
];
