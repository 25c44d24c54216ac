import { isTable, isText, type Block } from "../document";
import { compact, tighten, width } from "../characters";

export interface Title {
  /** As printed, joined over lines, without the spaces that stand beside Chinese characters. */
  readonly text: string;
  /** The words before 政府信息公开 that are no year: who reports. Empty where the title does not say. */
  readonly agency: string;
  readonly year: number | null;
  /** Blocks that the title takes up. */
  readonly blocks: readonly number[];
}

const core =
  /(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报|总结)书?$/;
const yearWords = /(?:20\d{2}|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年?度?/g;
const officeEnd =
  /(?:政府|局|委|委员会|办|办公室|办公厅|厅|部|处|院|中心|街道|镇|乡|区|县|市|省|管委会|公司|队|会|所|馆|社|站|校|大学|学院|医院)$/;
const mostLines = 4;

/**
 * The title of the report: the best of the lines before the body that say 政府信息公开工作年度报告 or a variant of it. A title may
 * run over several lines, the agency on a line of its own; of equal ones the shortest and first is taken.
 */
export function findTitle(
  blocks: readonly Block[],
  bodyStart: number,
  isAgency: (name: string) => boolean,
): Title | null {
  const titles = blocks.slice(0, bodyStart).flatMap((_, last) => {
    const lines = titleLines(blocks, last);
    return lines.flatMap((_, i) => readTitle(lines.slice(-1 - i), last, isAgency) ?? []);
  });
  const inCells = blocks.slice(0, bodyStart).flatMap(titlesInCells);
  return titles.concat(inCells).sort((a, b) => score(b) - score(a))[0] ?? null;
}

const score = ({ agency, year }: Title): number => (agency === "" ? 0 : 2) + (year === null ? 0 : 1);

/** The short lines that end with block `last`, first to last. */
function titleLines(blocks: readonly Block[], last: number): string[] {
  const lines: string[] = [];
  for (let i = last; i >= 0 && lines.length < mostLines; i -= 1) {
    const block = blocks[i]!;
    if (!isText(block) || width(block.text) > 120 || /[。；;|>]|[:：]\s*\d/.test(block.text)) break;
    lines.unshift(block.text);
  }
  return lines;
}

function readTitle(
  lines: readonly string[],
  last: number,
  isAgency?: (name: string) => boolean,
): Title | null {
  const words = lines
    .map(compact)
    .join("")
    .replace(/^(?:标题|名称|题名)[:：]/, "");
  const years = [...words.matchAll(yearWords)].map(([printed]) => toYear(printed));
  const rest = words
    .replace(yearWords, "")
    .replace(/[（(][^（）()]{0,12}[）)]$|[《》]|的?(?:公示|公告|通知|通告)$/g, "");
  const end = core.exec(rest);
  if (!end || /[，。:：]/.test(rest)) return null;
  const agency = rest
    .slice(0, end.index)
    .replace(/^(?:关于)?(?:印发|公布|发布|公开)?(?=[^，]{2})|(?:关于|的|年度)$|^[—–-]+|[—–-]+$/g, "");
  // What stands on the lines above belongs to the title only if it is who reports.
  if (
    lines.length > 1 &&
    agency !== "" &&
    !isAgency?.(agency) &&
    !(officeEnd.test(agency) && agency.length <= 40)
  )
    return null;
  return {
    text: titleText(lines),
    agency,
    year: years[0] ?? null,
    blocks: lines.map((_, i) => last - lines.length + 1 + i),
  };
}

export const titleText = (lines: readonly string[]): string => tighten(lines.map(tighten).join(""));

/** The table of index number and date above a report on a web page prints its title too. */
const titlesInCells = (block: Block): Title[] =>
  isTable(block)
    ? block.rows
        .flatMap(({ cells }) => cells.flatMap((cell) => readTitle([cell], 0) ?? []))
        .map((title) => ({ ...title, blocks: [] }))
    : [];

const toYear = (printed: string): number =>
  Number(
    printed.replace(/[年度]/g, "").replace(/[二〇○零Ｏ一三四五六七八九]/g, (c) => String(chineseDigit(c))),
  );
const chineseDigit = (c: string): number => ("○零Ｏ".includes(c) ? 0 : "〇一二三四五六七八九".indexOf(c));

const leadIn =
  /(?:现将|公布|(?<!信息|政务)公开|发布|编制)(?:了|如下)?([^，,。；;：:（）()“”]{4,60}?(?:报告|年报))/g;

/** 现公布XX市人民政府2017年政府信息公开工作年度报告: who and when, where no line is a title. */
export function titleInProse(text: string): Pick<Title, "agency" | "year"> | null {
  for (const line of text.split("\n")) {
    for (const [, words] of compact(line).matchAll(leadIn)) {
      const title = readTitle([words!], 0);
      if (title?.year) return { agency: /^[我本]/.test(title.agency) ? "" : title.agency, year: title.year };
    }
  }
  return null;
}
