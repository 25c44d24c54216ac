import { claimWordings, indicatorByCode, type ClaimWording, type FormCode } from "../../catalogue/index";
import { disputeOf, isOfAnother, isPart } from "./context";
import { compileWording, isNeutral, type Pattern } from "./neutral-words";

/** A figure with the words around it, all without spaces. */
export interface Words {
  /** The sentence up to the number. */
  readonly sentence: string;
  /** What stands in the same paragraph before the sentence. */
  readonly paragraphBefore: string;
  /** The clause up to the number: behind the last figure or ，；：. */
  readonly clause: string;
  /** The clause from behind the unit on. */
  readonly after: string;
  readonly unit: string | null;
  /** Of the figure before it in the sentence. */
  readonly previous: string | null;
  readonly form: FormCode;
}

interface Span {
  /** Characters of the clause before the wording. */
  readonly prefix: number;
  /** Characters behind the unit that belong to it. */
  readonly suffix: number;
}

interface Match extends Span {
  readonly indicator: string;
}

const compiled: readonly { wording: ClaimWording; patterns: readonly Pattern[] }[] = claimWordings.map(
  (wording) => ({ wording, patterns: wording.wordings.map(compileWording) }),
);

/**
 * What a figure counts, by the declared wordings; null where none fits, or two fit equally. A wording that begins further to the
 * left says more (网站主动公开信息 than 主动公开信息).
 */
export function indicatorOf(words: Words): Pick<Match, "indicator" | "suffix"> | null {
  const matches = compiled.flatMap((one) => matchOf(one, words) ?? []);
  const furthest = Math.min(...matches.map(({ prefix }) => prefix));
  const [first, ...others] = matches.filter(({ prefix }) => prefix === furthest);
  const isSure = first && others.every(({ indicator }) => indicator === first.indicator);
  return isSure && indicatorByCode(first.indicator) ? first : null;
}

function matchOf(
  { wording, patterns }: { wording: ClaimWording; patterns: readonly Pattern[] },
  words: Words,
): Match | null {
  const { indicator, units, forms, topic, unless, follows, part } = wording;
  if (!units.includes(words.unit ?? "") || (forms && !forms.includes(words.form))) return null;
  if (topic && !topic.test(words.paragraphBefore + words.sentence)) return null;
  if (follows && !follows.test(words.previous ?? "")) return null;
  if (!part && isPart(words.sentence)) return null;
  const [span] = patterns
    .flatMap((pattern) => spanOf(pattern, words) ?? [])
    .sort((a, b) => a.prefix - b.prefix);
  if (!span) return null;
  const said = words.clause.slice(0, span.prefix);
  if (unless?.test(said) || isJoined(said) || (isPart(words.sentence) && isOfAnother(said))) return null;
  if (!indicator.startsWith("*")) return { indicator, ...span };
  const dispute = disputeOf(words.paragraphBefore + words.sentence);
  return dispute === null ? null : { indicator: indicator.replace("*", dispute), ...span };
}

function spanOf({ before, after, isWhole }: Pattern, words: Words): Span | null {
  const found = before.exec(words.clause);
  const behind = after?.exec(words.after)?.[0] ?? "";
  if (!found || (after && behind === "")) return null;
  if (isWhole && !isNeutral(words.clause.slice(0, found.index))) return null;
  return { prefix: found.index, suffix: behind.length };
}

/** 予以公开及部分公开258件: the figure is of both. */
const isJoined = (said: string): boolean => /[及和与、或]$/.test(said) && said.length > 1;
