/** What reports count in sentences, with what may not follow where the character also begins another word (条例, 部门). */
const counted: readonly (readonly [unit: string, notBefore?: string])[] = [
  ["人次"], ["场次"], ["批次"], ["户次"], ["车次"], ["辆次"], ["个百分点"],
  ["件", "事"], ["条", "例|款"], ["篇"], ["份", "额"], ["宗", "旨"], ["起", "草|诉|至|止|施|实|计|点"],
  ["例", "外|如|行"], ["项", "目"], ["期", "间|限|末|满|内(?!容)"], ["场", "所|景"], ["次", "日|年|月|性"],
  ["批", "复|准|评"], ["个", "工作日|自然日|月|小时|季度|年|星期|百分点|半"], ["家", "庭"], ["处", "理|罚|置|室|长|级"],
  ["名", "称|单|录|义"], ["人", "民|大|员|事|才|均|力|社|为"], ["户", "籍|口"], ["册"], ["本", "级|机|局|年|市|区|县|次|单|着|报|条|办"],
  ["张", "贴"], ["套"], ["幅"], ["部", "门|委|长|分|署"], ["集", "中|体|成|合"], ["位", "于|置"], ["类", "型|别"],
  ["块"], ["台", "账|州|湾"], ["字", "号"], ["页"],
]; // prettier-ignore

const money = ["亿元", "千万元", "百万元", "万元", "千元", "百元", "元"];
const rates = ["%", "‰"];

/** One unit as a pattern, longest first. */
export const countedUnit = [
  ...money,
  ...rates,
  ...counted.map(([unit, notBefore]) => (notBefore ? `${unit}(?!${notBefore})` : unit)),
].join("|");
