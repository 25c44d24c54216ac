import { getNamedType, isEnumType, isObjectType, isScalarType } from "graphql";
import { enumAt, fieldAt, typeAt, type Cell } from "./columns";
import type { Answer } from "./kind";
import type { Question } from "./question";
import { inChinese } from "./words";

/** A footnote: what a column or a word in it means, a warning, a break in a series. */
export interface Note {
  readonly about: "COLUMN" | "WORD" | "WARNING" | "BREAK" | "SCHEME" | "SYNTHETIC";
  /** The column, the word, or the code of a warning, an indicator or a scheme's term. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Codes that it is about. */
  readonly affected: readonly string[];
}

/** Something that is said once of a whole export. */
export interface Fact {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly value: Cell;
  /** What the value says in Chinese, where it is a name of the schema. */
  readonly valueZh: Cell;
}

export type IndicatorNote = Readonly<Record<string, Cell>>;

interface Warning {
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly affected: readonly string[];
}

interface Break {
  readonly indicator: { readonly code: string };
  readonly agency: { readonly code: string } | null;
  readonly fromYear: number;
  readonly toYear: number;
  readonly fromForm: string | null;
  readonly toForm: string | null;
  readonly cause: string;
  readonly comparability: string;
  readonly noteZh: string;
  readonly noteEn: string;
}

/** Gathers, while rows go by, what is to be said beside them: each thing once, however many pages say it. */
export class Notes {
  private readonly words = new Map<string, Set<string>>();
  private readonly warnings = new Map<string, Note>();
  private readonly breaks = new Map<string, { note: Note; affected: Set<string> }>();
  private readonly terms = new Map<string, Note>();
  private readonly indicatorsByCode = new Map<string, IndicatorNote>();
  private readonly factsByCode = new Map<string, Fact>();

  constructor(private readonly question: Question) {}

  /** What a page tells beside its rows. */
  takeAnswer(answer: Answer): void {
    for (const [code, value] of Object.entries(answer)) this.takeFact(code, value as Cell);
    const scheme = answer.scheme as Answer | null | undefined;
    const terms = (scheme?.terms ?? []) as Answer[];
    const indicators = [
      answer.indicator,
      ...((answer.indicators ?? []) as []),
      ...terms.map((term) => term.indicator),
    ];
    for (const indicator of indicators as (IndicatorNote | null | undefined)[])
      if (indicator) this.indicatorsByCode.set(indicator.code as string, this.withWords(indicator));
    for (const warning of (answer.warnings ?? []) as Warning[]) this.takeWarning(warning);
    for (const found of (answer.breaks ?? []) as Break[]) this.takeBreak(found);
    if (scheme) this.takeScheme(scheme, terms);
  }

  /** Words of the schema's enums that stand in a part's rows get their meaning. */
  takeWord(column: string, value: Cell): void {
    for (const word of Array.isArray(value) ? (value as Cell[]) : [value]) {
      if (typeof word !== "string") continue;
      const words = this.words.get(column) ?? new Set();
      this.words.set(column, words.add(word));
    }
  }

  get indicators(): IndicatorNote[] {
    return [...this.indicatorsByCode.values()];
  }

  get facts(): Fact[] {
    return [...this.factsByCode.values()];
  }

  /** Of these columns; call it when all rows went by. */
  all(columns: readonly string[]): Note[] {
    const breaks = [...this.breaks.values()].map(({ note, affected }) => ({
      ...note,
      affected: [...affected],
    }));
    return [
      ...this.warnings.values(),
      ...breaks,
      ...this.terms.values(),
      ...columns.flatMap((path) => this.columnNote(path)),
      ...columns.flatMap((path) => this.wordNotes(path)),
    ];
  }

  /** Its names of the schema in Chinese too: `kindZh` beside `kind`. */
  private withWords(indicator: IndicatorNote): IndicatorNote {
    const type = this.question.source.schema.getType("Indicator");
    if (!isObjectType(type)) return indicator;
    const words = Object.entries(indicator).flatMap(([field, value]) => {
      const named = enumAt(type, field);
      return named ? [[`${field}Zh`, inChinese(named, value)] as const] : [];
    });
    return { ...indicator, ...Object.fromEntries(words) };
  }

  private takeFact(code: string, value: Cell): void {
    const field = fieldAt(this.question.answerType, code);
    const named = getNamedType(field?.type);
    if (!field || !(isScalarType(named) || isEnumType(named))) return;
    const { zh, en } = inBoth(field.description);
    const names = { nameZh: withoutStop(zh), nameEn: withoutStop(en) };
    const valueZh = isEnumType(named) ? inChinese(named, value) : null;
    this.factsByCode.set(code, { code, ...names, value, valueZh });
  }

  private takeWarning({ code, messageZh, messageEn, affected }: Warning): void {
    this.warnings.set(`${code} ${messageZh}`, {
      ...{ about: "WARNING", code, zh: messageZh, en: messageEn, affected },
    });
  }

  /** One note for all agencies to whom the same happened. */
  private takeBreak({ indicator, agency, ...found }: Break): void {
    const key = JSON.stringify([indicator.code, found]);
    const { fromYear, toYear, fromForm, toForm, cause, comparability } = found;
    const forms = fromForm && toForm ? `，${fromForm} → ${toForm}` : "";
    const head = `${fromYear} → ${toYear}${forms}，${cause}，${comparability}`;
    const known = this.breaks.get(key) ?? {
      note: {
        ...{ about: "BREAK" as const, code: indicator.code, affected: [] },
        zh: `${head}：${found.noteZh}`,
        en: `${head.replaceAll("，", ", ")}: ${found.noteEn}`,
      },
      affected: new Set<string>(),
    };
    if (agency) known.affected.add(agency.code);
    this.breaks.set(key, known);
  }

  private takeScheme(scheme: Answer, terms: readonly Answer[]): void {
    for (const [i, { indicator, ...term }] of terms.entries()) {
      const { code } = indicator as { code: string };
      const known = Object.entries(term).filter(([, value]) => value !== null) as [string, Cell][];
      const said = known.map(([name, value]) => {
        const named = enumAt(this.question.answerType, `scheme.terms.${name}`);
        return `${TERM_ZH[name] ?? name} ${String(named ? inChinese(named, value) : value)}`.trim();
      });
      const text = known.map(([name, value]) => `${name} ${String(value)}`).join(", ");
      this.terms.set(`${i} ${code}`, {
        ...{ about: "SCHEME", code, affected: [] },
        zh: `${String(scheme.nameZh)}（${String(scheme.code)} 第 ${String(scheme.version)} 版）：${said.join("，")}`,
        en: `${String(scheme.nameEn)} (${String(scheme.code)} version ${String(scheme.version)}): ${text}`,
      });
    }
  }

  private columnNote(path: string): Note[] {
    const { answerType, kind } = this.question;
    for (const type of [...kind.parts.map(({ list }) => typeAt(answerType, list)), answerType]) {
      const field = fieldAt(type, path);
      if (field) return [{ about: "COLUMN", code: path, ...inBoth(field.description), affected: [] }];
    }
    return [];
  }

  private wordNotes(path: string): Note[] {
    const words = this.words.get(path);
    if (!words) return [];
    for (const part of this.question.kind.parts) {
      const type = enumAt(typeAt(this.question.answerType, part.list), path);
      if (!type) continue;
      return type
        .getValues()
        .filter(({ name }) => words.has(name))
        .map(({ name, description }) => ({
          ...{ about: "WORD", code: `${path} ${name}`, ...inBoth(description), affected: [] },
        }));
    }
    return [];
  }
}

/** How the parts of a scheme's term are said; what needs no name has an empty one. */
const TERM_ZH: Readonly<Record<string, string>> = {
  ...{ kind: "", weight: "权重", polarity: "", normalise: "换算", low: "低端", high: "高端" },
  ...{ threshold: "界限", points: "分值" },
};

const withoutStop = (text: string): string => text.replace(/[。.]$/, "");

/** A description of the schema is Chinese, then English. */
function inBoth(description: string | null | undefined): { zh: string; en: string } {
  const [zh = "", ...en] = (description ?? "").split("\n");
  return { zh, en: en.join(" ") };
}
