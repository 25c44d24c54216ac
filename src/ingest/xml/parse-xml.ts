import { SaxesParser } from "saxes";
import { damaged, tooMuch, type Refused } from "../refused";
import { canonicalName } from "./namespaces";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part, in its order. Names are `w:p`, whatever prefix the file uses. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

const deepest = 400;
const mostElements = 6_000_000;

/**
 * Reads one part of an office file. No entity beyond XML's own five is known and a document type is refused, so nothing expands
 * and nothing is fetched. Throws `Refused` for anything that is not well formed.
 */
export function parseXml(bytes: Uint8Array, part: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let elements = 0;
  parser.on("error", (error) => {
    throw notWellFormed(part, error.message);
  });
  parser.on("doctype", () => {
    throw hasDocumentType(part);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > deepest) throw tooDeep(part);
    if (elements > mostElements) throw tooManyElements(part);
    const named: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { uri: of, local: name, value } of Object.values(attributes)) {
      named[canonicalName(of, name)] = value;
    }
    events.open(canonicalName(uri, local), named);
  });
  parser.on("text", (text) => events.text(text));
  parser.on("cdata", (text) => events.text(text));
  parser.on("closetag", ({ uri, local }) => {
    depth -= 1;
    events.close(canonicalName(uri, local));
  });
  parser.write(decodeXml(bytes, part)).close();
}

/** UTF-8, or UTF-16 by its mark: the two that office files may use. */
function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notWellFormed(part, "bytes that are no UTF-8 or UTF-16");
  }
}

const notWellFormed = (part: string, reason: string): Refused =>
  damaged({
    zh: `部件“${part}”不是合格的 XML（${reason}）`,
    en: `the part “${part}” is no well-formed XML (${reason})`,
  });

const hasDocumentType = (part: string): Refused =>
  damaged({
    zh: `部件“${part}”带有 DOCTYPE 声明，办公软件不会这样写，可能是攻击`,
    en: `the part “${part}” declares a document type, which office programs never do and attacks use`,
  });

const tooDeep = (part: string): Refused =>
  tooMuch({
    zh: `部件“${part}”嵌套超过 ${deepest} 层`,
    en: `the part “${part}” nests more than ${deepest} levels deep`,
  });

const tooManyElements = (part: string): Refused =>
  tooMuch({
    zh: `部件“${part}”的元素超过 ${mostElements} 个`,
    en: `the part “${part}” has more than ${mostElements} elements`,
  });
