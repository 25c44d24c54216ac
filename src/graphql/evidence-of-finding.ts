import type { Proof } from "../checks";
import type { Context } from "./context";
import { evidenceNode, type EvidenceNode, type FindingNode } from "./nodes";

/** Where what a finding rests on stands. A cell that is printed nowhere has no place and is left out. */
export async function evidenceOfFinding(
  { evidence, reportId, shownAt }: FindingNode,
  context: Context,
): Promise<EvidenceNode[]> {
  const nodes = await Promise.all(
    evidence.map((proof) => evidenceOf(proof, proof.report ?? reportId, shownAt, context)),
  );
  return nodes.flatMap((node) => node ?? []);
}

async function evidenceOf(
  proof: Proof,
  reportId: number | null,
  shownAt: number,
  { loaders }: Context,
): Promise<EvidenceNode | null> {
  if (reportId === null) return null;
  if ("at" in proof) return evidenceNode(reportId, proof.at, shownAt);
  const [figures, stored] = await Promise.all([
    loaders.figuresByReport.load({ release: shownAt, key: reportId }),
    loaders.evidenceByReportId.load(reportId),
  ]);
  const position = figures?.codes.indexOf(proof.indicator) ?? -1;
  const at = stored?.at[position];
  return at && stored.raws[position] !== null ? evidenceNode(reportId, at, shownAt) : null;
}
