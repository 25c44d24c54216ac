/**
 * Words between those that count: they say neither what is counted nor how. None is made of others, so that no text can be taken
 * apart in many ways.
 */
const neutralWords: readonly string[] = [
  "政府信息", "信息", "公开", "政务", "依申请", "公民", "法人", "其[他它]组织", "公众", "群众", "社会", "申请人", "市民", "企业", "个人",
  "各", "类", "种", "有效", "有关", "相关", "涉及", "关于", "针对", "因", "对", "于", "由", "向", "被",
  "提出", "提交", "递交", "发起", "提起", "引发", "引起", "主动", "要求", "获取", "办理", "处理",
  "我[局市区县镇乡办委厅院处部州旗]", "本(?:机关|单位|部门|级|局|市|区|县|镇|乡|街道)", "[市区县]政府", "全[市区县镇乡局省]",
  "新增", "共计", "共", "累计", "总计", "合计", "全年", "[本当今]年", "年?度", "已", "均", "的", "了", "过", "到", "有", "为",
  "和", "及", "与", "或", "等", "、", "件", "案", "工作", "事项", "方面", "内容", "情况", "全部", "正式", "依法",
]; // prettier-ignore

export const neutralWord = [...neutralWords].sort((a, b) => b.length - a.length).join("|");
const neutral = `(?:${neutralWord}){0,8}`;

/** Between the wording and the number. */
const filler =
  "(?:总数量?|总量|数量?|总|共计|共|合计|累计|总计|计|有|为|是|达到?|了|出|的|案件|件数|条数|已|[:：—“”])*";

/** A wording of the catalogue as what stands before the number and what stands behind it; words are without spaces. */
export interface Pattern {
  readonly before: RegExp;
  readonly after: RegExp | null;
  /** Nothing but words that change nothing may stand before it in its clause. */
  readonly isWhole: boolean;
}

export function compileWording(wording: string): Pattern {
  const isWhole = wording.startsWith("^");
  const [before = "", after = ""] = wording
    .replace(/^\^/, "")
    .split("#")
    .map((part) => part.replaceAll("…", neutral));
  return {
    before: new RegExp(`(?:${before})${filler}$`),
    after: after === "" ? null : new RegExp(`^(?:${after})`),
    isWhole,
  };
}

const aside = `${neutralWord}|20\\d{2}年|\\d{1,2}月|其中|另|此外|[（(“”]|含|包括|以及|并|截至|至|在`;
const subject = "[一-龥]{2,20}?(?:政府|局|委|委员会|办公?室|厅|办事处|管委会)";
const wholly = new RegExp(`^(?:${aside})*(?:${subject})?(?:${aside})*$`);
const longest = 60;

/** Whether words say nothing about what is counted: a subject, a time, 其中. */
export const isNeutral = (words: string): boolean => words.length <= longest && wholly.test(words);
