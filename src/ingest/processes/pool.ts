import { availableParallelism } from "node:os";
import type { DocumentReading, ReadOptions, ReadsDocument, SourceFile } from "../reading";
import { ReadingChild } from "./child";
import { readingLimits, type ReadingLimits } from "./limits";
import { lost } from "./outcome";

export interface ReaderPoolOptions {
  /** How many documents are read at once; as many as the machine has cores by default, and at most 8. */
  readonly processes?: number;
  readonly limits?: Partial<ReadingLimits>;
  /** Options of Node for the processes: those of this one by default. */
  readonly execArgv?: readonly string[];
}

interface Waiting {
  readonly file: SourceFile;
  readonly options: ReadOptions;
  readonly resolve: (reading: DocumentReading) => void;
  readonly reject: (error: unknown) => void;
  /** To be read by a fresh process: a used one went down with it. */
  readonly again?: true;
}

/**
 * Processes that read documents, each of which may be ended without harm to the others: a document that takes too long, too much
 * memory, or its process down is refused by a FATAL message, and a new process takes the next one.
 *
 * Not threads: V8 ends the whole program where one thread's memory cannot grow (a map that doubles is enough).
 *
 * @example
 * const pool = new ReaderPool();
 * const { readings } = await pool.read({ fileName: "年报.pdf", bytes }, { register });
 * await pool.close();
 */
export class ReaderPool {
  readonly processes: number;
  private readonly limits: ReadingLimits;
  private readonly execArgv: readonly string[];
  private readonly children = new Set<ReadingChild>();
  private readonly queue: Waiting[] = [];
  private isClosed = false;

  constructor({ processes, limits, execArgv }: ReaderPoolOptions = {}) {
    this.processes = processes ?? Math.min(availableParallelism(), 8);
    this.limits = { ...readingLimits, ...limits };
    this.execArgv = execArgv ?? process.execArgv.filter((option) => !option.startsWith("--inspect"));
  }

  /** As `readDocument`, elsewhere. Documents are begun in the order in which they are given. */
  readonly read: ReadsDocument = (file, options) => {
    if (this.isClosed) return Promise.reject(new Error("the pool is closed"));
    return new Promise((resolve, reject) => {
      this.queue.push({ file, options, resolve, reject });
      this.next();
    });
  };

  /** Ends the processes; what they were reading, and what waits, is rejected. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.queue.splice(0)) reject(new Error("the pool was closed"));
    await Promise.all([...this.children].map((child) => child.end()));
  }

  private next(): void {
    const first = this.queue[0];
    const child = first && this.childFor(first);
    if (!first || !child) return;
    this.queue.shift();
    void this.run(child, first);
    this.next();
  }

  private childFor({ options, again }: Waiting): ReadingChild | null {
    for (const child of this.children) if (child.isGone) this.children.delete(child);
    const idle = [...this.children].filter(({ isBusy }) => !isBusy);
    const found = idle.find((child) => child.has(options.register)) ?? idle[0];
    if (found && !again) return found;
    if (found) this.drop(found);
    if (this.children.size >= this.processes) return null;
    const child = new ReadingChild(this.limits, this.execArgv);
    this.children.add(child);
    return child;
  }

  private async run(child: ReadingChild, task: Waiting): Promise<void> {
    const { file, options, resolve, reject } = task;
    const wasFresh = child.isFresh;
    try {
      const outcome = await child.read(file, options);
      if (child.isGone || child.isWorn) this.drop(child);
      if (this.isClosed) reject(new Error("the pool was closed"));
      else if ("reading" in outcome) resolve(outcome.reading);
      // What an earlier document left behind may be the cause.
      else if (child.isGone && outcome.loss !== "TIME" && !wasFresh)
        this.queue.unshift({ ...task, again: true });
      else resolve(lost(file.fileName, outcome.loss, this.limits));
    } catch (error) {
      this.drop(child);
      reject(error);
    }
    this.next();
  }

  private drop(child: ReadingChild): void {
    this.children.delete(child);
    void child.end();
  }
}
