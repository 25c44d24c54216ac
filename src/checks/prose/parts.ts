import { disjointParts, type DisjointParts, type FormCode } from "../../catalogue/index";
import { inGroups, sumDecimals } from "../../report/index";
import { exactOf, type Stated } from "./stated";

/** A whole and its disjoint kinds, as one paragraph states them. */
export interface PartsOfWhole {
  readonly family: DisjointParts;
  readonly parts: readonly Stated[];
  readonly sum: number;
  /** Every kind that the form knows is given. */
  readonly isComplete: boolean;
  /** The whole, in each way in which the paragraph states it. */
  readonly wholes: readonly { readonly value: number; readonly stated: readonly Stated[] }[];
}

/** Every paragraph that states a whole and two or more of its kinds, where each is stated once and none is a part of another. */
export function partsOfWholes(stated: readonly Stated[], form: FormCode): readonly PartsOfWhole[] {
  const paragraphs = inGroups(stated, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((paragraph) =>
    disjointParts
      .filter(({ forms }) => forms.includes(form))
      .flatMap((family) => partsIn(paragraph, family) ?? []),
  );
}

function partsIn(paragraph: readonly Stated[], family: DisjointParts): PartsOfWhole | null {
  const parts = paragraph.filter(
    ({ indicators }) => indicators.length > 0 && indicators.every((one) => family.parts.includes(one)),
  );
  const given = parts.flatMap(({ indicators }) => indicators);
  const isSure =
    parts.length >= 2 &&
    new Set(given).size === given.length &&
    parts.every(({ claim }) => !claim.approximate) &&
    !hasNested(paragraph, parts);
  const wholes = isSure ? wholesIn(paragraph, family) : [];
  if (wholes.length === 0) return null;
  return {
    family,
    parts,
    sum: sumDecimals(parts.map(({ claim }) => claim.value)),
    isComplete: family.parts.every((part) => given.includes(part)),
    wholes,
  };
}

/** 不予公开5件，其中（or ：or in brackets）信息不存在3件: a kind below another kind would be counted twice. */
function hasNested(paragraph: readonly Stated[], parts: readonly Stated[]): boolean {
  return parts.some((part) => {
    const { quote, before } = part.words;
    if (!/^(?:其中|包括|含)/.test(quote) && !/[（(：:]$/.test(before)) return false;
    const previous = paragraph[paragraph.indexOf(part) - 1];
    return previous !== undefined && parts.includes(previous);
  });
}

function wholesIn(paragraph: readonly Stated[], { whole }: DisjointParts): PartsOfWhole["wholes"] {
  const given = whole.flatMap((code) => exactOf(paragraph, code));
  if (given.length > 0) return given.map((one) => ({ value: one.claim.value, stated: [one] }));
  if (!whole.includes("application.completed")) return [];
  // What came in and was not left for next year was answered; 收办 counts what last year left, 新收 does not.
  const [received, carriedIn, carriedOver] = ["received", "carried_in", "carried_over"].map((what) =>
    exactOf(paragraph, `application.${what}`),
  );
  if (received!.length !== 1 || carriedOver!.length !== 1 || carriedIn!.length > 1) return [];
  const [all, left, before] = [received![0]!, carriedOver![0]!, carriedIn![0]];
  const rest = all.claim.value - left.claim.value;
  return [
    { value: rest, stated: [all, left] },
    ...(before ? [{ value: rest + before.claim.value, stated: [all, before, left] }] : []),
  ];
}
