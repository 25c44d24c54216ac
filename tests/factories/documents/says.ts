/** What a cell says, told apart from the reader's own code: the oracle that readings are held against. */
export type Said =
  | { readonly status: "REPORTED"; readonly value: number }
  | { readonly status: "BLANK" | "NOT_APPLICABLE" | "UNREADABLE" };

/**
 * What the words of a cell say in the unit of the form.
 *
 * @example whatItSays("procurement.amount", "251000元") //=> REPORTED 25.1
 * @example whatItSays("normative.issued", "２２（其中修订16件）") //=> REPORTED 22
 */
export function whatItSays(code: string, raw: string): Said {
  const text = [...raw]
    .map((sign) => (sign >= "！" && sign <= "～" ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign))
    .join("")
    .trim();
  if (text === "") return { status: "BLANK" };
  if (["/", "-", "—", "无"].includes(text)) return { status: "NOT_APPLICABLE" };
  const [, sign, whole, fraction = "", unit] =
    /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(件|元|万元)?(?:\([^()]*\))?$/.exec(text) ?? [];
  if (whole === undefined) return { status: "UNREADABLE" };
  const number = Number(whole.replaceAll(",", "") + fraction) * (sign === "-" ? -1 : 1);
  return { status: "REPORTED", value: unit === "元" && isMoney(code) ? number / 1e4 : number };
}

const isMoney = (code: string): boolean => /(?:amount|collected|budget)$/.test(code);
