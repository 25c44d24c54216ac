import { foldWidth } from "../characters";

/** A figure or what stands for one (a dash, a stroke), not a label. */
export const isNumeric = (text: string): boolean =>
  /^[-+±—–/.,%\s\d]*\d[-+±—–/.,%\s\d]*(?:万?元)?$|^[-—–/]+$/.test(foldWidth(text).trim());

/** As `isNumeric`, but neither the ordinal of a label (1.) nor a date. */
export const isFigure = (text: string): boolean =>
  isNumeric(text) && !/^\d+[.．]$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(foldWidth(text).trim());

/** Begins a line of its own: 一、, （一）, 1., 1、, 其中. */
export const beginsItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]+[、.．，]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d)|其中|第[一二三四五六七八九十]+)/.test(
    foldWidth(text).replace(/\s+/g, ""),
  );

/** 一、二、…: a main part, of the report or of a table. */
export const beginsPart = (text: string): boolean =>
  /^[一二三四五六七八九十]+[、.．]/.test(foldWidth(text).replace(/\s+/g, ""));

/** How a label is counted: 一、 or （一） or 1.; null where it is not. */
export function ordinalStyle(text: string): string | null {
  const words = foldWidth(text).replace(/\s+/g, "");
  if (/^[一二三四五六七八九十]+[、.．]/.test(words)) return "一、";
  if (/^\([一二三四五六七八九十]+\)/.test(words)) return "（一）";
  return /^\d+[.、．](?!\d)/.test(words) ? "1." : null;
}
