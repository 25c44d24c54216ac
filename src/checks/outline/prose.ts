/** A line that is no sentence of the section: who signs and when, an attachment's name, a caption, what a page prints around it. */
const furniture =
  /^(?:附\s*(?:件|表|图|录)?\s*[\d一二三四五六七八九十]*\s*[:：.、]|附\s*(?:件|表)\s*\d*$|图\s*\d|表\s*[\d一二三四五六]|注\s*[:：]|备注|[（(【[].*[）)】\]]$|(?:此件|本件)|(?:联系|责任编辑|编辑|来源|作者|审核|扫一扫|打印|关闭|分享|上一篇|下一篇|返回|相关|主办|版权|网址|地址|电话|邮编|邮箱))/;
const day = /^(?:二[〇○零Ｏ0]|20)\S{0,4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const signer = /^[^，。；：、,;:！？\d]{2,40}(?:（(?:盖章|公章)）)?(?:\s+(?:二〇|20)\S+\s*年.*日)?$/;

const office =
  /(?:政府|局|委|委员会|办|办公室|办公厅|厅|部|处|院|中心|街道|办事处|镇|乡|管委会|所|馆|会|公司|小组)$/;

/** Whether cells of a table are what the line is made of. */
const isRow = (line: string): boolean => /\t|\|/.test(line) || /\d\s+\d+\s+\d/.test(line);

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text and where each begins. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const here = { text: line, start };
    start += line.length + 1;
    return here;
  });
}

/**
 * Where the sentences of a section's text end: in front of the signature, the date, the attachments and what the page prints below
 * the report. The whole text where nothing of that stands there.
 */
export function endOfProse(text: string): number {
  const lines = linesOf(text);
  let isDated = false;
  while (lines.length > 0) {
    const last = lines.at(-1)!.text.trim();
    const isSigned = lines.length > 1 && signer.test(last) && (office.test(last) || isDated);
    if (last !== "" && !day.test(last) && !furniture.test(last) && !isSigned) break;
    if (last !== "") isDated = day.test(last);
    lines.pop();
  }
  const last = lines.at(-1);
  return last ? last.start + last.text.trimEnd().length : 0;
}

/** Whether the text closes with a table: no sentence ends there. */
export const closesWithTable = (text: string): boolean => isRow(text.trimEnd().split("\n").at(-1) ?? "");

/** The lines that are no rows of tables. */
export const proseLines = (text: string): Line[] => linesOf(text).filter((line) => !isRow(line.text));

/** What `isUnsaid` lets pass, for those that ask a database: a day; or a signer, who is an office. */
export const UNSAID_LINES = { day: day.source, signer: signer.source, office: office.source };

/**
 * Whether a text says nothing: blank, or no more than who signs and when.
 *
 * @example isUnsaid("威海市中小企业局\n2018 年 3 月 20 日") //=> true
 * @example isUnsaid("无。") //=> false
 */
export const isUnsaid = (text: string): boolean =>
  linesOf(text).every((line) => {
    const words = line.text.trim();
    return words === "" || day.test(words) || (signer.test(words) && office.test(words));
  });

/** Words by which a heading is a whole sentence that has said it: 四、本年度没有行政复议、行政诉讼. */
export const statement = /没有|[未无]|[，,。]|\d\s*[件条次元]|为零|^见|详见/;
