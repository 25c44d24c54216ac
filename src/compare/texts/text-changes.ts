import { diffArrays } from "diff";
import { sentencesOf } from "../../report";

export const TEXT_OPS = ["SAME", "ADDED", "REMOVED"] as const;
export type TextOp = (typeof TEXT_OPS)[number];

/** One sentence, with what ends it. */
export interface TextChange {
  readonly op: TextOp;
  readonly text: string;
}

/** Texts that differ in more sentences are not worth the search for the shortest way from one to the other. */
const MOST_EDITS = 500;

/**
 * From one text to the other, sentence by sentence: SAME and ADDED together are `to`, SAME and REMOVED are `from`, to the last
 * character. What was removed stands before what was added in its place. Where more than 500 sentences change, all between the
 * first and the last that are the same count as changed.
 *
 * @example textChanges("一是慢。二是少。", "一是慢。二是散。") //=> SAME 一是慢。 REMOVED 二是少。 ADDED 二是散。
 */
export function textChanges(from: string, to: string): TextChange[] {
  const before = sentencesOf(from);
  const after = sentencesOf(to);
  const head = sharedAtStart(before, after);
  const tail = sharedAtStart(before.slice(head).reverse(), after.slice(head).reverse());
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  return [
    ...changesOf("SAME", after.slice(0, head)),
    ...between(old, fresh),
    ...changesOf("SAME", after.slice(after.length - tail)),
  ];
}

function between(old: string[], fresh: string[]): TextChange[] {
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  if (!changes) return [...changesOf("REMOVED", old), ...changesOf("ADDED", fresh)];
  return changes.flatMap(({ added, removed, value }) =>
    changesOf(added ? "ADDED" : removed ? "REMOVED" : "SAME", value),
  );
}

const changesOf = (op: TextOp, sentences: readonly string[]): TextChange[] =>
  sentences.map((text) => ({ op, text }));

function sharedAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((sentence, i) => sentence !== other[i]);
  return differs < 0 ? one.length : differs;
}
