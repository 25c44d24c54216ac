import { declareIndicators } from "../declare-indicators";

export const outcome = declareIndicators("件", {
  "outcome.granted": {
    zh: "予以公开",
    en: "Granted",
    definitionZh: "全部予以公开的申请件数：2014年表式由属于已主动公开范围数与同意公开答复数相加得出。",
    definitionEn:
      "Applications granted in full: on the 2014 form the sum of those already public and those agreed to.",
  },
  "outcome.already_public": {
    zh: "属于已主动公开范围数",
    en: "Already public",
    definitionZh: "答复所申请的信息已经主动公开的件数；只有2014年表式单列，以后并入予以公开。",
    definitionEn:
      "Applications answered that the information is already public; apart on the 2014 form only, later part of what is granted.",
  },
  "outcome.agreed": {
    zh: "同意公开答复数",
    en: "Agreed",
    definitionZh: "答复同意公开的件数，不含已经主动公开的；只有2014年表式单列，以后并入予以公开。",
    definitionEn:
      "Applications agreed to, without those already public; apart on the 2014 form only, later part of what is granted.",
  },
  "outcome.partial": {
    zh: "部分公开",
    en: "Granted in part",
    definitionZh:
      "区分处理、部分公开的申请件数：2014年表式为同意部分公开答复数，以后只计这一情形、不再计入其他情形。",
    definitionEn:
      "Applications granted in part: so answered on the 2014 form; on later ones counted here and under no other outcome.",
  },
  "outcome.refused": {
    zh: "不予公开",
    en: "Refused",
    definitionZh: "不予公开的申请件数：2014年表式为不同意公开答复数，以后没有印出合计，由八项理由相加得出。",
    definitionEn:
      "Applications refused: printed by the 2014 form, on later ones without a printed total the sum of the eight grounds.",
  },
  "outcome.refused.state_secret": {
    zh: "不予公开：国家秘密",
    en: "Refused: state secret",
    definitionZh: "因属于国家秘密而不予公开的申请件数。",
    definitionEn: "Applications refused because the information is a state secret.",
  },
  "outcome.refused.third_party": {
    zh: "不予公开：保护第三方合法权益",
    en: "Refused: rights of third parties",
    definitionZh: "为保护第三方合法权益而不予公开的申请件数：2014年表式由商业秘密与个人隐私相加得出。",
    definitionEn:
      "Applications refused to protect a third party: on the 2014 form the sum of trade secrets and personal privacy.",
  },
  "outcome.refused.trade_secret": {
    zh: "不予公开：商业秘密",
    en: "Refused: trade secret",
    definitionZh: "因涉及商业秘密而不予公开的申请件数；只有2014年表式单列。",
    definitionEn: "Applications refused because of a trade secret; apart on the 2014 form only.",
  },
  "outcome.refused.privacy": {
    zh: "不予公开：个人隐私",
    en: "Refused: personal privacy",
    definitionZh: "因涉及个人隐私而不予公开的申请件数；只有2014年表式单列。",
    definitionEn: "Applications refused because of personal privacy; apart on the 2014 form only.",
  },
  "outcome.refused.safety_stability": {
    zh: "不予公开：危及三安全一稳定",
    en: "Refused: safety and stability",
    definitionZh: "因公开会危及国家安全、公共安全、经济安全、社会稳定而不予公开的申请件数。",
    definitionEn:
      "Applications refused because disclosure would endanger national, public or economic security or social stability.",
  },
  "outcome.refused.not_government_information": {
    zh: "不予公开：不是《条例》所指政府信息",
    en: "Refused: not government information",
    definitionZh:
      "因所申请的不是《条例》所指政府信息而不予公开的件数；只有2014年表式单列，以后分散在几种结果中。",
    definitionEn:
      "Applications refused because what they ask is not government information; a row of the 2014 form only, later spread over several outcomes.",
  },
  "outcome.refused.forbidden_by_law": {
    zh: "不予公开：法律行政法规禁止公开",
    en: "Refused: forbidden by law",
    definitionZh:
      "因其他法律、行政法规禁止而不予公开的申请件数：2014年表式为法律法规规定的其他情形，范围更宽。",
    definitionEn:
      "Applications refused because another law or regulation forbids disclosure; the 2014 form's row, other cases laid down by law, is wider.",
  },
  "outcome.refused.internal_affairs": {
    zh: "不予公开：三类内部事务信息",
    en: "Refused: internal affairs",
    definitionZh:
      "因属于人事管理、后勤管理、内部工作流程这三类内部事务信息而不予公开的申请件数；2014年表式没有。",
    definitionEn:
      "Applications refused because the information is about internal affairs (personnel, logistics, workflow); absent from the 2014 form.",
  },
  "outcome.refused.process_information": {
    zh: "不予公开：四类过程性信息",
    en: "Refused: information of a process",
    definitionZh:
      "因属于讨论记录、过程稿、磋商信函、请示报告这四类过程性信息而不予公开的申请件数；2014年表式没有。",
    definitionEn:
      "Applications refused because the information arose in a process (minutes, drafts, consultations, requests for instruction); absent from the 2014 form.",
  },
  "outcome.refused.enforcement_file": {
    zh: "不予公开：行政执法案卷",
    en: "Refused: enforcement file",
    definitionZh: "因属于行政执法案卷信息而不予公开的申请件数；2014年表式没有。",
    definitionEn:
      "Applications refused because the information is in an enforcement file; absent from the 2014 form.",
  },
  "outcome.refused.administrative_inquiry": {
    zh: "不予公开：行政查询事项",
    en: "Refused: administrative inquiry",
    definitionZh: "因属于应按专门规定查询的事项（如不动产登记资料）而不予公开的申请件数；2014年表式没有。",
    definitionEn:
      "Applications refused because a register has its own rules of inquiry (such as real estate); absent from the 2014 form.",
  },
  "outcome.unavailable": {
    zh: "无法提供",
    en: "Unavailable",
    definitionZh:
      "无法提供的申请件数：表式没有印出合计，由不掌握、需要另行制作、补正后仍不明确三项相加得出；2014年表式没有。",
    definitionEn:
      "Applications for what cannot be provided: no printed total, the sum of its three rows; absent from the 2014 form.",
  },
  "outcome.unavailable.not_held": {
    zh: "无法提供：本机关不掌握",
    en: "Unavailable: not held",
    definitionZh:
      "本机关不掌握所申请信息的件数：2014年表式由不属于本行政机关公开数与申请信息不存在数相加得出。",
    definitionEn:
      "Applications for information that the agency does not hold: on the 2014 form the sum of another agency's information and of what does not exist.",
  },
  "outcome.unavailable.needs_creation": {
    zh: "无法提供：需要另行制作",
    en: "Unavailable: would have to be made",
    definitionZh: "没有现成信息、需要另行制作的申请件数；2014年表式没有。",
    definitionEn: "Applications for information that would first have to be made; absent from the 2014 form.",
  },
  "outcome.unavailable.unclear_after_correction": {
    zh: "无法提供：补正后仍不明确",
    en: "Unavailable: unclear after correction",
    definitionZh: "申请人补正后内容仍不明确的申请件数；2014年表式没有。",
    definitionEn: "Applications still unclear after they were corrected; absent from the 2014 form.",
  },
  "outcome.not_this_agency": {
    zh: "不属于本行政机关公开数",
    en: "Not this agency's information",
    definitionZh: "答复所申请的信息不由本行政机关公开的件数；只有2014年表式填报。",
    definitionEn:
      "Applications answered that another agency would have to disclose; printed by the 2014 form only.",
  },
  "outcome.nonexistent": {
    zh: "申请信息不存在数",
    en: "Information does not exist",
    definitionZh: "答复所申请的信息不存在的件数；只有2014年表式填报。",
    definitionEn: "Applications answered that the information does not exist; printed by the 2014 form only.",
  },
  "outcome.correction_requested": {
    zh: "告知作出更改补充数",
    en: "Asked to change or complete",
    definitionZh: "告知申请人更改、补充申请的件数，计的是告知而不是结果；只有2014年表式填报。",
    definitionEn:
      "Applications whose makers were asked to change or complete them, a notice rather than an outcome; printed by the 2014 form only.",
  },
  "outcome.not_processed": {
    zh: "不予处理",
    en: "Not processed",
    definitionZh: "不予处理的申请件数：表式没有印出合计，由五项情形相加得出；2014年表式没有。",
    definitionEn:
      "Applications not processed: no printed total, the sum of its five rows; absent from the 2014 form.",
  },
  "outcome.not_processed.petition": {
    zh: "不予处理：信访举报投诉类申请",
    en: "Not processed: petition or complaint",
    definitionZh: "因属于信访、举报、投诉而不按申请处理的件数；2014年表式没有。",
    definitionEn: "Applications that are really petitions, reports or complaints; absent from the 2014 form.",
  },
  "outcome.not_processed.repeated": {
    zh: "不予处理：重复申请",
    en: "Not processed: repeated",
    definitionZh: "申请人就已经答复的内容重复提出而不予处理的件数；2014年表式没有。",
    definitionEn: "Applications for what the applicant was already answered; absent from the 2014 form.",
  },
  "outcome.not_processed.publication": {
    zh: "不予处理：要求提供公开出版物",
    en: "Not processed: a publication asked for",
    definitionZh: "要求提供公报、报刊、书籍等公开出版物而不予处理的件数；2014年表式没有。",
    definitionEn:
      "Applications for a publication such as a gazette, paper or book; absent from the 2014 form.",
  },
  "outcome.not_processed.excessive": {
    zh: "不予处理：无正当理由大量反复申请",
    en: "Not processed: excessive",
    definitionZh: "无正当理由大量、反复提出而不予处理的申请件数；2014年表式没有。",
    definitionEn:
      "Applications made in great number again and again without good reason; absent from the 2014 form.",
  },
  "outcome.not_processed.reconfirmation": {
    zh: "不予处理：要求确认或重新出具",
    en: "Not processed: confirmation asked for",
    definitionZh: "要求行政机关确认或者重新出具已获取信息而不予处理的件数；2014年表式没有。",
    definitionEn:
      "Applications to confirm or issue again what the applicant already has; absent from the 2014 form.",
  },
  "outcome.redirected": {
    zh: "告知通过其他途径办理数",
    en: "Sent another way",
    definitionZh:
      "告知申请人通过其他途径办理的件数：2014年表式直接填报，以后由信访举报投诉类申请与行政查询事项相加得出。",
    definitionEn:
      "Applications sent another way: printed by the 2014 form, on later ones the sum of petitions and administrative inquiries.",
  },
  "outcome.other": {
    zh: "其他处理",
    en: "Processed otherwise",
    definitionZh:
      "以其他方式处理的申请件数：2019年表式为一行，2021年表式由逾期不补正、逾期不缴费、其他三行相加得出；2014年表式没有。",
    definitionEn:
      "Applications processed otherwise: one row of the 2019 form, on the 2021 form the sum of its three rows; absent from the 2014 form.",
  },
  "outcome.other.not_corrected": {
    zh: "其他处理：逾期不补正",
    en: "Otherwise: not corrected in time",
    definitionZh: "申请人无正当理由逾期不补正、行政机关不再处理的申请件数；只有2021年表式单列。",
    definitionEn:
      "Applications dropped because they were not corrected in time; a row of the 2021 form only.",
  },
  "outcome.other.fee_unpaid": {
    zh: "其他处理：逾期不缴费",
    en: "Otherwise: fee not paid in time",
    definitionZh: "申请人逾期未按收费通知缴纳费用、行政机关不再处理的申请件数；只有2021年表式单列。",
    definitionEn: "Applications dropped because the fee was not paid in time; a row of the 2021 form only.",
  },
  "outcome.other.other": {
    zh: "其他处理：其他",
    en: "Otherwise: other",
    definitionZh: "以上两种情形以外的其他处理件数，申请人主动撤回的一般计在这里；只有2021年表式单列。",
    definitionEn:
      "Applications processed in any other way, withdrawn ones usually among them; a row of the 2021 form only.",
  },
});
