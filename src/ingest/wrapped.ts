/** Written without spaces between words: Chinese characters and the marks that stand among them. No digits of any width. */
const unspaced =
  /[\u2018\u2019\u201c\u201d\u2026\u2e80-\u3004\u3007-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u{20000}-\u{3ffff}]/u;

/**
 * The pieces of a wrapped label as one line: joined without a space between Chinese characters, else with one, so that two
 * numbers never become one.
 *
 * @example joinWrapped(["属于国家", "秘密"]) //=> "属于国家秘密"
 * @example joinWrapped(["12", "34"]) //=> "12 34"
 */
export function joinWrapped(pieces: readonly string[]): string {
  let joined = "";
  for (const piece of pieces.map((one) => one.trim())) {
    if (piece === "") continue;
    const last = Array.from(joined.slice(-2)).at(-1) ?? "";
    const [first = ""] = piece;
    joined += joined === "" || (unspaced.test(last) && unspaced.test(first)) ? piece : ` ${piece}`;
  }
  return joined;
}
