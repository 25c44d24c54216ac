import type { EntityManager } from "typeorm";
import type { SourceFile } from "../../ingest";
import { AgencyRegister, type Agency } from "../../report";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import type { ReleaseCause } from "../release-cause";
import { agenciesForBatch, storeAgency } from "./agencies";
import {
  readFile,
  storeFile,
  type ImportedDocument,
  type ImportOptions,
  type ReadFile,
} from "./import-document";
import type { OpenBatch } from "./open-batch";
import { publishBatch, type AlsoPublishes } from "./publish";
import { refreshStatistics } from "./refresh-statistics";

/**
 * A set of documents that becomes visible as one release.
 *
 * Each document is stored in a transaction of its own, seen by nobody; `publish` makes all of it one release. A batch that
 * was killed is found again by its key and goes on: what it holds is not stored twice.
 */
export class Batch implements OpenBatch {
  private constructor(
    /** As the batch itself sees it: where all of it is one transaction, with what it has written. */
    readonly database: Database,
    readonly id: number,
    readonly writer: Writer,
    readonly rehearsal: boolean,
    readonly inTransaction: OpenBatch["inTransaction"],
    /** For what ends the batch: once it is through, all of it is on the disk. Null where all of the batch is one transaction. */
    private readonly inLastTransaction: OpenBatch["inTransaction"] | null = null,
  ) {}

  static async open(database: Database, key: string, writer: Writer): Promise<Batch> {
    const [row] = await database.query<{ id: number }>(
      `INSERT INTO batches (key, actor) VALUES ($1, $2)
       ON CONFLICT (key) WHERE release IS NULL DO UPDATE SET actor = excluded.actor RETURNING id`,
      [key, writer.actor],
    );
    if (!row) throw new Error(`batch ${key} was neither found nor made`);
    const unflushed: OpenBatch["inTransaction"] = (work) =>
      database.transaction(async (manager) => {
        // Not flushed one by one: publishing flushes all that came before it, and a batch that was cut off is imported again.
        await manager.query("SET LOCAL synchronous_commit = off");
        return work(manager);
      });
    return new Batch(database, row.id, writer, false, unflushed, (work) => database.transaction(work));
  }

  /** Runs `work` on a batch of which nothing is kept: what would happen. */
  static async rehearse<Result>(
    database: Database,
    writer: Writer,
    work: (batch: Batch) => Promise<Result>,
  ): Promise<Result> {
    const runner = database.source.createQueryRunner();
    await runner.startTransaction();
    try {
      return await work(await Batch.inside(database, runner.manager, writer, true));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** Runs `work` on a batch in one transaction: all of it with its release, or nothing. `work` publishes what it stores. */
  static async atOnce<Result>(
    database: Database,
    writer: Writer,
    work: (batch: Batch) => Promise<Result>,
  ): Promise<Result> {
    return database.transaction(async (manager) => {
      const batch = await Batch.inside(database, manager, writer, false);
      const result = await work(batch);
      await manager.query("DELETE FROM batches WHERE id = $1 AND release IS NULL", [batch.id]);
      return result;
    });
  }

  private static async inside(
    database: Database,
    manager: EntityManager,
    writer: Writer,
    rehearsal: boolean,
  ): Promise<Batch> {
    const [row] = await manager.query<{ id: number }[]>(
      "INSERT INTO batches (key, actor) VALUES (gen_random_uuid()::text, $1) RETURNING id",
      [writer.actor],
    );
    if (!row) throw new Error("a batch was not made");
    return new Batch(database.within(manager), row.id, writer, rehearsal, (work) => work(manager));
  }

  /** The register as this batch sees it: the newest release with what the batch adds. */
  async register(): Promise<AgencyRegister> {
    return new AgencyRegister(await this.inTransaction((manager) => agenciesForBatch(manager, this.id)));
  }

  /** One document: all that it holds, or nothing; held where all that it lacks is an answer. */
  async importDocument(file: SourceFile, options: ImportOptions): Promise<ImportedDocument> {
    return this.store(await readFile(this.database, file, options));
  }

  /** The same of a document that was read already. */
  store(read: ReadFile): Promise<ImportedDocument> {
    return storeFile(this, read);
  }

  /** All of these or none. @returns how many the register did not have just so */
  async addAgencies(agencies: readonly Agency[]): Promise<number> {
    return this.inTransaction(async (manager) => {
      let changed = 0;
      for (const agency of agencies)
        if (await storeAgency(manager, this.id, this.writer, agency)) changed += 1;
      return changed;
    });
  }

  /** The number of the new release, or null where the batch changes nothing. */
  async publish(
    cause: ReleaseCause,
    summaryZh: string,
    summaryEn: string,
    also?: AlsoPublishes,
  ): Promise<number | null> {
    const { id, writer, rehearsal, inLastTransaction } = this;
    const inTransaction = inLastTransaction ?? this.inTransaction;
    const release = await publishBatch(
      { id, writer, rehearsal, inTransaction },
      { cause, summaryZh, summaryEn },
      also,
    );
    if (release !== null && inLastTransaction) await refreshStatistics(this.database, id);
    return release;
  }
}
