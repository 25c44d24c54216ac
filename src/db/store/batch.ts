import type { EntityManager } from "typeorm";
import type { SourceFile } from "../../ingest";
import { AgencyRegister, type Agency } from "../../report";
import type { Database } from "../connection";
import type { ReleaseCause } from "../release-cause";
import { agenciesForBatch, storeAgency } from "./agencies";
import { importDocument, type ImportedDocument, type ImportOptions } from "./import-document";
import { publishBatch } from "./publish";

/**
 * A set of documents that becomes visible as one release.
 *
 * Each document is stored in a transaction of its own, seen by nobody; `publish` makes all of it one release. A batch that
 * was killed is found again by its key and goes on: what it holds is not stored twice.
 */
export class Batch {
  private constructor(
    private readonly database: Database,
    readonly id: number,
    private readonly inTransaction: <Result>(
      work: (manager: EntityManager) => Promise<Result>,
    ) => Promise<Result>,
  ) {}

  static async open(database: Database, key: string): Promise<Batch> {
    const [row] = await database.query<{ id: number }>(
      `INSERT INTO batches (key) VALUES ($1)
       ON CONFLICT (key) WHERE release IS NULL DO UPDATE SET key = excluded.key RETURNING id`,
      [key],
    );
    if (!row) throw new Error(`batch ${key} was neither found nor made`);
    return new Batch(database, row.id, (work) => database.transaction(work));
  }

  /** Runs `work` on a batch of which nothing is kept: what would happen. */
  static async rehearse<Result>(
    database: Database,
    work: (batch: Batch) => Promise<Result>,
  ): Promise<Result> {
    const runner = database.source.createQueryRunner();
    await runner.startTransaction();
    try {
      const [row] = (await runner.query(
        "INSERT INTO batches (key) VALUES (gen_random_uuid()::text) RETURNING id",
      )) as {
        id: number;
      }[];
      return await work(new Batch(database, row!.id, (store) => store(runner.manager)));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** The register as this batch sees it: the newest release with what the batch adds. */
  async register(): Promise<AgencyRegister> {
    return new AgencyRegister(await this.inTransaction((manager) => agenciesForBatch(manager, this.id)));
  }

  /** One document: all that it holds, or nothing. */
  importDocument(file: SourceFile, options: ImportOptions): Promise<ImportedDocument> {
    return importDocument(this.inTransaction, this.id, file, options);
  }

  /** All of these or none. @returns how many the register did not have just so */
  async addAgencies(agencies: readonly Agency[]): Promise<number> {
    return this.inTransaction(async (manager) => {
      let changed = 0;
      for (const agency of agencies) if (await storeAgency(manager, this.id, agency)) changed += 1;
      return changed;
    });
  }

  /** The number of the new release, or null where the batch changes nothing. */
  publish(cause: ReleaseCause, summaryZh: string, summaryEn: string): Promise<number | null> {
    return publishBatch(this.database, this.id, { cause, summaryZh, summaryEn });
  }
}
