/** Sentences up to their full stop, without spaces and without a bracket that says where to write or call; a line ends one too. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/[（(][^（）()]*(?:地址|电话|邮编|邮箱|网址)[^（）()]*[）)]/g, "")
    .split(/(?<=[。！？])|\n/)
    .map((sentence) => sentence.replace(/\s/g, ""))
    .filter((sentence) => sentence !== "");

/** What stands in front of reports everywhere: the rule, the parts, the period, the copy, whom to ask. */
const phrases: readonly RegExp[] = [
  /(?:根据|按照|依据|依照).*(?:条例|规定|要求|通知|格式).*(?:编制|制作|形成|公布|发布|公开|撰写|现将)/,
  /^(?:本|该|此)?(?:年度)?报告(?:由|共|主要|全文|内容|包括|分为|的内容)/,
  /^全文(?:由|包括|共|分)/,
  /(?:由|包括|分为).*总体情况.*(?:组成|部分|事项)/,
  /(?:统计|数据|报告).{0,6}(?:期限|时限|期间|周期|时间)/,
  /电子版|下载|查阅本报告/,
  /(?:如|若)(?:对|有).{0,20}(?:疑问|问题|意见|建议)|(?:请与|请联系|请致电|联系(?:地址|电话|人|方式))/,
  /^现?将.{0,40}(?:年度?报告|工作情况).{0,12}(?:公布|公开|报告|汇报)?(?:如下)?[。：]$/,
];

/** Whether a sentence only introduces the report. A count of something is never that. */
export const isPreamble = (sentence: string): boolean =>
  phrases.some((phrase) => phrase.test(sentence)) && !/\d(?:余|多)?[条件次篇场期个]/.test(sentence);
