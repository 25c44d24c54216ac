import { Problem } from "../access/problem";
import { requireCodesWithin, type Writer } from "../access/writer";
import type { Database } from "../connection";
import type { Decision } from "../decision";
import { lockForTransaction } from "../locks";
import { findingsByKey, type StoredFinding } from "../read/findings";
import { newestRelease } from "../read/releases";
import { Batch } from "../store/batch";
import { decide, type Review } from "./decide";

/**
 * Decides about findings as the newest release has them, all or none, as one release. What is decided just so already stays as
 * it is, with who decided it.
 *
 * @returns the release; null where nothing changed
 * @throws Problem where a key is of nothing that was found, or of an agency outside the writer's region
 */
export async function reviewFindings(
  database: Database,
  writer: Writer,
  keys: readonly string[],
  review: Review,
): Promise<number | null> {
  return Batch.atOnce(database, writer, (batch) =>
    batch.inTransaction(async (manager) => {
      // Of two that decide at once the later one sees what the other decided.
      await lockForTransaction(manager, "publish");
      const release = (await newestRelease(batch.database))?.number ?? 0;
      const findings = await findingsByKey(batch.database, release, keys);
      requireAll(keys, findings);
      const agencies = [...new Set(findings.map(({ agencyCode }) => agencyCode))];
      await requireCodesWithin(manager, writer, agencies, batch.id);
      const changed = findings.filter(
        ({ decision, note }) => decision !== review.decision || note !== review.note,
      );
      await decide(batch, changed, review);
      return batch.publish("REVIEW", ...summaryOf(review.decision, changed.length));
    }),
  );
}

function requireAll(keys: readonly string[], findings: readonly StoredFinding[]): void {
  const known = new Set(findings.map(({ key }) => key));
  const unknown = keys.filter((key) => !known.has(key));
  if (!unknown.length) return;
  const shown = unknown.slice(0, MOST_NAMED).map((key) => key.slice(0, LONGEST_NAMED));
  const [restZh, restEn] =
    unknown.length > MOST_NAMED
      ? [` 等 ${unknown.length} 个`, ` and ${unknown.length - MOST_NAMED} more`]
      : ["", ""];
  throw new Problem(
    "BAD_ARGUMENT",
    `最新一版数据中没有核对结果 ${shown.join("、")}${restZh}；可用 findings 查 id。通过（PASS）的不能审定`,
    `the newest release has no finding ${shown.join(", ")}${restEn}; find ids with findings. What passes cannot be decided about`,
  );
}

const MOST_NAMED = 20;
const LONGEST_NAMED = 40;

function summaryOf(decision: Decision, count: number): [zh: string, en: string] {
  const [zh, en] = {
    OPEN: ["重新待定", "Reopened"],
    CONFIRMED: ["确认", "Confirmed"],
    DISMISSED: ["排除", "Dismissed"],
  }[decision];
  return [`${zh} ${count} 项核对结果`, `${en} ${count} finding${count === 1 ? "" : "s"}`];
}
