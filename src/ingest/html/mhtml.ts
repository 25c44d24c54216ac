import { Refused } from "../refused";
import { fatal } from "../messages";

/** A page of an archive as its bytes, and the encoding that the archive names for it. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

const mostParts = 2000;
const deepest = 4;

/**
 * The pages of a web archive (RFC 2557), in order: the one it was made of, or where that is a set of frames, those in them.
 * Pictures, style sheets and the like are left. Throws `Refused` for an archive without a page.
 */
export function unpackMhtml(bytes: Uint8Array): readonly ArchivedPage[] {
  const pages = pagesOf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
    deepest,
  );
  const [first, ...others] = pages;
  if (!first) throw noPage();
  return isFrameset(first) && others.length > 0 ? others.filter((page) => !isFrameset(page)) : [first];
}

const isFrameset = ({ bytes }: ArchivedPage): boolean =>
  /<frameset\b/i.test(Buffer.from(bytes.subarray(0, 200_000)).toString("latin1"));

/** `entity`: headers, an empty line, a body; each character one byte. */
function pagesOf(entity: string, depth: number): ArchivedPage[] {
  const gap = /\r?\n\r?\n/.exec(entity);
  if (!gap) return [];
  const headers = readHeaders(entity.slice(0, gap.index));
  const body = entity.slice(gap.index + gap[0].length);
  const type = headers.get("content-type") ?? "";
  const boundary = parameter(type, "boundary");
  if (/^\s*multipart\//i.test(type)) {
    if (boundary === null || depth === 0) return [];
    return partsOf(body, boundary).flatMap((part) => pagesOf(part, depth - 1));
  }
  if (!/^\s*(?:text\/html|application\/xhtml)/i.test(type)) return [];
  const encoding = headers.get("content-transfer-encoding")?.trim().toLowerCase() ?? "";
  return [{ bytes: decodeBody(body, encoding), charset: parameter(type, "charset") }];
}

function partsOf(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`);
  // What stands before the first mark and behind the last one is for readers of mail.
  return parts
    .slice(1, mostParts)
    .filter((part) => !part.startsWith("--"))
    .map((part) => part.replace(/^[ \t]*\r?\n/, ""));
}

function readHeaders(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)]];
    }),
  );
}

/** `charset="gb2312"` of a header; null without it. */
function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const text = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(text, "latin1");
}

const noPage = (): Refused =>
  new Refused(
    fatal(
      "PAGE_EMPTY",
      "网页归档文件（MHTML）里没有网页。请重新保存后再导入。",
      "The web archive (MHTML) holds no page. Save it anew.",
    ),
  );
