/** A row of a grid, as tables and expected tables have them. */
export interface GridLike {
  readonly cells: readonly string[];
  readonly cellIds?: readonly number[];
}

const compact = (text: string): string => text.replace(/\s+/g, "");
const isFigure = (text: string): boolean => /^[-+]?\d[\d.,]*(?:元)?$|^[-/—]$/.test(compact(text));
const distinct = (texts: readonly string[]): string[] =>
  texts.filter((text, i) => text !== "" && text !== texts[i - 1]);

/**
 * What a table says: "title / labels of the row @ heads of the column = figure", blanks included, each printed cell once. Tables
 * that place the same words differently over their columns say the same.
 */
export function factsOf(rows: readonly GridLike[]): string[] {
  const grid = rows.map(({ cells }) => cells.map(compact));
  const firsts = grid.map((cells) => cells.findIndex(isFigure)).filter((at) => at !== -1);
  const first = Math.min(...firsts);
  const facts: string[] = [];
  let title = "";
  let heads: string[][] = [];
  let isInHead = false;
  grid.forEach((cells, r) => {
    const ids = rows[r]!.cellIds ?? cells.map((_, i) => i);
    const labels = distinct(cells.slice(0, first));
    const values = cells.slice(first);
    const isTitle = cells.every((cell) => cell === cells[0]) && cells.length > 1;
    const hasFigures = values.some(isFigure) || (values.every((value) => value === "") && labels.length > 0);
    if (isTitle) {
      [title, heads, isInHead] = [cells[0]!, [], true];
    } else if (!hasFigures) {
      heads = isInHead ? [...heads, values] : [values];
      isInHead = true;
    } else {
      isInHead = false;
      values.forEach((value, column) => {
        const at = first + column;
        if (column > 0 && ids[at] === ids[at - 1]) return;
        const head = distinct(heads.map((line) => line[column] ?? "")).join("/");
        facts.push(`${title} / ${labels.join(" / ")} @ ${head} = ${value}`);
      });
    }
  });
  return facts;
}
