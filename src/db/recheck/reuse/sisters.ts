import type { EntityManager } from "typeorm";
import { findingOf, judgeAgainstSister, sameAsSister } from "../../../checks";
import type { CrossCheck, Judgement, PlacedFinding, Touched } from "../cross-check";
import { findNearCopies, type NearCopies } from "./find-near-copies";
import { PAIRS_AT_ONCE, readTexts, slicesOf } from "./read-texts";

/** Every touched report against those of other agencies of its year, and those against it. */
export const reuseOfSisters: CrossCheck = {
  rules: [sameAsSister],
  async run(manager: EntityManager, touched: Touched): Promise<Judgement> {
    const near = await findNearCopies(manager, touched);
    const findings: PlacedFinding[] = [];
    for (const slice of slicesOf(
      near.filter(({ others }) => others.length > 0),
      PAIRS_AT_ONCE,
    ))
      findings.push(...(await judge(manager, touched.release, slice)));
    return { judged: [...touched.reports, ...near], findings };
  },
};

async function judge(
  manager: EntityManager,
  release: number,
  near: readonly NearCopies[],
): Promise<PlacedFinding[]> {
  const ids = near.flatMap(({ id, others }) => [id, ...others]);
  const texts = await readTexts(manager, release, ids);
  return near.flatMap(({ id, others, ...key }) =>
    others.flatMap((other) => {
      const { outcome } = judgeAgainstSister(texts.get(id)!, texts.get(other)!);
      return outcome ? [{ ...key, reportId: id, ...findingOf(sameAsSister, outcome) }] : [];
    }),
  );
}
