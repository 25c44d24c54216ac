import { isText, type Block } from "../document";
import { compact } from "../characters";

/** A telephone number with the word for it, an address, an e-mail. 电话接听咨询约 2.2万人次 is none. */
const means =
  /(?:电话|传真|联系方式)[^，。,;；\d]{0,8}[\d(（+][\d\s()（）—–-]{6,}|地址\s*[:：]|[\w.-]+@[\w-]+\.\w|邮编\s*[:：]/i;

const beginsWithMeans =
  /^(?:联系|咨询|办公|通讯|单位)?(?:电话|地址|人|方式|邮编|邮政编码|传真|电子邮箱|邮箱|电子邮件)[:：]/;

/**
 * The words that say how to reach the agency, as they stand: lines that begin with telephone, address and the like where there
 * are several, else the sentence that has them. Null where there are none.
 */
export function findContact(blocks: readonly Block[], bodyStart: number): string | null {
  const texts = blocks.filter(isText).map(({ text }) => text);
  const lines = texts.filter((text) => text.length <= 100 && beginsWithMeans.test(compact(text)));
  if (lines.length > 1 && lines.some((line) => means.test(line))) return lines.join("\n");
  const front = blocks
    .slice(0, bodyStart)
    .filter(isText)
    .map(({ text }) => text);
  for (const text of [...front, ...texts]) {
    const sentence = sentencesOf(text).find((one) => means.test(one) && /联系|咨询|疑问|反映|电话/.test(one));
    if (sentence) return sentence;
  }
  return null;
}

/** 请与市政务公开办公室联系。（地址：…）: what stands in brackets behind a sentence belongs to it. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[。！？])(?!\s*[（(])/).map((one) => one.trim());
