import { cellsOf, formByCode, formInForce, type FormCode } from "../../catalogue/index";
import { MAIN_PARTS, type MainPart, type Report, type Section, type SectionKind } from "../../report/index";
import { proseLines } from "./prose";
import { sectionsBelow, wholePart } from "./sections";

/** The form that a report follows, else the one that the rules asked for in its year. */
const formOf = ({ form, year }: Pick<Report, "form" | "year">): FormCode => form ?? formInForce(year).code;

/** The forms that prescribe the six parts: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号. */
export const FORMS_OF_SIX_PARTS: readonly FormCode[] = ["B2019", "C2021"];

/** Whether the six parts are prescribed. */
export const hasSixParts = (report: Report): boolean => FORMS_OF_SIX_PARTS.includes(formOf(report));

/** Whether a reader found main parts: figures alone, or a text without any heading, have none to be judged. */
export const hasOutline = (report: Report): boolean => sectionsBelow(report, null).length > 0;

/** @throws Error for a kind that is none of the six */
export function partOf(kind: string): MainPart {
  const part = MAIN_PARTS.find((one) => one.kind === kind);
  if (!part) throw new Error(`${kind} is none of the six parts`);
  return part;
}

/**
 * One of the six parts that no heading begins. `trace`: CONTENT, its title, table or words were read all the same; OTHER_HEADINGS,
 * headings of other parts were lost, so that this one may be too; null, nothing speaks for it.
 */
export interface AbsentPart {
  readonly kind: SectionKind;
  readonly trace: "CONTENT" | "OTHER_HEADINGS" | null;
}

/** Those of the six parts that no heading begins, in their order. */
export function absentParts(report: Report): AbsentPart[] {
  const mains = sectionsBelow(report, null);
  const present = new Set(mains.map(({ kind }) => kind));
  const elsewhere = mains.some(isUntitled) ? "OTHER_HEADINGS" : null;
  return MAIN_PARTS.filter(({ kind }) => !present.has(kind)).map((part) => ({
    kind: part.kind,
    trace: isContentThere(report, part) ? "CONTENT" : elsewhere,
  }));
}

/** A part that a reader told by what stands below it: its heading was not there to be read. */
export const isUntitled = ({ number, title }: Pick<Section, "number" | "title">): boolean =>
  number === null && title === "";

const isContentThere = (report: Report, part: MainPart): boolean =>
  isTitleInText(report, part) ||
  figuresOfPart(report, part.kind).length > 0 ||
  (part.kind === "OTHER" && isFeeBelowProblems(report));

/** 信息处理费 is the last thing that a report tells: below 五 it stands where 六 lost its heading. */
const isFeeBelowProblems = (report: Report): boolean =>
  sectionsBelow(report, null)
    .filter(({ kind }) => kind === "PROBLEMS_AND_PLANS")
    .some(({ index }) => wholePart(report, index).some(({ text }) => text.includes("处理费")));

/** The title stands in a line of the body by itself, or behind its ordinal. */
const isTitleInText = ({ sections }: Report, { number, titleZh }: MainPart): boolean =>
  sections.some(
    ({ level, text }) =>
      level > 0 &&
      proseLines(text).some((line) => {
        const words = line.text.replace(/\s/g, "");
        return words.endsWith(titleZh) || words.includes(`${number}、${titleZh.slice(0, 4)}`);
      }),
  );

const tableOf: Partial<Record<SectionKind, RegExp>> = {
  PROACTIVE: /\.2(?:\.|$)/,
  APPLICATIONS: /\.3$/,
  REVIEW_LITIGATION: /\.4$/,
};

/** Whether the format puts a table in the part. */
export const hasTable = (kind: SectionKind): boolean => kind in tableOf;

/** Codes of the cells that a reader saw of the part's table, blank ones too. */
export function figuresOfPart({ form, layout, observations }: Report, kind: SectionKind): string[] {
  const cells = new Set(form && cellsOfPart(form, kind));
  return layout.filter((code, i) => cells.has(code) && "at" in observations[i]!);
}

/** Codes of the cells that a form puts in the table of the part; none where it puts no table there. */
export function cellsOfPart(form: FormCode, kind: SectionKind): string[] {
  const table = tableOf[kind];
  if (!table) return [];
  return cellsOf(formByCode(form)).flatMap((cell) => (table.test(cell.table.code) ? [cell.indicator] : []));
}
