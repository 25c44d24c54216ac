import type { EntityManager } from "typeorm";
import type { Claim } from "../../report";
import { ClaimsEntity } from "../entities";

/** Writes the claims of one version of a report; one without any has no row. */
export async function storeClaims(
  manager: EntityManager,
  reportId: number,
  claims: readonly Claim[],
): Promise<void> {
  if (claims.length === 0) return;
  await manager.insert(ClaimsEntity, {
    reportId,
    indicators: claims.map(({ indicator }) => indicator),
    values: claims.map(({ value }) => value),
    units: claims.map(({ unit }) => unit),
    approximates: claims.map(({ approximate }) => approximate),
    sections: claims.map(({ section }) => section),
    charStarts: claims.map(({ charStart }) => charStart),
    charEnds: claims.map(({ charEnd }) => charEnd),
  });
}
