import type { Cell } from "../../columns";
import type { ExportTable, TableColumn } from "../../table";
import { headOf } from "../csv";
import { asOneText } from "../one-text";

/** A sheet of a workbook: heads, and rows when they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly { readonly name: string; readonly width: number }[];
  readonly pages: () => Iterable<Page> | AsyncIterable<Page>;
}

type Page = readonly (readonly Cell[])[];

/** In the order in which they are written: what stands after the rows is known only when they are through. */
export function sheetsOf(table: ExportTable): Sheet[] {
  const { columns, parts } = table;
  return [
    ...parts.map(({ nameZh, pages }) => ({ name: nameZh, heads: columns.map(dataHead), pages })),
    {
      name: "指标说明",
      heads: INDICATOR_HEADS.map(([, name, width]) => ({ name, width })),
      *pages() {
        const rows = table.after().indicators;
        yield rows.map((row) => INDICATOR_HEADS.map(([field]) => withWord(row[field], row[`${field}Zh`])));
      },
    },
    {
      name: "注释",
      heads: NOTE_HEADS,
      *pages() {
        const { notes } = table.after();
        yield notes.map(({ about, code, zh, en, affected }) => [ABOUT[about], code, zh, en, affected]);
      },
    },
    {
      name: "版本与引用",
      heads: [head("项目 item", 40), head("内容 content", 100)],
      *pages() {
        yield citationRows(table);
      },
    },
  ];
}

const head = (name: string, width: number) => ({ name, width });

const INDICATOR_HEADS: readonly (readonly [field: string, name: string, width: number])[] = [
  ["code", "指标代码 code", 34],
  ["nameZh", "中文名 nameZh", 28],
  ["nameEn", "英文名 nameEn", 34],
  ["unit", "单位 unit", 10],
  ["kind", "类别 kind", 12],
  ["aggregation", "合计方式 aggregation", 14],
  ["polarity", "优劣方向 polarity", 20],
  ["version", "定义版次 version", 10],
  ["formula", "算式 formula", 60],
  ["definitionZh", "定义 definitionZh", 80],
  ["definitionEn", "英文定义 definitionEn", 80],
];

const NOTE_HEADS = [
  head("类别 about", 18),
  head("代码 code", 34),
  head("说明 zh", 80),
  head("英文说明 en", 80),
  head("所涉 affected", 40),
];

const ABOUT = {
  COLUMN: "列 column",
  WORD: "用词 word",
  WARNING: "须知 warning",
  BREAK: "口径变化 break",
  SCHEME: "评价方案 scheme",
  SYNTHETIC: "合成数据 synthetic",
} as const;

/** @example withWord("OWN", "本级") //=> "本级 OWN" */
const withWord = (value: Cell = null, word: Cell = null): Cell =>
  word ? `${asOneText(word)} ${asOneText(value)}` : value;

/** Long texts get room, figures little. */
function dataHead(column: TableColumn): Sheet["heads"][number] {
  const name = headOf(column);
  if (/(message|text|quote|snippet|note|title)/i.test(column.path)) return head(name, 50);
  return head(name, column.isText ? 22 : 14);
}

function citationRows(table: ExportTable): Page {
  const { citation } = table;
  return [
    ["引用 cite", citation.citeZh],
    ["引用（英文） cite in English", citation.citeEn],
    ["数据版次 release", citation.release],
    ["合成数据 synthetic", citation.synthetic],
    ["导出日期（北京） exported on", citation.exportedOn],
    ["查询 query", citation.kind],
    ["参数 arguments", JSON.stringify(citation.arguments)],
    ["再次取得 address", citation.address],
    ...table
      .after()
      .facts.map(({ code, nameZh, value, valueZh }): readonly Cell[] => [
        `${nameZh} ${code}`,
        withWord(value, valueZh),
      ]),
  ];
}
