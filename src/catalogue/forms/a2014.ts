import type { Form, FormRow, Unit } from "../types";

type More = Omit<FormRow, "number" | "label" | "unit" | "indicator">;

/** A row with a figure. */
const row = (number: string, label: string, unit: Unit, indicator: string, more: More = {}): FormRow => ({
  ...(number ? { number } : {}),
  label,
  unit,
  indicator,
  ...more,
});

/** The rows of 四, 五 and 六 below their total. */
const outcomes = (
  topic: string,
  upheld: string,
  corrected: string,
): Pick<FormRow, "relation" | "severity" | "rows"> => ({
  relation: "sum",
  severity: "FATAL",
  rows: [
    row("（一）", upheld, "件", `${topic}.upheld`),
    row("（二）", corrected, "件", `${topic}.corrected`),
    row("（三）", "其他情形数", "件", `${topic}.other`),
  ],
});

const proactive: FormRow = {
  number: "一、",
  label: "主动公开情况",
  rows: [
    row("（一）", "主动公开政府信息数", "条", "proactive.total", {
      remark: "（不同渠道和方式公开相同信息计1条）",
      aliases: ["主动公开政府信息总数"],
      relation: "ofWhich",
      severity: "FATAL",
      rows: [row("其中：", "主动公开规范性文件数", "条", "normative.disclosed")],
    }),
    row("", "制发规范性文件总数", "件", "normative.issued", { aliases: ["制发规范性文件数"] }),
    {
      number: "（二）",
      label: "通过不同渠道和方式公开政府信息的情况",
      rows: [
        row("1.", "政府公报公开政府信息数", "条", "proactive.gazette"),
        row("2.", "政府网站公开政府信息数", "条", "proactive.website"),
        row("3.", "政务微博公开政府信息数", "条", "proactive.weibo"),
        row("4.", "政务微信公开政府信息数", "条", "proactive.wechat"),
        row("5.", "其他方式公开政府信息数", "条", "proactive.other"),
      ],
    },
  ],
};

const response: FormRow = {
  number: "二、",
  label: "回应解读情况",
  rows: [
    row("（一）", "回应公众关注热点或重大舆情数", "次", "response.total", {
      remark: "（不同方式回应同一热点或舆情计1次）",
    }),
    {
      number: "（二）",
      label: "通过不同渠道和方式回应解读的情况",
      rows: [
        row("1.", "参加或举办新闻发布会总次数", "次", "response.press_conference", {
          aliases: ["参加或举办新闻发布会次数"],
          relation: "ofWhich",
          severity: "FATAL",
          rows: [row("其中：", "主要负责同志参加新闻发布会次数", "次", "response.press_conference.by_head")],
        }),
        row("2.", "政府网站在线访谈次数", "次", "response.interview", {
          relation: "ofWhich",
          severity: "FATAL",
          rows: [row("其中：", "主要负责同志参加政府网站在线访谈次数", "次", "response.interview.by_head")],
        }),
        row("3.", "政策解读稿件发布数", "篇", "response.interpretation"),
        row("4.", "微博微信回应事件数", "次", "response.social_media", { aliases: ["微信微博回应事件数"] }),
        row("5.", "其他方式回应事件数", "次", "response.other"),
      ],
    },
  ],
};

const applications: FormRow = {
  number: "三、",
  label: "依申请公开情况",
  rows: [
    row("（一）", "收到申请数", "件", "application.received", {
      aliases: ["收到申请总数"],
      relation: "sum",
      severity: "FATAL",
      rows: [
        row("1.", "当面申请数", "件", "application.received.in_person"),
        row("2.", "传真申请数", "件", "application.received.fax"),
        row("3.", "网络申请数", "件", "application.received.online", { aliases: ["网上申请数", "网上申请"] }),
        row("4.", "信函申请数", "件", "application.received.letter"),
        row("5.", "其他形式", "件", "application.received.other", {
          aliases: ["其他形式数", "其他形式申请数"],
          optional: true,
        }),
      ],
    }),
    row("（二）", "申请办结数", "件", "application.completed", {
      relation: "sum",
      severity: "FATAL",
      rows: [
        row("1.", "按时办结数", "件", "application.completed.on_time"),
        row("2.", "延期办结数", "件", "application.completed.extended"),
      ],
    }),
    // One answer may carry two outcomes or two reasons, so both sums below are warnings.
    row("（三）", "申请答复数", "件", "application.answered", {
      relation: "sum",
      severity: "WARNING",
      rows: [
        row("1.", "属于已主动公开范围数", "件", "outcome.already_public"),
        row("2.", "同意公开答复数", "件", "outcome.agreed"),
        row("3.", "同意部分公开答复数", "件", "outcome.partial"),
        row("4.", "不同意公开答复数", "件", "outcome.refused", {
          relation: "sum",
          severity: "WARNING",
          rows: [
            row("其中：", "涉及国家秘密", "件", "outcome.refused.state_secret"),
            row("", "涉及商业秘密", "件", "outcome.refused.trade_secret"),
            row("", "涉及个人隐私", "件", "outcome.refused.privacy"),
            row("", "危及国家安全、公共安全、经济安全和社会稳定", "件", "outcome.refused.safety_stability"),
            row("", "不是《条例》所指政府信息", "件", "outcome.refused.not_government_information", {
              aliases: ["非《条例》所指政府信息"],
            }),
            row("", "法律法规规定的其他情形", "件", "outcome.refused.forbidden_by_law"),
          ],
        }),
        row("5.", "不属于本行政机关公开数", "件", "outcome.not_this_agency"),
        row("6.", "申请信息不存在数", "件", "outcome.nonexistent"),
        row("7.", "告知作出更改补充数", "件", "outcome.correction_requested"),
        row("8.", "告知通过其他途径办理数", "件", "outcome.redirected"),
      ],
    }),
  ],
};

const capacity: FormRow = {
  number: "九、",
  label: "机构建设和保障经费情况",
  rows: [
    row("（一）", "政府信息公开工作专门机构数", "个", "capacity.units"),
    row("（二）", "设置政府信息公开查阅点数", "个", "capacity.reading_points"),
    row("（三）", "从事政府信息公开工作人员数", "人", "capacity.staff", {
      relation: "sum",
      severity: "FATAL",
      rows: [
        row("1.", "专职人员数", "人", "capacity.staff.full_time", {
          remark: "（不包括政府公报及政府网站工作人员数）",
        }),
        row("2.", "兼职人员数", "人", "capacity.staff.part_time"),
      ],
    }),
    row("（四）", "政府信息公开专项经费", "万元", "capacity.budget", {
      remark: "（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
    }),
  ],
};

const training: FormRow = {
  number: "十、",
  label: "政府信息公开会议和培训情况",
  rows: [
    row("（一）", "召开政府信息公开工作会议或专题会议数", "次", "training.meetings"),
    row("（二）", "举办各类培训班数", "次", "training.courses"),
    row("（三）", "接受培训人员数", "人次", "training.participants"),
  ],
};

/**
 * 国办发〔2014〕32号: one sheet of ten groups, 65 figures. Elsewhere 三（一）5 and the whole of 七 may be missing, and the groups
 * after it are then numbered otherwise: the label names a row, its ordinal never.
 */
export const a2014: Form = {
  code: "A2014",
  nameZh: "政府信息公开情况统计表（2014）",
  nameEn: "Statistical sheet on information disclosure (2014)",
  legalSource: "国办发〔2014〕32号《关于加强和规范政府信息公开情况统计报送工作的通知》",
  firstYear: 2014,
  lastYear: 2018,
  tables: [
    {
      code: "A2014.1",
      title: "政府信息公开情况统计表",
      columns: [{ label: "统计数", aliases: ["本年累计"] }],
      rows: [
        proactive,
        response,
        applications,
        row(
          "四、",
          "行政复议数量",
          "件",
          "review.total",
          outcomes("review", "维持具体行政行为数", "被依法纠错数"),
        ),
        row("五、", "行政诉讼数量", "件", "litigation.total", {
          ...outcomes("litigation", "维持具体行政行为或者驳回原告诉讼请求数", "被依法纠错数"),
        }),
        row("六、", "被举报投诉数量", "件", "complaint.total", {
          aliases: ["举报投诉数量"],
          ...outcomes("complaint", "维持具体行政行为数", "被纠错数"),
        }),
        row("七、", "向图书馆、档案馆等查阅场所报送信息数", "条", "library.total", {
          optional: true,
          relation: "deduplicated",
          severity: "WARNING",
          rows: [
            row("（一）", "纸质文件数", "条", "library.paper", { optional: true }),
            row("（二）", "电子文件数", "条", "library.electronic", { optional: true }),
          ],
        }),
        row("八、", "依申请公开信息收取的费用", "万元", "fee.collected"),
        capacity,
        training,
      ],
      relations: [
        {
          total: "proactive.total",
          parts: ["gazette", "website", "weibo", "wechat", "other"].map((channel) => `proactive.${channel}`),
          relation: "deduplicated",
          severity: "WARNING",
        },
        {
          // The sheet does not say that both rows count the same events.
          total: "response.total",
          parts: ["response.social_media", "response.other"],
          relation: "ofWhich",
          severity: "WARNING",
        },
        {
          // Files of earlier years may be opened this year, and 条 is not 件.
          total: "normative.issued",
          parts: ["normative.disclosed"],
          relation: "ofWhich",
          severity: "INFO",
        },
      ],
    },
  ],
  computed: [
    { indicator: "outcome.granted", sumOf: ["outcome.already_public", "outcome.agreed"] },
    {
      indicator: "outcome.refused.third_party",
      sumOf: ["outcome.refused.trade_secret", "outcome.refused.privacy"],
    },
    { indicator: "outcome.unavailable.not_held", sumOf: ["outcome.not_this_agency", "outcome.nonexistent"] },
  ],
};
