import { cellsOf, forms, mergeLayouts, type FormCell, type FormCode } from "../../src/catalogue";
import { readDocument } from "../../src/ingest";
import { AgencyRegister, type Observation, type Report, type Section } from "../../src/report";
import {
  isTable,
  printedReport,
  rowsOf,
  writeMarkdown,
  type PrintedTable,
  type SyntheticReport,
} from "../../src/synthetic";
import { whatItSays } from "./documents/says";

/**
 * A synthetic report as it would be read, six times as fast: its words go through the real reader, so that sections, claims and dates
 * are what it makes of them; its cells are told by the tests' own oracle. That the reader reads whole ones to the same is tested.
 */
export async function aReadReport(report: SyntheticReport): Promise<Report> {
  const { agency, figures, form, otherForms } = report;
  const { parts: all } = printedReport(report);
  const tables = all.filter(isTable);
  const parts = all
    .slice(0, form === "A2014" ? all.indexOf("附件") : all.length)
    .filter((part) => !isTable(part));
  const read = await readWords(writeMarkdown({ parts }), report);
  const cells = cellsOfForm.get(form)!;
  const layout = mergeLayouts(
    form,
    Object.keys(figures).filter((code) => !cells.has(code)),
  );
  const observations = layout.map((code) => observe(code, figures[code], cells.get(code)));
  return { ...read, form, otherForms, layout, observations, sections: withTables(read.sections, tables) };
}

let last = { words: "", read: undefined as Report | undefined };

/** A fault of a cell leaves the words as they were: they are read once. */
async function readWords(words: string, { agency, title }: SyntheticReport): Promise<Report> {
  if (last.read?.agency === agency.code && last.words === words) return last.read;
  const file = { fileName: "words.md", bytes: Buffer.from(words) };
  const { readings } = await readDocument(file, { register: new AgencyRegister([agency]) });
  const read = readings[0]?.report;
  if (!read) throw new Error(`${title}: its words are not read`);
  last = { words, read };
  return read;
}

/** The words of a table below the heading that it bears; of the sheet of A2014 in an annex. */
function withTables(sections: readonly Section[], tables: readonly PrintedTable[]): Section[] {
  const words = (table: PrintedTable) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => text).join("\t"))
      .join("\n");
  const isOf = (section: Section) => (table: PrintedTable) =>
    table.title === `${section.number}、${section.title}`;
  const annexes = tables.filter((table) => !sections.some((section) => isOf(section)(table)));
  return [
    ...sections.map((section) => {
      const table = tables.find(isOf(section));
      return table ? { ...section, text: [section.text, words(table)].filter(Boolean).join("\n") } : section;
    }),
    ...annexes.map((table): Section => ({
      ...{ kind: "ANNEX", number: null, title: table.title ?? "", level: 0, parent: null, page: null },
      text: words(table),
    })),
  ];
}

const cellsOfForm: ReadonlyMap<FormCode, ReadonlyMap<string, FormCell>> = new Map(
  forms.map((form) => [form.code, new Map(cellsOf(form).map((cell) => [cell.indicator, cell]))]),
);

function observe(code: string, raw: string | undefined, cell: FormCell | undefined): Observation {
  if (raw === undefined) return { status: "NOT_IN_FORM" };
  const at = { table: cell?.table.title, row: cell?.row.label, column: cell?.column.label };
  return { ...whatItSays(code, raw), raw, at };
}
