/** Excel's longest cell, in UTF-16 units. */
const LONGEST = 32_767;

const CUT = "…〔截断，全文见 CSV 或 JSON · cut, whole in CSV or JSON〕";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text as it stands in a sheet's XML. What XML cannot hold is written as Excel writes it (`_x0001_`), half a character is replaced,
 * and what is longer than a cell is cut, and says so.
 */
export function xmlText(text: string): string {
  const whole = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - CUT.length)}${CUT}`;
  return whole
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hex) // eslint-disable-line no-control-regex -- it is about them
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
