import {
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from "docx";
import {
  isTable,
  type Part,
  type PrintedCell,
  type PrintedReport,
  type PrintedTable,
  rowsOf,
} from "../../../src/synthetic";

export interface DocxOptions {
  /** Headings by the styles of the program, or as bold paragraphs. */
  readonly headings: "styles" | "bold";
  /** A run for each kind of letters, numbers cut in two. */
  readonly runs: "one" | "many";
  /** A printed line break: inside the paragraph, or as two paragraphs. */
  readonly breaks: "line" | "paragraph";
  /** The rows of the head come again on each page. */
  readonly repeatHead: boolean;
  /** A page break before each table. */
  readonly pageBreaks: boolean;
}

const usual: DocxOptions = {
  headings: "bold",
  runs: "one",
  breaks: "line",
  repeatHead: false,
  pageBreaks: false,
};

/** The bytes of a Word document, made by the npm package docx. */
export async function toDocx(
  { parts }: Pick<PrintedReport, "parts">,
  changes: Partial<DocxOptions> = {},
): Promise<Buffer> {
  const options = { ...usual, ...changes };
  const children = parts.flatMap((part): FileChild[] => {
    if (!isTable(part)) return [writeWords(part, options)];
    const table = writeTable(part, options);
    return options.pageBreaks ? [new Paragraph({ children: [new PageBreak()] }), table] : [table];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function writeWords(part: Exclude<Part, PrintedTable>, { headings }: DocxOptions): Paragraph {
  if (typeof part === "string")
    return new Paragraph({ children: [new TextRun(part)], indent: { firstLine: 480 } });
  const [text, heading] =
    "title" in part
      ? [part.title, HeadingLevel.TITLE]
      : [part.heading, part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2];
  return headings === "styles"
    ? new Paragraph({ text, heading })
    : new Paragraph({ children: [new TextRun({ text, bold: true })] });
}

function writeTable(table: PrintedTable, options: DocxOptions): Table {
  const rows = rowsOf(table).map(
    (cells, row) =>
      new TableRow({
        tableHeader: options.repeatHead && row < table.head,
        children: cells.map((cell) => writeCell(cell, options)),
      }),
  );
  return new Table({ rows, columnWidths: table.widths.map((width) => width * 90) });
}

function writeCell({ text, rows, columns }: PrintedCell, { breaks, runs }: DocxOptions): TableCell {
  const lines = text.split("\n");
  const paragraphs =
    breaks === "paragraph"
      ? lines.map((line) => new Paragraph({ children: runsOf(line, runs) }))
      : [
          new Paragraph({
            children: lines.flatMap((line, i) => [
              ...(i > 0 ? [new TextRun({ break: 1 })] : []),
              ...runsOf(line, runs),
            ]),
          }),
        ];
  return new TableCell({ children: paragraphs, rowSpan: rows, columnSpan: columns });
}

function runsOf(line: string, runs: DocxOptions["runs"]): ParagraphChild[] {
  if (runs === "one" || line === "") return [new TextRun(line)];
  const words = (line.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []).flatMap((word) =>
    /^\d{2,}/.test(word) ? [word.slice(0, 1), word.slice(1)] : [word],
  );
  return words.map((word, i) => new TextRun({ text: word, font: i % 2 === 0 ? "Times New Roman" : "宋体" }));
}
