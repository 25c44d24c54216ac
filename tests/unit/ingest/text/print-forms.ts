import type { Numbers, PrintedForm, PrintedRow } from "./forms";

const section2 = "二、主动公开政府信息情况";
const identity = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const disputeHeads = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"];

/** A report in text around the tables, each of them a list of lines. */
const reportAround = (
  contents: readonly string[],
  applications: readonly string[],
  disputes: readonly string[],
) =>
  [
    "某某市人民政府2023年政府信息公开工作年度报告",
    "一、总体情况",
    "2023年，全市共受理政府信息公开申请 3119 件，答复 3050 件，另有 103 件顺延到下年度答复。",
    section2,
    ...contents,
    "三、收到和处理政府信息公开申请情况",
    ...applications,
    "四、政府信息公开行政复议、行政诉讼情况",
    ...disputes,
    "五、存在的主要问题及改进情况",
    "工作人员的能力还需要提高。下一步将加强培训。",
    "六、其他需要报告的事项",
    "2023年收取信息处理费 380 元。",
  ].join("\n");

/** Cells between bars or tabs, merged ones left blank but for their first place, or repeated in each. */
export function printGrid(
  form: PrintedForm,
  line: (cells: readonly string[]) => string,
  repeats: boolean,
  rule: string | null,
) {
  const wide = (cells: readonly string[], width: number) => [
    ...cells,
    ...Array<string>(width - cells.length).fill(repeats ? cells.at(-1)! : ""),
  ];
  const print = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((cells, i) =>
      i === 0 && rule ? [line(cells), line(cells.map(() => rule))] : [line(cells)],
    );
  const spread = (cells: readonly string[]) =>
    cells.flatMap((cell) => Array<string>(6 / cells.length).fill(cell));
  const contents = form.contents.flatMap(({ title, columns, rows }) => [
    wide([title], 7),
    ...[{ label: "信息内容", figures: columns }, ...rows].map(({ label, figures }) => [
      label,
      ...(repeats ? spread(figures) : wide(figures, 6)),
    ]),
  ]);
  let last: readonly string[] = [];
  const applications = [
    [
      "",
      "",
      "",
      "自然人",
      "法人或其他组织",
      ...Array<string>(4).fill(repeats ? "法人或其他组织" : ""),
      "总计",
    ],
    ["", "", "", repeats ? "自然人" : "", ...form.applications.columns.slice(1, 6), repeats ? "总计" : ""],
    ...form.applications.rows.map(({ label, groups, figures }) => {
      const labels = wide([...groups, label], 3);
      const shown = labels.map((cell, i) => (!repeats && i < groups.length && last[i] === cell ? "" : cell));
      last = labels;
      return [...shown, ...figures];
    }),
  ];
  const over = (words: readonly (readonly [string, number])[]) =>
    words.flatMap(([word, places]) => wide([word], places));
  const disputes = [
    over([
      ["行政复议", 5],
      ["行政诉讼", 10],
    ]),
    [
      ...form.disputes.columns.slice(0, 5),
      ...over([
        ["未经复议直接起诉", 5],
        ["复议后起诉", 5],
      ]),
    ],
    [
      ...(repeats ? form.disputes.columns.slice(0, 5) : Array<string>(5).fill("")),
      ...form.disputes.columns.slice(5),
    ],
    form.disputes.rows[0]!.figures,
  ];
  return reportAround(print(contents), print(applications), print(disputes));
}

/** One cell on each line with blank lines between; a blank cell leaves no trace. */
export function printStacked(form: PrintedForm): string {
  const apart = (cells: readonly string[]) =>
    cells.filter((cell) => cell !== "").flatMap((cell) => [cell, ""]);
  let groups: readonly string[] = [];
  return reportAround(
    form.contents.flatMap(({ title, columns, rows }) =>
      apart([title, "信息内容", ...columns, ...rows.flatMap(({ label, figures }) => [label, ...figures])]),
    ),
    apart([
      ...[identity, "申请人情况", "自然人", "法人或其他组织", "总计"],
      ...form.applications.columns.slice(1, 6),
      ...form.applications.rows.flatMap((row) => {
        const begun = row.groups.filter((group) => !groups.includes(group));
        groups = row.groups;
        return [...begun, row.label, ...row.figures];
      }),
    ]),
    apart([...disputeHeads, ...form.disputes.columns, ...form.disputes.rows[0]!.figures]),
  );
}

/** In the order in which a PDF holds its words: single spaces, long labels wrapped, their figures behind them. */
export function printRaw(form: PrintedForm, numbers: Numbers): string {
  const row = ({ label, figures }: PrintedRow) => {
    const parts = wrapped(label, 16 + numbers.below(8));
    const words = figures.join(" ");
    return parts.length === 1 ? [`${label} ${words}`] : [...parts, words];
  };
  let groups: readonly string[] = [];
  const mark = () => (numbers.below(9) === 0 ? [`- ${numbers.below(9)} -`] : []);
  return reportAround(
    form.contents.flatMap(({ title, columns, rows }) => [
      title,
      ...mark(),
      `信息内容 ${columns.join(" ")}`,
      ...rows.flatMap(row),
    ]),
    [
      ...[identity, "申请人情况", "自然人", "法人或其他组织", "总计"],
      ...form.applications.columns.slice(1, 6).flatMap((column) => wrapped(column, 2)),
      ...form.applications.rows.flatMap((one) => {
        const begun = one.groups.filter((group) => !groups.includes(group));
        groups = one.groups;
        return [
          ...begun.flatMap((group, i) => (i === 0 && /^三/.test(group) ? [...group] : [group])),
          ...mark(),
          ...row(one),
        ];
      }),
    ],
    [
      `${disputeHeads[0]} ${disputeHeads[1]}`,
      ...form.disputes.columns.slice(0, 5).flatMap((column) => wrapped(column, 2)),
      `${disputeHeads[2]} ${disputeHeads[3]}`,
      ...form.disputes.columns.slice(5).flatMap((column) => wrapped(column, 2)),
      form.disputes.rows[0]!.figures.join(" "),
    ],
  );
}

export interface Layout {
  /** Columns that a Chinese character takes: programs differ. */
  readonly wide: 1 | 2;
  /** Signs of a label on one line. */
  readonly wrap: number;
  /** Where the figures stand beside a label of two lines: on its first line, on a line between them, or behind. */
  readonly figures: "first" | "between" | "behind";
  readonly indent: number;
  readonly gap: number;
  /** Lines on a page; the columns of each page stand a little elsewhere. */
  readonly page: number;
  readonly mark: (page: number) => string;
}

/** As `pdftotext -layout` sets tables: columns by spaces, labels of groups beside the middle of their rows. */
export function printLayout(form: PrintedForm, layout: Layout): string {
  const { wide, indent, gap } = layout;
  const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > "\u02ff" ? wide : 1), 0);
  const set = (words: readonly (readonly [number, string])[]) => {
    let line = "";
    for (const [at, text] of words.filter(([, text]) => text !== ""))
      line += " ".repeat(Math.max(line === "" ? 0 : 2, at - widthOf(line))) + text;
    return line;
  };
  const centred = (at: number, text: string): readonly [number, string] => [
    at - Math.floor(widthOf(text) / 2),
    text,
  ];
  const columnAt = (first: number, i: number, shift: number) => indent + first + shift + gap * i;
  const contents = form.contents.flatMap(({ title, columns, rows }) => [
    set([[indent + 20, title]]),
    "",
    ...[{ label: "信息内容", figures: columns }, ...rows].flatMap(({ label, figures }) => [
      set([[indent, label], ...figures.map((figure, i) => centred(indent + 40 + 24 * i, figure))]),
      "",
    ]),
  ]);

  const body: string[] = [];
  const { rows } = form.applications;
  const first = 18 * wide + layout.wrap * wide;
  const shiftOf = () => 2 * (Math.floor(body.length / layout.page) % 3);
  const head = (texts: readonly string[]) =>
    set(texts.map((text, i) => centred(columnAt(first, i, 0), text)));
  const broken = form.applications.columns.map((column) => wrapped(column, 4));
  body.push(set([[indent, identity.slice(0, 20)], ...[centred(columnAt(first, 3, 0), "申请人情况")]]));
  body.push(set([[indent, identity.slice(20)], ...[centred(columnAt(first, 3, 0), "法人或其他组织")]]));
  body.push(head(broken.map(([top = ""]) => top)), head(broken.map(([, bottom = ""]) => bottom)));
  const middleOf = (group: string) => {
    const own = rows.flatMap(({ groups }, i) => (groups.includes(group) ? [i] : []));
    return own[Math.floor(own.length / 2)];
  };
  const outer = [..."三、本年度办理结果"];
  rows.forEach(({ label, groups, figures }, i) => {
    const group = groups[1] !== undefined && middleOf(groups[1]) === i ? wrapped(groups[1], 4) : [];
    const parts = wrapped(label, layout.wrap);
    const values = figures.map((figure, n) => centred(columnAt(first, n, shiftOf()), figure));
    const left = indent + groups.length * 8 * wide;
    const lines: (readonly [string, boolean])[] = parts.map((part, n) => [
      part,
      parts.length === 1 || (layout.figures === "first" && n === 0),
    ]);
    if (parts.length > 1 && layout.figures !== "first")
      lines.splice(layout.figures === "between" ? 1 : parts.length, 0, ["", true]);
    lines.forEach(([part, hasFigures], n) => {
      const vertical = groups.length > 0 ? (outer.shift() ?? "") : "";
      body.push(
        set([
          [indent, vertical],
          [indent + 4 * wide, group[n] ?? ""],
          [left, part],
          ...(hasFigures ? values : []),
        ]),
      );
    });
    if (group.length > lines.length)
      body.push(set([[indent + 4 * wide, group.slice(lines.length).join("")]]));
    body.push("");
  });

  const disputes = [
    set([
      [indent + 10, "行政复议"],
      [indent + 60, "行政诉讼"],
    ]),
    set([
      [indent + 45, "未经复议直接起诉"],
      [indent + 90, "复议后起诉"],
    ]),
    set(form.disputes.columns.map((column, i) => [indent + 8 * i, column.slice(0, 2)])),
    set(form.disputes.columns.map((column, i) => [indent + 8 * i, column.slice(2)])),
    "",
    set(form.disputes.rows[0]!.figures.map((figure, i) => [indent + 8 * i, figure])),
  ];
  const paged = body.flatMap((line, i) =>
    i > 0 && i % layout.page === 0 ? ["", layout.mark(Math.floor(i / layout.page)), "", line] : [line],
  );
  return reportAround(contents, paged, disputes);
}

const wrapped = (text: string, length: number): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += length) parts.push(text.slice(at, at + length));
  return parts;
};
