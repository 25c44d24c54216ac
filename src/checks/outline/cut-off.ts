import { closesWithTable, endOfProse } from "./prose";

/** Words of a section that show that others are gone. Half-open, in the section's text. */
export interface CutOff {
  readonly where: "START" | "END" | "WHOLE";
  /** False where the author may only have forgotten a full stop. */
  readonly isSure: boolean;
  readonly charStart: number;
  readonly charEnd: number;
}

/** No text begins with these: closing marks, a comma, or words that only go on. */
const goesOn =
  /^[，。、；,;！？）)》”’】」%％](?!$)|^(?:的(?!士|确)|以及|等(?=方[式面]|[^级候待同于额高离位次]{1,6}[，。]))/;

/** Marks behind which nothing is missing, with what may close after them. */
const endMark = /[。！？!?…．]["”’」』）)】》\s]*|\.$/g;

/** No sentence ends with these: a comma, an open bracket, a word that wants another, a count without what it counts. */
const wantsMore =
  /(?:[，、,（(《“‘【「]|(?:其中|以及|通过|按照|根据|关于|对于|由于|因为|并且|或者)|[和与及的或约近达]|\d\s*[余多])$/;

/**
 * What of a section's text was cut off; null where nothing shows it.
 *
 * Its own words only: where parts or a table stand below it, a text may end with a colon.
 *
 * @example cutOffIn("宣传的维度和广度。", false) // WHOLE: the end of a sentence whose beginning is gone
 * @example cutOffIn("我局全年收到申请3件，其中", false) // END
 * @example cutOffIn("（略）", false) //=> null
 */
export function cutOffIn(text: string, hasParts: boolean): CutOff | null {
  const start = text.length - text.trimStart().length;
  const end = endOfProse(text);
  const words = text.slice(start, end);
  if (words === "") return null;
  if (isFragment(words) && !hasParts) return { where: "WHOLE", isSure: true, charStart: start, charEnd: end };
  if (goesOn.test(words))
    return { where: "START", isSure: true, charStart: start, charEnd: start + firstSentence(words) };
  if (closesWithTable(text.slice(0, end))) return null;
  return endCutOff(text, end);
}

const firstSentence = (words: string): number => {
  const stop = words.slice(1).search(/[。！？\n]/);
  return stop < 0 ? words.length : stop + 2;
};

function endCutOff(text: string, end: number): CutOff | null {
  const marks = [...text.slice(0, end).matchAll(endMark)];
  const last = marks.at(-1);
  const from = last ? last.index + last[0].length : 0;
  const tail = text.slice(from, end);
  const words = tail.trim();
  if (words === "") return null;
  const charStart = from + tail.indexOf(words);
  const place = { where: "END", charStart, charEnd: charStart + words.length } as const;
  if (wantsMore.test(words) || opens(words) > 0)
    return /^\S{1,6}$/.test(words) && !last ? null : { ...place, isSure: true };
  // Where no sentence has a full stop, the author uses none; an item of a list or a caption has no commas.
  const isSentence = last
    ? !last[0].includes("\n") || words.length >= shortest.behindSentence
    : words.length >= shortest.alone && /[，,]/.test(words);
  return isSentence && !mayStandOpen.test(words) ? { ...place, isSure: false } : null;
}

/** In characters, of what can be the beginning of a sentence on a line of its own. */
const shortest = { behindSentence: 6, alone: 12 };

/** How an author may leave a text: 如下：, a last item with ；, an address of the web, （附件…）, the name of who signs. */
const mayStandOpen =
  /[：:；;~～\-—]$|[\w/]$|^[（(【[]|^附|^注|^\d+$|(?:政府|局|委员会|办公室|办事处|管委会|厅|中心|公司|小组|[图表])$|^图|^表|日$/;

/** How many brackets and quotation marks stay open. */
function opens(words: string): number {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  return Math.max(count(/《/g) - count(/》/g), count(/（|\(/g) - count(/）|\)/g));
}

/** Words that make a sentence of a clause: a clause that has none of them is part of another. */
const predicate =
  /[无没未不是已均尚曾见略了即]|^[对由从以把让使依按在]|非(?!公有)|为(?!民)|有(?!效性|关|限)|应[当该]|须|需要|将|予以|过(?!程)|受理|收到|办结|发生|存在|属于|一致|相同|共|达[到成]|完成|如下|(?:良好|正常|满意|全面|及时|准确|完整|规范|顺利|较好|到位|明显|显著|畅通|齐全|健全)(?![性度率化])/;
/** Verbs that such sentences begin with, the agency left out: 拓展宣传的维度。 */
const opening =
  /^(?:进一步|切实|认真|积极|不断|全力|继续|持续|着力|大力|深入|扎实|坚持|稳步|有效|努力|更加|主动|逐步)|^(?:加强|推进|提升|提高|完善|拓展|拓宽|扩大|健全|落实|做好|开展|建立|严格|强化|优化|深化|增强|突出|确保|保障|推动|组织|制定|编制|促进|实现|保持|注重|围绕|丰富|创新|畅通|夯实|打通|搭建|构建|打造|营造|规范|统一|梳理|整理|汇总|编写|修订|出台|印发|下发|转发|发布|发挥|加大|加快|加深|抓好|抓实|把好|守牢|守住|筑牢|树立|杜绝|避免|防止|防范|减少|降低|消除|提供|方便|便于|满足|倾听|听取|征求|征集|收集|采集|报送|上报|审核|审查|检查|督促|督导|督查|监督|考核|评估|测评|培训|学习|宣传|引导|指导|帮助|协调|统筹|安排|部署|调整|更新|维护|充实|配齐|配强|设立|设置|开设|开通|增设|增加|增进|扩充|拉近|缩短|简化|压缩|精简|取消|下放|承接|探索|尝试|借助|依托|运用|使用|采用|采取|执行|履行|承担|负责|牵头|吸取|借鉴|总结|巩固|深入|转变|改变|弥补|克服|纠正|整改|尊重|体现|反映|展示|展现|显示|突破|形成|建成|建好|管好|用好|细化|压实|改进|改善|聚焦|解决|保证|配合|参加|举办|配备|成立|明确|结合|贯彻|遵守|整合|利用|公布|公开|回应|解读|接受|查找|缺少|缺乏)(?!的)/;

/** One short clause with 的 and no verb of its own: the end of a sentence whose beginning is gone. */
function isFragment(words: string): boolean {
  return (
    /^[^，。；：、！？,;:\d\s]{1,12}的[^，。；：！？,;:\d\s]{1,14}。$/.test(words) &&
    !predicate.test(words) &&
    !opening.test(words)
  );
}
