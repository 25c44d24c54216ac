import { z } from "zod";
import { AGENCY_LEVELS } from "../../catalogue";
import { AGENCY_CODE, AGENCY_TYPES } from "../../report";

/** Columns of a register file, in the order in which the export writes them; lists are separated by `|`. */
export const REGISTER_COLUMNS = [
  "code",
  "name",
  "aliases",
  "type",
  "level",
  "region",
  "parent",
  "valid_from",
  "valid_to",
  "successors",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** Without these a line says nothing. */
export const REQUIRED_COLUMNS: readonly RegisterColumn[] = ["code", "name", "type", "level"];

const list = z.string().transform((text) => text.split("|").flatMap((part) => part.trim() || []));
const optional = z.string().transform((text) => text.trim() || null);
const year = optional.pipe(
  z
    .string()
    .regex(/^(?!0000)\d{4}$/)
    .transform(Number)
    .nullable(),
);

/** One line. A column that the file does not have is undefined: that part of a known agency stays as it is. */
export const registerRecord = z.object({
  code: z.string().trim().regex(AGENCY_CODE),
  name: z
    .string()
    .trim()
    .min(1)
    .regex(/^[^|]*$/),
  aliases: list.optional(),
  type: z.enum(AGENCY_TYPES),
  level: z.enum(AGENCY_LEVELS),
  region: optional.optional(),
  parent: optional.optional(),
  valid_from: year.optional(),
  valid_to: year.optional(),
  successors: list.optional(),
});

/** What a column takes, for the message about one that holds something else. */
export const COLUMN_TAKES: Readonly<Partial<Record<string, { zh: string; en: string }>>> = {
  code: {
    zh: "2 至 64 个字母、数字、点或连字符，如 371000-zxqyj",
    en: "2 to 64 letters, digits, dots or hyphens, such as 371000-zxqyj",
  },
  name: { zh: "机关名称，不含 |，如 威海市中小企业局", en: "a name without |, such as 威海市中小企业局" },
  type: { zh: AGENCY_TYPES.join(" "), en: AGENCY_TYPES.join(" ") },
  level: { zh: AGENCY_LEVELS.join(" "), en: AGENCY_LEVELS.join(" ") },
  valid_from: { zh: "四位年份或空，如 2018", en: "a year of four digits or nothing, such as 2018" },
  valid_to: { zh: "四位年份或空，如 2018", en: "a year of four digits or nothing, such as 2018" },
};
