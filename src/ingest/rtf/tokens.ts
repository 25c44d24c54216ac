/** What an RTF file is made of. Text comes as bytes: which letters they are is told by the font. */
export type Token =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "bytes"; readonly bytes: string };

const tokens = /[{}]|\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([^\\{}\r\n]+)|[\r\n]+|\\/gi;

/** The tokens of a file whose bytes stand in `source` one a character (Latin-1); `\bin` and its bytes are left out. */
export function* tokensOf(source: string): Generator<Token> {
  tokens.lastIndex = 0;
  const pattern = new RegExp(tokens);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, hex, word, value, sign, text] = match;
    if (whole === "{") yield { kind: "open" };
    else if (whole === "}") yield { kind: "close" };
    else if (hex !== undefined) yield { kind: "bytes", bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (word === "bin")
      pattern.lastIndex += Math.max(0, orElse(value === undefined ? null : Number(value), 0));
    else if (word !== undefined)
      yield { kind: "word", word, value: value === undefined ? null : Number(value) };
    else if (sign !== undefined) yield signToken(sign);
    else if (text !== undefined) yield { kind: "bytes", bytes: text };
  }
}

/** The number of a word, or what the word means without one. */
export const orElse = (value: number | null, otherwise: number): number =>
  value === null ? otherwise : value;

function signToken(sign: string): Token {
  if (sign === "\\" || sign === "{" || sign === "}") return { kind: "bytes", bytes: sign };
  // An end of line behind a backslash ends a paragraph.
  return { kind: "word", word: sign === "\r" || sign === "\n" ? "par" : sign, value: null };
}
