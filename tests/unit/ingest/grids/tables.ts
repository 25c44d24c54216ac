import { type Reading } from "../../../../src/ingest";
import { anAgency, aRegister, read } from "../documents";

const register = aRegister(anAgency({ code: "320800", name: "淮安市人民政府", type: "GOVERNMENT" }));

/** A cell as words, or with its spans. */
export type Cell = string | readonly [text: string, columns: number, rows?: number];

const td = (cell: Cell): string => {
  const [text, columns, rows = 1] = typeof cell === "string" ? [cell, 1] : cell;
  return `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;
};

export const table = (...rows: readonly (readonly Cell[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(td).join("")}</tr>`).join("")}</table>`;

/** A page of a report of 2024 around what stands in its body. */
export const readPage = (...parts: readonly string[]): Promise<Reading> =>
  read(
    `<meta charset="utf-8"><h1>淮安市人民政府2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全市认真做好公开工作。</p>${parts.join("")}`,
    { fileName: "report.html", register },
  );

/** Code → value, or the status of what has none; figures that were not extracted are left out. */
export const figuresIn = ({ report }: Reading): Record<string, number | string> =>
  Object.fromEntries(
    report!.layout.flatMap((code, i) => {
      const observation = report!.observations[i]!;
      if (observation.status === "NOT_EXTRACTED") return [];
      return [[code, observation.status === "REPORTED" ? observation.value : observation.status]];
    }),
  );

export const messageOf = ({ messages }: Reading, code: string) =>
  messages.find((message) => message.code === code);

export const documentsHead: readonly Cell[] = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
export const applicants: readonly (readonly Cell[])[] = [
  [
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 1, 3],
    ["申请人情况", 7],
  ],
  [
    ["自然人", 1, 2],
    ["法人或其他组织", 5],
    ["总计", 1, 2],
  ],
  ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
];
