import type { GraphQLEnumType } from "graphql";
import { enumAt, typeAt, type Cell } from "./columns";
import { column, type ExportColumn, type ExportKind } from "./kind";
import type { Question } from "./question";

/**
 * A name of an enum in a reader's words: the schema's Chinese, as far as it names and does not explain.
 *
 * @example inChinese(Reason, "ZERO_DENOMINATOR") //=> "分母为零"
 * @example inChinese(Scope, "OWN") //=> "本级"
 */
export function inChinese(type: GraphQLEnumType, cell: Cell): Cell {
  if (Array.isArray(cell)) return (cell as readonly Cell[]).map((one) => inChinese(type, one));
  if (typeof cell !== "string") return null;
  const [zh = ""] = (type.getValue(cell)?.description ?? "").split("\n");
  return zh.split(/[。；：]/)[0]!;
}

/** The enum that a kind's column holds names of, in whichever of its parts; null where it holds none. */
export function enumOfColumn({ kind, answerType }: Question, path: string): GraphQLEnumType | null {
  const types = [...kind.parts.map(({ list }) => typeAt(answerType, list)), answerType];
  return types.map((type) => enumAt(type, path)).find((found) => found !== null) ?? null;
}

/** The column beside one of names, with the same in words: who reads a table need not know the names. */
export const wordsBeside = ({ path, nameZh, nameEn }: ExportKind["columns"][number]): ExportColumn =>
  column(`${path}.zh`, `${nameZh}说明`, `${nameEn}, in Chinese`);
