/** Up to a mark that ends a sentence, with the marks and quotes that close it, or up to the end of a line. */
const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;]+[”’」』）)】》"]*\n*|\n+|$)/gu;

/**
 * The sentences of a text, with what ends them: together they are the text. A dot ends none: 3.5 has one.
 *
 * @example sentencesOf("一是慢；二是少。\n下一步") //=> ["一是慢；", "二是少。\n", "下一步"]
 * @example sentencesOf("") //=> []
 */
export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? []).filter((sentence) => sentence !== "");
}

const END = /[。！？；!?;\n][”’」』）)】》"]*$/u;

/** Whether the text ends where a sentence does, and was not cut off. */
export const endsSentence = (text: string): boolean => END.test(text);
