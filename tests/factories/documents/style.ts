import { below, pick, type PrintedCell, type PrintedTable, randomFrom } from "../../../src/synthetic";

/** How a report prints the same labels and figures: nothing here changes what it says. */
export interface Style {
  readonly seed: number;
  /** 自 然 人, 总 计: in one of three labels. */
  readonly spacedLabels: boolean;
  /** （）：，“” and the points of ordinals. */
  readonly punctuation: "printed" | "half" | "full";
  /** Of figures. */
  readonly digits: "half" | "full";
  readonly thousands: boolean;
  /** Around every cell's words, and all that stands in a blank one. */
  readonly padding: "" | " " | "\u00a0" | "\u3000";
  /** Printed line breaks inside labels. */
  readonly breaks: boolean;
  /** 三、本年度办理结果 one sign a line. */
  readonly vertical: boolean;
  /** 1.逾期不补正, 2.逾期不缴费. */
  readonly shortLabels: boolean;
  /** 本年(2023)制发件数. */
  readonly yearInHeads: boolean;
}

export const plain: Style = {
  seed: 1,
  spacedLabels: false,
  punctuation: "printed",
  digits: "half",
  thousands: false,
  padding: "",
  breaks: false,
  vertical: false,
  shortLabels: false,
  yearInHeads: false,
};

const half: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "：": ":",
  "，": ",",
  "；": ";",
  "“": '"',
  "”": '"',
};
const full: Readonly<Record<string, string>> = { ".": "．", "/": "／", "(": "（", ")": "）" };

/** The same table in another style; its cells keep their places and codes. */
export function styled<Table extends Pick<PrintedTable, "cells">>(
  table: Table,
  style: Style,
  year: number,
): Table {
  const random = randomFrom(style.seed);
  const cells = table.cells.map((cell): PrintedCell => {
    const text = cell.code === undefined ? label(cell, style, year, random) : figure(cell.text, style);
    return { ...cell, text: style.padding + text + style.padding };
  });
  return { ...table, cells };
}

function figure(text: string, { digits, thousands }: Style): string {
  const grouped = thousands
    ? text.replace(
        /^([+-]*)(\d{4,})/,
        (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","),
      )
    : text;
  return digits === "full" ? widened(grouped) : grouped;
}

const widened = (text: string): string =>
  text.replace(/[\d.,+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function label(cell: PrintedCell, style: Style, year: number, random: () => number): string {
  let { text } = cell;
  if (style.shortLabels)
    text = text
      .replace("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补正")
      .replace("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期不缴费");
  if (style.yearInHeads) text = text.replace(/^本年(?=制发|废止|处理|收费|新)/, `本年(${year})`);
  if (style.punctuation === "half") text = text.replace(/[（）：，；“”]/g, (sign) => half[sign]!);
  if (style.punctuation === "full") text = text.replace(/[./()]/g, (sign) => full[sign]!);
  if (style.vertical && cell.rows > 15) return [...text].join("\n");
  if (style.spacedLabels && below(random, 3) === 0) return spaced(text, random);
  return style.breaks ? broken(text, random) : text;
}

/** Spaces between the signs of a short label, or at one place of a long one. */
function spaced(text: string, random: () => number): string {
  const space = pick(random, [" ", "\u00a0", "\u3000"]);
  if (text.length <= 4) return [...text].join(space);
  const at = 1 + below(random, text.length - 1);
  return text.slice(0, at) + space + text.slice(at);
}

/** One line break in two of three labels, two in some; at any place, as narrow columns do it. */
function broken(text: string, random: () => number): string {
  if (text.length < 3 || below(random, 3) === 0) return text;
  const at = 1 + below(random, text.length - 1);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}
