import iconv from "iconv-lite";
import type { Message } from "../../report/index";
import { fatal, warning } from "../messages";

/** Runs of text that are looked at; enough for whole reports, and bounded for texts without end. */
const mostRuns = 5000;

/** How bytes of Chinese came to be read as other characters: what they look like, and what undoes it. */
const mishaps: readonly { run: RegExp; undo: (run: string) => string | null }[] = [
  // UTF-8 read as GBK: 鏀垮簻淇℃伅 for 政府信息.
  { run: /[^\0-\x7f]{4,}/g, undo: (run) => fromUtf8(iconv.encode(run, "gb18030")) },
  // UTF-8 read as Western.
  {
    run: /[\u0080-\u024f\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{6,}/g,
    undo: (run) => fromUtf8(iconv.encode(run, "win1252")),
  },
  // GBK read as Western: Õþ¸®ÐÅÏ¢ for 政府信息.
  {
    run: /[\u00a1-\u00ff]{6,}/g,
    undo: (run) => inChinese(iconv.decode(Buffer.from(run, "latin1"), "gb18030")),
  },
];

/** The text of these bytes where they are mostly UTF-8 with Chinese in it: some bytes were lost on the way. */
function fromUtf8(bytes: Buffer): string | null {
  const text = bytes.toString("utf8");
  const found = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return found(/[\u3000-\u9fff\uff00-\uffef]/g) >= 2 * Math.max(1, found(/\ufffd/g)) ? text : null;
}

const inChinese = (text: string): string | null => (/[\u4e00-\u9fff]{2}/.test(text) ? text : null);

/** What is to be said of words that were decoded wrongly before the document was saved, and of broken characters. */
export function aboutGarbledWords(text: string): readonly Message[] {
  const garbled = mishaps.flatMap(({ run, undo }) =>
    [...(text.match(run) ?? [])].slice(0, mostRuns).filter((words) => undo(words) !== null),
  );
  const size = garbled.reduce((sum, words) => sum + words.length, 0);
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const broken = [...text.matchAll(/\ufffd|锟斤拷/g)];
  return [
    ...(size === 0 ? [] : size * 2 > foreign ? [allGarbled(garbled[0]!)] : [someGarbled(garbled[0]!)]),
    ...(broken.length > 0 ? [brokenCharacters(broken.length, around(text, broken[0]!.index))] : []),
  ];
}

const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 12), index + 12).replace(/\s+/g, " ");

const sample = (words: string): string => words.slice(0, 20);

const allGarbled = (words: string): Message =>
  fatal(
    "TEXT_GARBLED",
    `文字是乱码（如“${sample(words)}”）：保存或转存时用错了编码。请从原网页重新保存后再导入。`,
    `The text is garbled (“${sample(words)}”): it was saved under a wrong encoding. Save it anew from the original page.`,
  );

const someGarbled = (words: string): Message =>
  warning(
    "TEXT_GARBLED",
    `有一部分文字是乱码，照原样读取，如“${sample(words)}”。请与原文核对。`,
    `Part of the text is garbled and was read as it is, e.g. “${sample(words)}”. Compare it with the original.`,
  );

const brokenCharacters = (count: number, place: string): Message =>
  warning(
    "CHARACTERS_BROKEN",
    `有 ${count} 处字符已损坏，无法还原，第一处在“${place}”。请与原文核对。`,
    `${count} character(s) are broken beyond repair, the first in “${place}”. Compare with the original.`,
  );
