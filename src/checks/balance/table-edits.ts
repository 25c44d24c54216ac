import {
  blockName,
  columnName,
  quoted,
  rowName,
  shortColumnName,
  innerRowName,
  tableName,
} from "../cell-names";
import type { Figures } from "../figures";
import type { Edit } from "./edit";
import { applicantRows, identitiesOf, type PlacedIdentity } from "./table-rows";

/** Across a row of table 3: the kinds of applicants add up to 总计. */
export const rowEdits = (figures: Figures): Edit[] =>
  applicantRows(figures).map(({ total, parts }) => {
    const [table, row] = [tableName(figures.form!, total), rowName(figures.form!, total)];
    return {
      subject: total,
      relation: "sum",
      totals: [total],
      parts,
      needed: new Set([total]),
      place: { zh: `${table.zh}，${quoted(row.zh)}行`, en: `${table.en}, row ${row.en}` },
      name: (code) => shortColumnName(figures.form!, code),
    };
  });

const hasColumns = ({ suffixes }: PlacedIdentity): boolean => suffixes.length > 1;

/** Down a column of table 3: the outcomes add up to （七）总计. */
export const outcomeEdits = (figures: Figures): Edit[] =>
  columnEdits(figures, ({ printed }) => printed === undefined);

/** The 勾稽关系 that the head of table 3 prints for each column. */
export const printedEdits = (figures: Figures): Edit[] =>
  columnEdits(figures, ({ printed }) => printed !== undefined);

function columnEdits(figures: Figures, isMeant: (identity: PlacedIdentity) => boolean): Edit[] {
  const identities = identitiesOf(figures).filter(hasColumns);
  const sums = new Set(identities.flatMap(({ right }) => (right.length === 1 ? right : [])));
  return identities.filter(isMeant).flatMap((identity) => editsDown(figures, identity, sums));
}

function editsDown(
  figures: Figures,
  { left, right, suffixes }: PlacedIdentity,
  sums: ReadonlySet<string>,
): Edit[] {
  const form = figures.form!;
  return suffixes.flatMap((suffix) => {
    const [parts, totals] = [left, right].map((codes) => codes.map((code) => code + suffix));
    if (!parts || !totals || ![...parts, ...totals].every((code) => figures.has(code))) return [];
    const [table, column] = [tableName(form, totals[0]!), columnName(form, totals[0]!)];
    // In the column 总计 no blank is a zero; in the others the total is what （七） says.
    const needed =
      suffix === ""
        ? [...totals, ...parts]
        : right.filter((code) => sums.has(code)).map((code) => code + suffix);
    return [
      {
        subject: totals[0]!,
        relation: "sum",
        totals,
        parts,
        needed: new Set(needed),
        place: { zh: `${table.zh}，${quoted(column.zh)}列`, en: `${table.en}, column ${column.en}` },
        name: (code) => innerRowName(form, code),
      },
    ];
  });
}

/** The blocks of table 4: the results add up to 总计. */
export const blockEdits = (figures: Figures): Edit[] =>
  identitiesOf(figures)
    .filter((identity) => !hasColumns(identity))
    .filter(({ left, right }) => [...left, ...right].every((code) => figures.has(code)))
    .map(({ left, right }) => ({
      subject: right[0]!,
      relation: "sum",
      totals: right,
      parts: left,
      needed: new Set(right),
      place: blockName(figures.form!, right[0]!),
      name: (code) => shortColumnName(figures.form!, code),
    }));
