import { fold, type Section } from "../../report";

/** What a section is told by. */
type Heading = Pick<Section, "kind" | "level" | "number" | "title">;

/** Titles with less in common are titles of different things. */
const LEAST_ALIKE = 0.5;

/**
 * The section of another report that says the same thing: of the same kind and level. A main part needs no more where it is the
 * only one; else the title decides, and between titles that are as alike, the number. Null where none is like it.
 */
export function sameSection<One extends Heading>(section: Heading, others: readonly One[]): One | null {
  const alike = others.filter(({ kind, level }) => kind === section.kind && level === section.level);
  const [only] = alike;
  if (only && alike.length === 1 && section.level <= 1) return only;
  const grams = gramsOf(section.title);
  let best: { other: One; likeness: number } | null = null;
  for (const other of alike) {
    const likeness = shareOf(grams, gramsOf(other.title)) + (other.number === section.number ? 1e-6 : 0);
    if (likeness >= LEAST_ALIKE && (!best || likeness > best.likeness)) best = { other, likeness };
  }
  return best?.other ?? null;
}

/** Pairs of characters that follow each other; a title of one character is its own. */
function gramsOf(title: string): ReadonlySet<string> {
  const characters = Array.from(fold(title).replace(/[^\p{L}\p{N}]/gu, ""));
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((second, i) => `${characters[i]}${second}`));
}

/** Of the pairs of both, those in common: 0 to 1. Two empty titles are the same. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  const all = one.size + other.size;
  return all === 0 ? 1 : (2 * shared) / all;
}
