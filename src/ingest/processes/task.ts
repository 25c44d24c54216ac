import type { Agency } from "../../report/index";
import type { DocumentReading, ReadOptions, SourceFile } from "../reading";

/** What the document does not say, as it travels between processes: the register goes by itself, once a version. */
export type Answers = Omit<ReadOptions, "register">;

/** To a reading process. `agencies`: the register, where the process does not have this version of it yet. */
export interface Task {
  readonly file: SourceFile;
  readonly answers: Answers;
  readonly agencies: readonly Agency[] | null;
}

/** From a reading process: first `ready`, then one for each task. */
export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly reading: DocumentReading; readonly megabytes: number }
  | { readonly kind: "failed"; readonly error: string; readonly megabytes: number };

/** What a reading process may not outgrow, and whom it may not outlive. */
export interface Watched {
  /** All of the process. */
  readonly megabytes: number;
  /** Id of the process that the readings go to. */
  readonly parent: number;
}

/** How a process says why it ends itself; V8 uses the same words. */
export const outOfMemory = "out of memory";
