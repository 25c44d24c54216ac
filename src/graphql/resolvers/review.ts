import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Refusal } from "../../compare";
import { findingsByKey, reviewFindings, type Decision } from "../../db";
import type { Context } from "../context";
import { DecisionEnum } from "../enums";
import { findingNode } from "../findings";
import type { FindingNode } from "../nodes";
import { requireNoNul } from "../plain-text";
import { say } from "../say";
import { FindingType } from "../types/finding";
import { writing } from "../writing";

/** So many findings are decided about at once. */
const MOST = 500;
const LONGEST_NOTE = 2000;

@Resolver()
export class ReviewMutations {
  @Mutation(() => [FindingType], {
    description: say(
      `审定核对结果，至多 ${MOST} 项，要么全部成功要么全不变，成为一版数据（REVIEWER）。排除（DISMISSED）须写理由；OPEN 为撤回。限于某区划的令牌只能审定其机关的。`,
      `Decides about at most ${MOST} findings, all or none, as one release (REVIEWER). DISMISSED needs a note; OPEN takes a decision back. A token of a region decides about its agencies only.`,
    ),
  })
  async reviewFindings(
    @Ctx() context: Context,
    @Arg("ids", () => [ID], { description: say("核对结果的标识。", "Ids of the findings.") }) ids: string[],
    @Arg("decision", () => DecisionEnum, { description: say("审定。", "The decision.") }) decision: Decision,
    @Arg("note", () => String, {
      nullable: true,
      description: say(
        `理由，至多 ${LONGEST_NOTE} 字；排除时必填。人人可见，不要写个人信息。`,
        `Why, at most ${LONGEST_NOTE} characters; needed to dismiss. Everybody can read it: name no private person.`,
      ),
    })
    note: string | null,
  ): Promise<FindingNode[]> {
    const keys = requireIds(ids);
    const review = { decision, note: requireNote(decision, note) };
    const release = await writing(context, (writer) =>
      reviewFindings(context.database, writer, keys, review),
    );
    if (release !== null) context.releases.moveTo(release);
    const shownAt = release ?? (await context.releases.resolve(null));
    const found = await findingsByKey(context.database, shownAt, keys);
    const byKey = new Map(found.map((finding) => [finding.key, finding]));
    return keys.flatMap((key) => {
      const finding = byKey.get(key);
      return finding ? [findingNode(finding, shownAt)] : [];
    });
  }
}

function requireIds(ids: readonly string[]): string[] {
  ids.forEach((id) => requireNoNul(id, "ids"));
  const keys = [...new Set(ids)];
  if (!keys.length)
    throw new Refusal("BAD_ARGUMENT", "ids 至少要有一个标识", "ids must hold at least one id");
  if (keys.length > MOST)
    throw new Refusal(
      "TOO_MUCH",
      `一次至多审定 ${MOST} 项，此次有 ${keys.length} 项；请分几次`,
      `at most ${MOST} findings at once, these are ${keys.length}; decide in parts`,
      { ids: MOST },
    );
  return keys;
}

/** Blank is no note. What a person set aside, the next one has to understand. */
function requireNote(decision: Decision, note: string | null): string | null {
  requireNoNul(note, "note");
  const said = note?.trim() || null;
  if (said && said.length > LONGEST_NOTE)
    throw new Refusal(
      "BAD_ARGUMENT",
      `note 有 ${said.length} 字，至多 ${LONGEST_NOTE} 字`,
      `note has ${said.length} characters, at most ${LONGEST_NOTE} are taken`,
    );
  if (decision === "DISMISSED" && !said)
    throw new Refusal("BAD_ARGUMENT", "排除（DISMISSED）须在 note 里写明理由", "to dismiss, say why in note");
  return said;
}
