/** What makes spreadsheets read a text as a formula or a command, the full-width signs of Chinese input too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that a spreadsheet shows and does not run: an apostrophe in front where it would.
 *
 * @example inert("=HYPERLINK(…)") //=> "'=HYPERLINK(…)"
 * @example inert("320800") //=> "320800"
 */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
