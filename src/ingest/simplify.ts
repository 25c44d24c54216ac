import { Converter } from "opencc-js/t2cn";

const characters = Converter({ from: "t", to: "cn" });
const words = Converter({ from: "twp", to: "cn" });

let traditional: RegExp | undefined;
/** Every character that the mainland writes otherwise; most texts have none, and are left alone at once. */
function hasTraditional(text: string): boolean {
  if (!traditional) {
    const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i));
    traditional = new RegExp(`[${all.filter((c) => characters(c) !== c).join("")}]`);
  }
  return traditional.test(text);
}

/**
 * Traditional characters and words as the mainland writes them: what copies of reports are recognised by. Their text stays as it
 * is. Words change only where a character does, because 支援 is a word of its own on the mainland.
 *
 * @example simplified("政府資訊公開") //=> "政府信息公开"
 * @example simplified("政府信息公开") //=> the same
 */
export const simplified = (text: string): string =>
  hasTraditional(text) ? words(text).replaceAll("覆议", "复议") : text;

/** The same character by character, so that every place keeps its index; words stay. */
export function simplifiedInPlace(text: string): string {
  if (!hasTraditional(text)) return text;
  const plain = characters(text).replaceAll("覆议", "复议");
  return plain.length === text.length ? plain : text;
}
