import type { Message } from "../../report/index";
import type { Item } from "../compose-document";
import type { Budget } from "./budget";
import { flow } from "./flow";
import { findFurniture, parentOf } from "./furniture";
import { findLandmarks } from "./landmarks";
import { mainContent } from "./main-content";
import { childElements, findElement, isElement, textOf, type Element, type Page } from "./nodes";
import { Notes } from "./notes";
import { plainText } from "./plain-text";
import { leftOut } from "./say";
import { survey, type Survey } from "./survey";
import { isHidden, isWordless } from "./visible";
import type { Walk } from "./walk";

/** One parsed page → its headings, paragraphs and tables, and what of it was left out. */
export function readPage(
  page: Page,
  notes: Notes,
  budget: Budget,
): { items: Item[]; messages: readonly Message[] } {
  const body = findElement(page, "body");
  if (!body) return { items: [], messages: [] };
  const parts = survey(page);
  const look: Walk = { notes: new Notes(), budget, parts, plainLists: false, skipped: new Set() };
  const landmarks = findLandmarks(body, look);
  const skipped = findFurniture(body, landmarks, look);
  const kept = mainContent(body, parts, landmarks, skipped);
  for (const table of landmarks.hidden) notes.hidden.set(table, plainText(table));
  const walk: Walk = { notes, budget, parts, skipped, plainLists: hasPlainLists(page) };
  return { items: flow(kept, walk), messages: aboutRest(body, kept, skipped, parts) };
}

/** No style sheet that could take the numbers of lists away. */
function hasPlainLists(page: Page): boolean {
  const sheets = styleSheets(page);
  return sheets !== null && !/list-style/i.test(sheets);
}

/** The text of all `<style>`; null where a sheet lies in another file. */
function styleSheets(within: Page | Element): string | null {
  let text = "";
  for (const element of childElements(within)) {
    if (
      element.tagName === "link" &&
      element.attrs.some(({ name, value }) => name === "rel" && /stylesheet/i.test(value))
    )
      return null;
    const words =
      element.tagName === "style"
        ? element.childNodes.map((node) => textOf(node) ?? "").join("")
        : styleSheets(element);
    if (words === null || /@import/i.test(words)) return null;
    text += words;
  }
  return text;
}

function aboutRest(
  body: Element,
  kept: readonly Element[],
  furniture: ReadonlySet<Element>,
  parts: Survey,
): readonly Message[] {
  const held = new Set(kept);
  const isKept = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (held.has(at)) return true;
    return false;
  };
  const pieces = [...furniture].filter(isKept);
  const characters =
    parts(body).words -
    kept.reduce((sum, part) => sum + parts(part).words, 0) +
    pieces.reduce((sum, part) => sum + parts(part).words, 0);
  return characters === 0 ? [] : [leftOut(characters, firstLeftOut(body, held, furniture))];
}

/** The first words of the page that are not in what is kept. */
function firstLeftOut(body: Element, held: ReadonlySet<Element>, furniture: ReadonlySet<Element>): string {
  let words = "";
  const look = (element: Element, isKept: boolean): void => {
    for (const node of element.childNodes) {
      if (words.length >= 30) return;
      if (!isElement(node)) words += isKept ? "" : (textOf(node)?.slice(0, 60).replace(/\s+/g, " ") ?? "");
      else if (!isWordless(node) && !isHidden(node))
        look(node, !furniture.has(node) && (isKept || held.has(node)));
    }
  };
  look(body, held.has(body));
  return words.trim().slice(0, 30);
}
