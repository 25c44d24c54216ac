import type { EntityManager } from "typeorm";
import { inSubtree } from "../read/agency-filter";
import { Problem } from "./problem";

/** Who writes, and where. */
export interface Writer {
  /** `cli:<user>`, `token:<name>` or `service`; stands in the record of the write. */
  readonly actor: string;
  /** Writes are confined to agencies of this region with everything below it; null is everywhere. */
  readonly region: string | null;
}

/** The one gate of all writes: the agency's region lies in the writer's. An agency without a region lies in none. @throws Problem FORBIDDEN */
export async function requireWithin(
  manager: EntityManager,
  { region }: Writer,
  agency: { readonly code: string; readonly region: string | null },
): Promise<void> {
  if (region !== null && !(await isWithin(manager, region, agency.region)))
    throw outside(agency.code, region);
}

/** The same for an agency by its code: as the newest release and the open batch have it, in every version of both. */
export async function requireCodeWithin(
  manager: EntityManager,
  writer: Writer,
  code: string,
  batchId: number,
): Promise<void> {
  await requireCodesWithin(manager, writer, [code], batchId);
}

/** The same for several: one statement. The message names the first that lies outside. */
export async function requireCodesWithin(
  manager: EntityManager,
  { region }: Writer,
  codes: readonly string[],
  batchId: number,
): Promise<void> {
  if (region === null) return;
  const [first] = await manager.query<{ code: string }[]>(
    `SELECT asked.code FROM unnest($1::text[]) WITH ORDINALITY AS asked(code, turn)
     LEFT JOIN agencies AS agency ON agency.code = asked.code
       AND ((agency.valid_from IS NOT NULL AND agency.valid_to IS NULL) OR agency.batch_id = $3)
     WHERE (${inSubtree("agency.region_code", "ARRAY[$2::text]")}) IS NOT TRUE
     ORDER BY asked.turn LIMIT 1`,
    [codes, region, batchId],
  );
  if (first) throw outside(first.code, region);
}

function outside(agency: string, region: string): Problem {
  return new Problem(
    "FORBIDDEN",
    `此令牌只能写区划 ${region} 及其以下的机关，${agency} 不在其内`,
    `this token writes about agencies of region ${region} and below, and ${agency} lies outside`,
  );
}

async function isWithin(manager: EntityManager, top: string, region: string | null): Promise<boolean> {
  const [row] = await manager.query<{ within: boolean }[]>(
    `WITH RECURSIVE above AS (
       SELECT region.code, region.parent_code FROM regions AS region WHERE region.code = $1
       UNION
       SELECT region.code, region.parent_code FROM regions AS region JOIN above ON region.code = above.parent_code)
     SELECT EXISTS (SELECT FROM above WHERE above.code = $2) AS within`,
    [region, top],
  );
  return row?.within === true;
}
