import { getNamedType } from "graphql";
import { Refusal } from "../compare";
import { dayInBeijing } from "../report";
import { readArguments, writtenTwice, type Written } from "./arguments";
import { cite } from "./citation";
import { cellAt, enumAt, fieldAt, typeAt, type Cell } from "./columns";
import { column, type Answer, type ExportColumn, type ExportKind, type ExportPart } from "./kind";
import { Notes, type Note } from "./notes";
import { Question, type Source } from "./question";
import { enumOfColumn, inChinese, wordsBeside } from "./words";
import type { ExportFormat, ExportTable, TableColumn, TablePart } from "./table";

export interface AskedExport {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** The query's arguments and the format's options, as written. */
  readonly written: Written;
}

/** A file that is made while it is read. */
export interface OpenedExport {
  readonly fileName: string;
  readonly mediaType: string;
  readonly release: number;
  /** To be read once; whoever stops reading stops the reading of rows. Throws what breaks on the way. */
  readonly content: AsyncGenerator<string | Buffer>;
}

/** Columns that say of every row where it stands, for rows that are copied elsewhere. */
const RELEASE = column("dataRelease", "数据版次", "Data release");
const SYNTHETIC = column("synthetic", "合成数据", "Synthetic");

/**
 * An export of a query: all its rows from one release, page by page as they are read. The first page is read here, so that
 * whatever the query refuses is thrown before a byte is out.
 *
 * @throws Refusal of the arguments, the query or its access; TOO_MUCH where the format cannot hold so many rows
 */
export async function openExport(
  source: Source,
  { kind, format, written }: AskedExport,
): Promise<OpenedExport> {
  const isOption = ([name]: Written[number]) => Object.hasOwn(format.options, name);
  const options = readOptions(format, written.filter(isOption));
  const given = readArguments(
    source.schema,
    kind,
    written.filter((one) => !isOption(one)),
  );
  const asked = given.release as number | null | undefined;
  const release = await source.context().releases.resolve(asked);
  const question = new Question(source, kind, kind.pin?.(given) ?? given, release);
  const first = new Reading(question, kind.parts[0]!);
  await first.begin();
  await requireRoom(question, format);

  const exportedOn = dayInBeijing(new Date());
  const citation = cite(question, {
    ...{ format: format.code, exportedOn, synthetic: (await source.isSynthetic?.(release)) ?? false },
  });
  const table = tableOf(question, citation, first);
  return {
    fileName: `gongkai-${kind.code}-r${release}-${exportedOn}.${format.code}`,
    ...{ mediaType: format.mediaType, release },
    content: format.write(table, options),
  };
}

function readOptions({ code, options }: ExportFormat, written: Written): Record<string, string> {
  for (const [at, [name, text]] of written.entries()) {
    if (written.findIndex(([other]) => other === name) !== at) throw writtenTwice(name);
    if (!options[name]!.includes(text))
      throw new Refusal(
        "BAD_ARGUMENT",
        `${code} 的 ${name} 不能是 ${JSON.stringify(text)}；可用的有 ${options[name]!.join(" ")}`,
        `${name} of ${code} cannot be ${JSON.stringify(text)}; allowed: ${options[name]!.join(" ")}`,
        { argument: name, values: options[name] },
      );
  }
  return Object.fromEntries(written);
}

async function requireRoom(question: Question, { code, mostRows }: ExportFormat): Promise<void> {
  if (mostRows === null) return;
  const rows = await question.kind.count(question);
  if (rows <= mostRows) return;
  throw new Refusal(
    "TOO_MUCH",
    `一张工作表至多 ${mostRows} 行，此问有 ${rows} 行；请缩小范围，或改用 csv、json`,
    `a sheet of ${code} holds at most ${mostRows} rows, this asks for ${rows}; ask for less, or use csv or json`,
    { rows: mostRows },
  );
}

/** The answers of one part; the first may be asked for before the others. */
class Reading {
  private readonly answers: AsyncGenerator<Answer>;
  private begun: IteratorResult<Answer> | null = null;

  constructor(
    question: Question,
    readonly part: ExportPart,
  ) {
    this.answers = part.read(question, part);
  }

  async begin(): Promise<void> {
    this.begun = await this.answers.next();
  }

  async *all(): AsyncGenerator<Answer> {
    if (this.begun && !this.begun.done) yield this.begun.value;
    this.begun = null;
    yield* this.answers;
  }
}

function tableOf(question: Question, citation: ExportTable["citation"], first: Reading): ExportTable {
  const { kind, answerType } = question;
  const notes = new Notes(question);
  const columns = kind.columns.filter(({ path }) =>
    kind.parts.some(({ list }) => fieldAt(typeAt(answerType, list), path)),
  );
  const enums = new Map(columns.map(({ path }) => [path, enumOfColumn(question, path)]));
  const repeated = (kind.everyRow ?? []).filter(({ path }) => fieldAt(answerType, path));
  const everywhere: [ExportColumn, Cell][] = [[RELEASE, citation.release]];
  if (citation.synthetic) everywhere.push([SYNTHETIC, "合成数据 synthetic"]);

  function partOf(part: ExportPart): TablePart {
    const rowType = typeAt(answerType, part.list);
    const words = columns.filter(({ path }) => enumAt(rowType, path)).map(({ path }) => path);
    return {
      ...{ code: part.code, nameZh: part.nameZh, nameEn: part.nameEn },
      async *pages() {
        const reading = part === first.part ? first : new Reading(question, part);
        for await (const answer of reading.all()) {
          notes.takeAnswer(answer);
          const nodes = cellAt(answer, part.list.join(".")) as unknown as readonly Answer[];
          for (const node of nodes) for (const path of words) notes.takeWord(path, cellAt(node, path));
          const same = repeated.map(({ path }) => cellAt(answer, path));
          yield nodes.map((node) => [
            ...columns.flatMap(({ path }) => {
              const cell = cellAt(node, path);
              const named = enums.get(path);
              return named ? [cell, inChinese(named, cell)] : [cell];
            }),
            ...same,
            ...everywhere.map(([, value]) => value),
          ]);
        }
      },
    };
  }

  return {
    citation,
    columns: [
      ...[...columns, ...repeated].flatMap((one): TableColumn[] => [
        { ...one, isText: isText(question, one) },
        ...(enums.get(one.path) ? [{ ...wordsBeside(one), isText: true }] : []),
      ]),
      { ...RELEASE, isText: false },
      ...(citation.synthetic ? [{ ...SYNTHETIC, isText: true }] : []),
    ],
    parts: kind.parts.map(partOf),
    count: () => kind.count(question),
    after: () => ({
      indicators: notes.indicators,
      facts: notes.facts,
      notes: [
        ...(citation.synthetic ? [SYNTHETIC_NOTE] : []),
        ...notes.all([...columns, ...repeated].map(({ path }) => path)),
      ],
    }),
  };
}

const SYNTHETIC_NOTE: Note = {
  ...{ about: "SYNTHETIC", code: "SYNTHETIC", affected: [] },
  zh: "这些数据是合成的，不是任何真实机关的数据。",
  en: "These data are made up; they are no real agency's.",
};

/** Whether no part of it has a number or a yes or no at the path. */
function isText({ kind, answerType }: Question, { path }: ExportColumn): boolean {
  const types = [answerType, ...kind.parts.map(({ list }) => typeAt(answerType, list))];
  return types.every((type) => !FIGURES.has(getNamedType(fieldAt(type, path)?.type)?.name ?? ""));
}

const FIGURES: ReadonlySet<string> = new Set(["Int", "Float", "Boolean"]);
