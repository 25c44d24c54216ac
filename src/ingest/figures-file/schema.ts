import { z } from "zod";
import { AGENCY_LEVELS, FORM_CODES } from "../../catalogue/index";
import { AGENCY_CODE, AGENCY_TYPES, SCOPES } from "../../report/index";
import { isIsoDate } from "../dates";

export const figuresFormat = "gongkai-figures/1";

const words = z.string().trim().min(1).max(300);
const day = z.string().refine(isIsoDate, "ISO_DATE").nullable();

const section = z.strictObject({
  /** As printed: 一, （一）, 1; null for a part without one. */
  number: z.string().trim().min(1).max(20).nullable(),
  title: words,
  /** A line is a paragraph. */
  text: z.string().max(200_000),
});

/** What one record of a figures file may hold. Keys that it does not know are refused: a misspelt one would be lost. */
export const figuresRecord = z.strictObject({
  format: z.literal(figuresFormat),
  agency: z.strictObject({
    code: z.string().regex(AGENCY_CODE, "AGENCY_CODE"),
    name: words,
    type: z.enum(AGENCY_TYPES),
    level: z.enum(AGENCY_LEVELS),
    region: words.nullable(),
    aliases: z.array(words).optional(),
    parent: words.nullable().optional(),
  }),
  year: z.int().min(2000).max(2100),
  scope: z.enum(SCOPES).nullable(),
  form: z.enum(FORM_CODES).nullable(),
  otherForms: z.array(z.enum(FORM_CODES)),
  title: words.nullable(),
  publishedOn: day,
  signedOn: day,
  source: z.strictObject({ zh: words, en: words }),
  figures: z.record(z.string(), z.union([z.string().max(500), z.number(), z.null()])),
  extras: z.array(z.strictObject({ label: words, column: words.nullable(), raw: z.string().max(500) })),
  /** What was transcribed of the report's words, in its order. */
  sections: z.array(section).max(500).optional(),
});

export type FiguresRecord = z.infer<typeof figuresRecord>;
