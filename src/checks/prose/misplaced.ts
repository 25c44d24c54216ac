import type { Figures } from "../figures";
import type { Stated } from "./stated";

/** A cell with the number that a sentence gives for something else, beside another one for what the cell is about. */
export interface Misplaced {
  readonly cell: string;
  readonly value: number;
  /** What the sentence says of the cell's topic. */
  readonly own: Stated;
  /** Whose number stands in the cell. */
  readonly other: Stated;
}

/** Below it, two numbers are equal by chance. */
const smallest = 10;
const isTelling = ({ value, approximate }: Stated["claim"]) => value >= smallest && !approximate;
const documents = /^(?:normative|regulation)\.(?:issued|disclosed)$/;

/**
 * Rows of documents whose number is that of the items among which the sentence counts these documents: 33 items, 8 of them
 * documents, and a row of documents with 33.
 */
export function misplacedIn(stated: readonly Stated[], figures: Figures): readonly Misplaced[] {
  const found = stated.flatMap((own, i): Misplaced[] => {
    const [topic] = own.indicators[0]?.split(".") ?? [];
    if (own.indicators.length !== 1 || own.claim.approximate || !documents.test(own.indicators[0]!))
      return [];
    const near = stated.slice(0, i).filter(({ sentence }) => sentence === own.sentence);
    const isPart = near.length > 0 && /其中/.test(own.words.before + own.words.quote);
    const wholes = isPart
      ? near.filter(
          ({ claim, indicators }) =>
            isTelling(claim) && claim.value > own.claim.value && indicators[0]?.split(".")[0] !== topic,
        )
      : [];
    const cells = figures.codes().filter((cell) => documents.test(cell) && cell.split(".")[0] === topic);
    return wholes.flatMap((other) =>
      cells
        .filter((cell) => figures.cell(cell).value === other.claim.value)
        .map((cell) => ({ cell, value: other.claim.value, own, other })),
    );
  });
  return found.filter(({ cell }, i) => found.findIndex((one) => one.cell === cell) === i);
}
