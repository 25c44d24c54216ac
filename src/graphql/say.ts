/** A description: Chinese first, English on the second line. */
export function say(zh: string, en: string): string {
  return `${zh}\n${en}`;
}
