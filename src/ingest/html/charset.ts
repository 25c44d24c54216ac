import iconv from "iconv-lite";
import type { Message } from "../../report/index";
import { info } from "../messages";
import { Refused } from "../refused";
import { notText } from "../text/open-text";

interface Decoded {
  readonly text: string;
  readonly messages: readonly Message[];
}

/** Bytes at the start of a page in which browsers look for its encoding, and some more. */
const sniffed = 4096;

/**
 * Bytes of a page → its text. A byte order mark counts, then what the bytes themselves show: valid UTF-8 is UTF-8 whatever the
 * page says of itself. Otherwise the encoding that it names, GB2312 and GBK read as GB18030, and GB18030 where it names none
 * that fits. A few broken characters are let through (they show as U+FFFD, and a message names them); more are `Refused`.
 *
 * `label` is what an envelope says of the page; null without one.
 */
export function decodePage(bytes: Uint8Array, label: string | null = null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = wideEncoding(buffer);
  if (wide) return decoded(iconv.decode(buffer, wide));
  const named = (label ?? declared(buffer))?.toLowerCase() ?? null;
  const says = kindOf(named);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && !(says === "gb18030" && isRatherGb(utf8, buffer)))
    return decoded(
      utf8,
      says === "utf-8" || says === null || !/[^\0-\x7f]/.test(utf8) ? null : named,
      "UTF-8",
    );
  if (utf8 === null && isMostlyUtf8(buffer)) return damaged(buffer, says);
  for (const encoding of says === "big5" ? ["big5", "gb18030"] : ["gb18030"]) {
    const text = iconv.decode(buffer, encoding);
    if (!text.includes("\ufffd"))
      return decoded(text, says === encoding || says === null ? null : named, encoding.toUpperCase());
  }
  return damaged(buffer, says);
}

type Kind = "utf-8" | "gb18030" | "big5";

/** Labels that name an encoding in which Chinese can be written; the others are the defaults of some server. */
function kindOf(label: string | null): Kind | null {
  if (label === null) return null;
  if (/^(?:unicode-1-1-)?utf-?8$/.test(label)) return "utf-8";
  if (
    /^(?:x-)?(?:gb[\s_-]?(?:2312|k|18030)(?:[-_]80)?|cp936|ms936|windows-936|chinese|csgb2312|hz-gb-2312)$/.test(
      label,
    )
  )
    return "gb18030";
  return /^(?:cn-|x-x-)?big5(?:-hkscs)?$/.test(label) ? "big5" : null;
}

function declared(buffer: Buffer): string | null {
  const start = buffer.toString("latin1", 0, sniffed).replace(/<!--[^]*?(?:-->|$)/g, "");
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  return (
    meta?.[1] ??
    /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/.exec(start)?.[1] ??
    null
  );
}

/** UTF-16 by its mark, or by the NULs that it puts into markup. */
function wideEncoding(buffer: Buffer): "utf16-le" | "utf16-be" | null {
  if (buffer.length < 4) return null;
  const [first, second] = buffer;
  if (first === 0xff && second === 0xfe) return "utf16-le";
  if (first === 0xfe && second === 0xff) return "utf16-be";
  const start = buffer.subarray(0, 64);
  const nuls = [0, 1].map((odd) => start.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if (nuls[1]! > start.length / 4) return "utf16-le";
  return nuls[0]! > start.length / 4 ? "utf16-be" : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Short words in GBK may be valid UTF-8 by chance; they are then letters of other scripts, and no Chinese character. */
const isRatherGb = (utf8: string, buffer: Buffer): boolean =>
  /[\u0080-\u07ff]/.test(utf8) &&
  !/[\u3000-\u9fff\uff00-\uffef]/.test(utf8) &&
  !iconv.decode(buffer, "gb18030").includes("\ufffd");

/** GB18030 takes nearly any bytes: text in UTF-8 with a broken character would become other characters throughout. */
function isMostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.toString("utf8");
  return count(text, /[\u3000-\u9fff\uff00-\uffef]/g) > 10 * count(text, /\ufffd/g);
}

const mostBroken = 200;
/** Of all characters beyond ASCII. */
const shareBroken = 0.02;

function damaged(buffer: Buffer, says: Kind | null): Decoded {
  const tried = (says === "big5" ? ["big5", "utf-8", "gb18030"] : ["utf-8", "gb18030"]).map((encoding) => {
    const text = encoding === "utf-8" ? buffer.toString("utf8") : iconv.decode(buffer, encoding);
    return { encoding, text, broken: count(text, /\ufffd/g), foreign: count(text, /[^\0-\x7f]/g) };
  });
  // Of several the first that is broken no more than others: in UTF-8 broken characters show.
  const [best] = isMostlyUtf8(buffer)
    ? tried.filter(({ encoding }) => encoding === "utf-8")
    : tried.sort((a, b) => a.broken - b.broken);
  if (best!.broken > mostBroken || best!.broken > shareBroken * best!.foreign + 2)
    throw new Refused(notText.ENCODING);
  return decoded(best!.text);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function decoded(text: string, misnamed: string | null = null, encoding = ""): Decoded {
  if (isBinary(text)) throw new Refused(notText.BINARY);
  return {
    text: text.replace(/^\ufeff/, ""),
    messages: misnamed === null ? [] : [misdeclared(misnamed, encoding)],
  };
}

function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is counted here
  const controls = count(text, /[\0-\x08\x0e-\x1f\x7f]/g);
  return controls > 8 && controls * 200 > text.length;
}

const misdeclared = (named: string, encoding: string): Message =>
  info(
    "ENCODING_MISDECLARED",
    `网页自称编码是 ${named}，内容实际是 ${encoding}，按 ${encoding} 读取。`,
    `The page names ${named} as its encoding; its bytes are ${encoding} and were read as that.`,
  );
