import type { EntityManager } from "typeorm";
import { Problem } from "../access/problem";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { SchemeEntity } from "../entities";
import { lockForTransaction } from "../locks";
import { newestRelease } from "../read/releases";
import { Batch } from "../store/batch";
import type { OpenBatch } from "../store/open-batch";
import type { AlsoPublishes } from "../store/publish";
import { versionsOfSchemes } from "./read-schemes";
import type { SchemeContent, StoredScheme, StoredTerm } from "./stored-scheme";

/**
 * Saves a scheme as its next version, as a release of its own. `contentOf` makes it from the newest release, so that what it
 * freezes is of one state of the data. What the newest version says just so already is that version still.
 *
 * @returns the version, and the release; null where nothing is new
 * @throws Problem FORBIDDEN to a writer of one region: a scheme ranks agencies everywhere
 */
export async function saveScheme(
  database: Database,
  writer: Writer,
  contentOf: (database: Database, release: number) => Promise<SchemeContent>,
): Promise<{ scheme: StoredScheme; release: number | null }> {
  requireEverywhere(writer);
  return Batch.atOnce(database, writer, (batch) =>
    batch.inTransaction(async (manager) => {
      // Of two that save one scheme at once the later one makes the later version.
      await lockForTransaction(manager, "publish");
      const before = (await newestRelease(batch.database))?.number ?? 0;
      const content = await contentOf(batch.database, before);
      const known = await newestVersion(batch.database, before, content.code);
      if (known && saysTheSame(known, content)) return { scheme: known, release: null };
      const version = (known?.version ?? 0) + 1;
      const { code, nameZh, nameEn } = content;
      const release = await batch.publish(
        "SCHEME",
        `评价方案“${nameZh}”（${code}）第 ${version} 版`,
        `Scheme "${nameEn}" (${code}), version ${version}`,
        (inside, number) => addVersion(inside, batch, number, content, version),
      );
      const scheme = release === null ? null : await newestVersion(batch.database, release, code);
      if (!scheme) throw new Error(`version ${version} of scheme ${code} was not stored`);
      return { scheme, release };
    }),
  );
}

/** Brings schemes whose codes are new, as their first versions, with the release of the batch; others stay as they are. */
export const addSchemes =
  (batch: Batch, contents: readonly SchemeContent[]): AlsoPublishes =>
  async (manager, release) => {
    const known = await versionsOfSchemes(
      batch.database.within(manager),
      release,
      contents.map(({ code }) => code),
    );
    const added = contents.filter(({ code }) => known.every((one) => one.code !== code));
    for (const content of added) await addVersion(manager, batch, release, content, 1);
    return added.length > 0;
  };

async function addVersion(
  manager: EntityManager,
  { id: batchId, writer }: OpenBatch,
  release: number,
  { terms, appliesTo, ...content }: SchemeContent,
  version: number,
): Promise<true> {
  await manager.insert(SchemeEntity, {
    ...{ ...content, version, terms: [...terms], appliesTo: [...appliesTo] },
    ...{ savedBy: writer.actor, batchId, validFrom: release },
  });
  return true;
}

async function newestVersion(
  database: Database,
  release: number,
  code: string,
): Promise<StoredScheme | null> {
  return (await versionsOfSchemes(database, release, [code])).at(-1) ?? null;
}

function saysTheSame(one: SchemeContent, other: SchemeContent): boolean {
  return canonical(one) === canonical(other);
}

/** PostgreSQL keeps the parts of a JSON object in an order of its own. */
function canonical({ nameZh, nameEn, terms, missing, appliesTo }: SchemeContent): string {
  return JSON.stringify([nameZh, nameEn, missing, appliesTo, terms.map(partsOf)]);
}

const partsOf = (term: StoredTerm) => Object.entries(term).sort(([one], [other]) => (one < other ? -1 : 1));

function requireEverywhere({ region }: Writer): void {
  if (region === null) return;
  throw new Problem(
    "FORBIDDEN",
    `评价方案用于各地的机关；此令牌只能写区划 ${region} 及其以下`,
    `a scheme ranks agencies everywhere; this token writes about region ${region} and below only`,
  );
}
