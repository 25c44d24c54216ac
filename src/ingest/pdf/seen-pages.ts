import type { Message } from "../../report/index";
import { centreX, centreY, height, holds, overlap, width, type Box } from "./geometry";
import type { PageContent } from "./page-content";
import { pageIsPicture, pageRecognised, signsUnknown, slantedDropped } from "./pdf-messages";
import { signsOf, slantedText, unknownSign } from "./signs";
import type { Glyph } from "./text-state";

export interface SeenPage {
  readonly signs: readonly Glyph[];
  /** How much of the page is pictures with hardly a word on them, in percent; 0 where it is too little to hide a table. */
  readonly picturePercent: number;
  readonly messages: readonly Message[];
}

/** The signs of a page that are read, and what there is to say about those that are not. */
export function look(page: PageContent): SeenPage {
  const { number } = page;
  const all = signsOf(page.glyphs);
  const hidden = all.filter(({ isHidden }) => isHidden);
  // Words laid invisibly over a scan are all that there is; beside words that can be seen they are those once more.
  const isScan = hidden.length * 2 > all.length;
  const signs = isScan ? all : all.filter(({ isHidden }) => !isHidden);
  const unknown = signs.filter(({ text }) => text.includes(unknownSign)).length;
  const slanted = slantedText(page.glyphs);
  const picturePercent = percentOfPictures(page, signs);
  const messages = [
    ...(picturePercent > 0 ? [pageIsPicture(number, picturePercent)] : []),
    ...(isScan ? [pageRecognised(number)] : []),
    ...(unknown > 0 ? [signsUnknown(number, unknown)] : []),
    ...(slanted === "" ? [] : [slantedDropped(number, slanted)]),
  ];
  return { signs, picturePercent, messages };
}

/** A seal, a logo or a line drawn as a picture hides nothing. */
const leastPercent = 10;
/** A picture below so many words is the ground on which they stand. */
const mostSigns = 12;

function percentOfPictures(page: PageContent, signs: readonly Glyph[]): number {
  const bare = page.pictures.filter(
    (box) => signs.filter((sign) => holds(box, centreX(sign), centreY(sign))).length <= mostSigns,
  );
  const shown = (box: Box) =>
    Math.max(0, overlap(box.left, box.right, 0, page.width)) *
    Math.max(0, overlap(box.top, box.bottom, 0, page.height));
  const covered = bare
    .filter((box) => width(box) * height(box) > 0)
    .reduce((sum, box) => sum + shown(box), 0);
  const percent = Math.min(100, Math.round((covered / (page.width * page.height)) * 100));
  return percent >= leastPercent ? percent : 0;
}
