import type { Document } from "../../../../src/ingest/document";
import { factsIn } from "./forms";

/** Label of a row, how many columns it has, and its figures; null where they are not read. */
type Rows = ReadonlyMap<string, readonly string[] | null>;

/** As many figures as columns are read even where only their order is known. */
export function readableRows(document: Document, widths: ReadonlyMap<string, number>): Rows {
  return new Map(
    factsIn(document).map((fact) => {
      const [, label = "", mark, figures = ""] = /^(.*?) ?([=?]) ?(.*)$/.exec(fact)!;
      const values =
        figures === "" ? [] : figures.split(" ").map((figure) => figure.replace("_", "").replace("~", " "));
      return [label, mark === "=" || values.length === widths.get(label) ? values : null] as const;
    }),
  );
}

/**
 * What is wrong with a damaged document: rows that are read otherwise than in the whole one. Only `own` may differ, and only
 * in the figure that was damaged, which may be blank: every other figure of it stays where it was.
 */
export function movedRows(
  whole: Rows,
  damaged: Rows,
  own: { label: string; column: number; now: string } | null,
): string[] {
  return [...damaged].flatMap(([label, values]) => {
    const before = whole.get(label);
    if (values === null || !before) return [];
    const isOwn = (i: number) => own?.label === label && own.column === i;
    // A number with a space in it is read as none.
    const expected = before.map((value, i) =>
      isOwn(i) ? (/\s/.test(values[i]!) ? values[i]! : own!.now) : value,
    );
    return String(values) === String(expected)
      ? []
      : [`${label}: ${values.join(" ")} instead of ${expected.join(" ")}`];
  });
}
