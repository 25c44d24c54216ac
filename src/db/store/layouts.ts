import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { FormCode } from "../../catalogue";

/** What tells a layout from all others. */
export const layoutSha256 = (form: FormCode, codes: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([form, codes]))
    .digest("hex");

/** The id of the layout of `form` with exactly these codes in this order, made unless somebody was faster. */
export async function makeLayout(
  manager: EntityManager,
  form: FormCode,
  codes: readonly string[],
): Promise<number> {
  const sha256 = layoutSha256(form, codes);
  await manager.query(
    "INSERT INTO layouts (form, codes, sha256) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING",
    [form, codes, sha256],
  );
  const [row] = await manager.query<{ id: number }[]>("SELECT id FROM layouts WHERE sha256 = $1", [sha256]);
  if (!row) throw new Error(`layout ${sha256} was neither found nor made`);
  return row.id;
}
