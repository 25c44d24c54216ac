import type { Agency, Message, Report } from "../../report/index";
import { isText, type Block, type Document } from "../document";
import type { Annex } from "../outline/annexes";
import type { SectionHead } from "../outline/head";
import type { ReadOptions } from "../reading";
import { simplified } from "../simplify";
import { namesOf } from "./agency-names";
import { chooseAgency } from "./choose-agency";
import { findPeriod } from "./period";
import { aboutDates, findPageDate, findSignature } from "./published";
import { chooseScope, statedScope } from "./scope";
import { findTitle, titleInProse, titleText, type Title } from "./title";
import { recogniseYear } from "./year";

/** Who reports, on which year, for whom, and when it was put out. */
export interface Identity {
  readonly title: Title | null;
  /** Index of the block where the numbered body begins. */
  readonly bodyStart: number;
  readonly agency: Agency | null;
  /** Who reports by the words of the document; empty where it names nobody. */
  readonly agencyName: string;
  readonly year: number | null;
  readonly scope: Pick<Report, "scope" | "scopeStated">;
  readonly dates: Pick<Report, "publishedOn" | "signedOn" | "periodStart" | "periodEnd">;
  readonly messages: readonly Message[];
}

export interface Marks {
  readonly heads: ReadonlyMap<number, SectionHead>;
  readonly annexes: ReadonlyMap<number, Annex>;
}

/** Where a document without numbered parts has its front matter, at most. */
const longestFront = 30;

export function recogniseIdentity(
  document: Document,
  { heads, annexes }: Marks,
  options: ReadOptions,
): Identity {
  const { register } = options;
  const { blocks, text } = inSimplified(document);
  const [firstHead = blocks.length] = heads.keys();
  const [firstAnnex = blocks.length] = annexes.keys();
  const bodyStart = Math.min(firstHead, firstAnnex, longestFront, blocks.length);
  const annexStart = [...annexes.keys()].find((start) => start > bodyStart) ?? blocks.length;
  const front = textOf(blocks.slice(0, bodyStart));
  const found = findTitle(blocks, bodyStart, (name) => namesOf(register).byName(name).length > 0);
  const title = found && { ...found, text: printedTitle(found, document.blocks) };
  const prose = titleInProse(front || text.slice(0, 1000)) ?? titleInProse(text.slice(0, 1000));
  const period = findPeriod(front) ?? findPeriod(textOf(blocks));
  const signature = findSignature(blocks, bodyStart, annexStart);
  const page = findPageDate(blocks, bodyStart);
  const sheetTitles = [...annexes.values()].map((annex) => annex.title);

  const year = recogniseYear({
    given: options.year,
    title: title?.year ?? prose?.year ?? null,
    periodEnd: period?.end ?? null,
    sheet:
      [...sheetTitles, ...shortLines(blocks).filter(isYear)].map(yearIn).find((one) => one !== null) ?? null,
    dated: page?.iso ?? signature?.date.iso ?? null,
    text,
  });
  const named = title?.agency || prose?.agency || "";
  const signer = signature?.signer ?? null;
  const agency = chooseAgency(
    {
      title: named,
      signer,
      lines: [...shortLines(blocks), ...blocks.flatMap(fillersIn)],
      text: front || text,
      year: year.value,
    },
    options,
  );
  const scope = chooseScope(
    statedScope([title?.text ?? "", ...sheetTitles, ...shortLines(blocks).filter(isBracketed)], front),
    agency.value,
    options,
  );
  return {
    title,
    bodyStart,
    agency: agency.value,
    agencyName: named || (signer ?? ""),
    year: year.value,
    scope: scope.value,
    dates: {
      publishedOn: page?.iso ?? signature?.date.iso ?? null,
      signedOn: signature?.date.iso ?? null,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    messages: [
      ...agency.messages,
      ...year.messages,
      ...scope.messages,
      ...aboutDates(page, signature?.date ?? null),
    ],
  };
}

/** A copy in traditional characters as its original reads: names and words are told by that. */
function inSimplified(document: Document): Pick<Document, "blocks" | "text"> {
  const text = simplified(document.text);
  if (text === document.text) return document;
  const blocks = document.blocks.map((block) =>
    isText(block)
      ? { ...block, text: simplified(block.text) }
      : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(simplified) })) },
  );
  return { blocks, text };
}

const printedTitle = ({ blocks, text }: Title, printed: Document["blocks"]): string =>
  blocks.length === 0 ? text : titleText(blocks.flatMap((i) => (isText(printed[i]!) ? printed[i].text : [])));

const textOf = (blocks: Document["blocks"]): string =>
  blocks
    .filter(isText)
    .map((block) => block.text)
    .join("\n");
const shortLines = (blocks: Document["blocks"]): string[] =>
  blocks
    .filter(isText)
    .map((block) => block.text)
    .filter((line) => line.length <= 40 && !/[。；;]/.test(line));
const isYear = (line: string): boolean => /^[（(]?\s*20\d{2}\s*年度?\s*[）)]?$/.test(line);
const isBracketed = (line: string): boolean => /^[（(].*[）)]$/.test(line);

/** 填报单位：威海市中小企业局（盖章）, in a line or in two cells. */
function fillersIn(block: Block): string[] {
  const lines = isText(block) ? [block.text] : block.rows.map(({ cells }) => cells.join("\t"));
  return lines.flatMap((line) => {
    const found = line.length > 200 ? null : filler.exec(line);
    return found ? [found[1]!] : [];
  });
}
const filler =
  /(?:填报|填表|报告|编制|发布)(?:单位|机关|机构|部门)(?:名称)?(?:[（(](?:盖章|公章|章)[）)])?\s*[:：\t|]\s*([^\s:：|（(]{4,40})/;

const yearIn = (title: string): number | null => Number(/(20\d{2})年/.exec(title)?.[1] ?? Number.NaN) || null;
