import { isTable, isText, type Block } from "../document";
import { compact, foldWidth } from "../characters";
import { datesIn, type FoundDate } from "../dates";
import { info, warning } from "../messages";
import type { Message } from "../../report/index";

/** Dates by the words before them, the surest first. 成文日期 is when it was written, not when it was put out. */
const pageWords = [
  /(?:发布|公开|公布|上网|发文|发稿|信息发布)(?:日期|时间)/g,
  /(?:更新|生成)(?:日期|时间)/g,
  /(?:^|[^成文制填报截止统计])(?:日期|时间)/g,
];

/** The date that the page states for itself, above the report or below it; null where it states none. */
export function findPageDate(blocks: readonly Block[], bodyStart: number): FoundDate | null {
  const lines = [
    ...blocks.slice(0, bodyStart),
    ...blocks.slice(Math.max(bodyStart, blocks.length - 5)),
  ].flatMap(linesOf);
  for (const words of pageWords) {
    for (const line of lines) {
      for (const label of line.matchAll(words)) {
        const after = line.slice(label.index + label[0].length).replace(/^[\s:：|[【(]+/, "");
        const [date] = datesIn(after.slice(0, 20));
        if (date?.index === 0) return date;
      }
    }
  }
  return null;
}

const linesOf = (block: Block): string[] =>
  isTable(block)
    ? block.rows.map(({ cells }) => foldWidth(cells.join("|")))
    : block.text.length > 200
      ? []
      : [foldWidth(block.text)];

export interface Signature {
  readonly date: FoundDate;
  /** The words on the same line or the line above: who signs, where that is given. */
  readonly signer: string | null;
}

/** The date under the report, alone on its line or behind the agency's name; of several the last that stands in the body. */
export function findSignature(
  blocks: readonly Block[],
  bodyStart: number,
  annexStart: number,
): Signature | null {
  const found = blocks.flatMap((block, i) => {
    const signature = isText(block) ? readSignature(block.text, blocks[i - 1]) : null;
    return signature ? [{ ...signature, i }] : [];
  });
  const inBody = found.filter(({ i }) => i >= bodyStart && i < annexStart);
  return inBody.at(-1) ?? found.filter(({ i }) => i >= annexStart).at(-1) ?? found.at(-1) ?? null;
}

function readSignature(text: string, above: Block | undefined): Signature | null {
  const line = foldWidth(text).trim();
  const date = datesIn(line).at(-1);
  if (!date || date.index + date.printed.length < line.length - 1) return null;
  const before = compact(line.slice(0, date.index)).replace(/[（(]$/, "");
  if (before === "")
    return { date, signer: above && isText(above) && above.text.length <= 40 ? above.text : null };
  return before.length <= 30 && !/[，。、：:；;|\d]/.test(before) ? { date, signer: before } : null;
}

/** A day that does not exist is not taken, and a report without any date says so. */
export function aboutDates(page: FoundDate | null, signature: FoundDate | null): readonly Message[] {
  const found = [page, signature].filter((date) => date !== null);
  if (found.length === 0)
    return [
      info(
        "DATE_MISSING",
        "没有找到发布日期或落款日期。",
        "Neither a date of publication nor one under the report was found.",
      ),
    ];
  return found
    .filter(({ iso }) => iso === null)
    .map(({ printed }) =>
      warning(
        "DATE_INVALID",
        `“${printed}”不是有效日期，未采用。`,
        `“${printed}” is no day of the calendar and was not taken.`,
      ),
    );
}
