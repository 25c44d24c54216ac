import { cellsOf, formByCode, formInForce, type FormCode } from "../../catalogue/index";
import { MAIN_PARTS, type MainPart, type Report, type SectionKind } from "../../report/index";
import { proseLines } from "./prose";
import { sectionsBelow } from "./sections";

/** The form that a report follows, else the one that the rules asked for in its year. */
const formOf = ({ form, year }: Pick<Report, "form" | "year">): FormCode => form ?? formInForce(year).code;

/** Whether the six parts are prescribed: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号. */
export const hasSixParts = (report: Report): boolean => /^(?:B2019|C2021)$/.test(formOf(report));

/** Whether a reader found main parts: figures alone, or a text without any heading, have none to be judged. */
export const hasOutline = (report: Report): boolean => sectionsBelow(report, null).length > 0;

/** @throws Error for a kind that is none of the six */
export function partOf(kind: string): MainPart {
  const part = MAIN_PARTS.find((one) => one.kind === kind);
  if (!part) throw new Error(`${kind} is none of the six parts`);
  return part;
}

/** Of the six parts; `trace`: its title or its table was read all the same, and only the heading was not told as one. */
export interface AbsentPart {
  readonly kind: SectionKind;
  readonly trace: boolean;
}

/** Those of the six parts that no heading begins, in their order. */
export function absentParts(report: Report): AbsentPart[] {
  const present = new Set(sectionsBelow(report, null).map(({ kind }) => kind));
  return MAIN_PARTS.filter(({ kind }) => !present.has(kind)).map((part) => ({
    kind: part.kind,
    trace: isTitleInText(report, part) || figuresOfPart(report, part.kind).length > 0,
  }));
}

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
  const table = tableOf[kind];
  if (!form || !table) return [];
  const cells = new Set(
    cellsOf(formByCode(form)).flatMap((cell) => (table.test(cell.table.code) ? [cell.indicator] : [])),
  );
  return layout.filter((code, i) => cells.has(code) && "at" in observations[i]!);
}
