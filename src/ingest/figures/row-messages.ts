import type { Message } from "../../report/index";
import { fatal, info } from "../messages";
import { pathOf, type FormPlace } from "./form-index";
import type { MatchedRow } from "./match-rows";
import type { Locate } from "./sheet-rows";

/** Rows of the form that the sheet does not print: lost, unless sheets without them are in official use. */
export function missingRows(lost: readonly FormPlace[], printed: ReadonlySet<FormPlace>): readonly Message[] {
  const rows = new Set([...printed].map(({ row }) => row));
  const mayLack = ({ row, parents }: FormPlace) =>
    row.optional === true || parents.some((parent) => parent.optional && !rows.has(parent));
  const required = lost.filter((place) => !mayLack(place)).map(pathOf);
  const optional = lost.filter(mayLack).map(pathOf);
  const messages: Message[] = [];
  if (required.length > 0)
    messages.push(
      fatal(
        "ROW_MISSING",
        `统计表缺少 ${required.length} 行：${required.join("；")}。请补全后再导入；原表确无此行的，请改用数据文件（*.figures.json）导入。`,
        `The table lost ${required.length} row(s): ${required.join("; ")}. Complete it; where the sheet never had them, bring its figures as a figures file (*.figures.json).`,
      ),
    );
  if (optional.length > 0)
    messages.push(
      info(
        "ROW_NOT_IN_FORM",
        `统计表没有以下 ${optional.length} 行（有的地方表式如此），记为“表中无此项”：${optional.join("；")}。`,
        `The sheet has no such ${optional.length} row(s), as some places' sheets do not: ${optional.join("; ")}. They are NOT_IN_FORM.`,
      ),
    );
  return messages;
}

/** A second sheet repeats every row. */
const mostNamed = 5;

/** The same row with two figures: which one counts is not for a reader to say. */
export function repeatedRows(matched: readonly MatchedRow[], at: Locate): readonly Message[] {
  const again = matched.filter(
    ({ again, place, row }) => again && place?.row.indicator && row.values.some((value) => value !== null),
  );
  if (again.length === 0) return [];
  const paths = [...new Set(again.map(({ place }) => pathOf(place!)))];
  const named = paths.slice(0, mostNamed);
  const more = paths.length > mostNamed;
  return [
    fatal(
      "ROW_TWICE",
      `统计表中有 ${paths.length} 行重复出现：${named.join("；")}${more ? "等" : ""}。每个指标只能有一行；有两张表（如本级和汇总、两个年度）的，请分成两个文件。`,
      `${paths.length} row(s) are printed twice: ${named.join("; ")}${more ? " …" : ""}. Each figure has one row; two sheets (own and consolidated, two years) belong in two files.`,
      at(again[0]!.row),
    ),
  ];
}
