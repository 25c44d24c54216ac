import type { EntityManager } from "typeorm";
import type { Writer } from "../access/writer";

/** A batch that is being written, as the steps of an import see it. */
export interface OpenBatch {
  readonly id: number;
  readonly writer: Writer;
  /** Nothing of it will be kept. */
  readonly rehearsal: boolean;
  readonly inTransaction: <Result>(work: (manager: EntityManager) => Promise<Result>) => Promise<Result>;
}
