import { fork, type ChildProcess } from "node:child_process";
import { extname, join } from "node:path";
import type { AgencyRegister } from "../../report/index";
import type { DocumentReading, ReadOptions, SourceFile } from "../reading";
import type { ReadingLimits } from "./limits";
import type { Loss } from "./outcome";
import { outOfMemory, type Reply, type Task } from "./task";

export type Outcome = { readonly reading: DocumentReading } | { readonly loss: Loss };

/** How V8 says that it can get no more; the signal that ends the process would not tell. */
const cannotGrow = new RegExp(`${outOfMemory}|invalid (?:table |array )?(?:size|length)`, "i");

/** One process that reads one document at a time. */
export class ReadingChild {
  private readonly child: ChildProcess;
  private readonly ended: Promise<string>;
  private readonly started: Promise<void>;
  private register: AgencyRegister | null = null;
  private lastWords = "";
  /** Of the whole process, after its last document. */
  private megabytes = 0;
  isBusy = false;
  isGone = false;
  /** Nothing of an earlier document can be in its way. */
  isFresh = true;

  constructor(
    private readonly limits: ReadingLimits,
    execArgv: readonly string[],
  ) {
    this.child = fork(
      join(__dirname, `reading-process${extname(__filename)}`),
      [String(limits.memoryMegabytes)],
      {
        execArgv: [...execArgv, `--max-old-space-size=${limits.heapMegabytes}`],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      },
    );
    this.child.stderr!.setEncoding("utf8").on("data", (words: string) => {
      this.lastWords = (this.lastWords + words).slice(-4000);
    });
    this.ended = new Promise((resolve) => {
      const end = (how: string) => {
        this.isGone = true;
        resolve(how);
      };
      this.child.on("error", (error) => end(error.message));
      this.child.on("close", (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.started = new Promise((resolve, reject) => {
      this.child.once("message", () => resolve());
      void this.ended.then((how) =>
        reject(new Error(`a reading process did not start: ${how}\n${this.lastWords}`)),
      );
    });
    this.started.catch(() => undefined);
    this.letGo();
  }

  /** @throws Error where the process does not even start, which no document can be blamed for */
  async read(file: SourceFile, { register, ...answers }: ReadOptions): Promise<Outcome> {
    this.isBusy = true;
    this.hold();
    try {
      await this.started;
      const agencies = register === this.register ? null : register.all();
      this.register = register;
      return await this.ask({ file, answers, agencies });
    } finally {
      this.isBusy = false;
      this.letGo();
    }
  }

  /** What it still holds of earlier documents must not be counted against the next one. */
  get isWorn(): boolean {
    return this.megabytes > this.limits.memoryMegabytes / 2;
  }

  has(register: AgencyRegister): boolean {
    return this.register === register;
  }

  async end(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  private async ask(task: Task): Promise<Outcome> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.child.kill("SIGKILL");
    }, this.limits.seconds * 1000);
    let hear: (reply: Reply) => void = () => undefined;
    const answer = new Promise<Reply>((resolve) => (hear = resolve));
    this.child.on("message", hear);
    try {
      this.child.send(task);
      const result = await Promise.race([answer, this.ended]);
      this.isFresh = false;
      if (typeof result === "string") return { loss: isLate ? "TIME" : this.causeOf(result) };
      if (result.kind === "ready") throw new Error("a reading process started twice");
      this.megabytes = result.megabytes;
      return result.kind === "read" ? { reading: result.reading } : { loss: { exception: result.error } };
    } finally {
      clearTimeout(timer);
      this.child.off("message", hear);
    }
  }

  private causeOf(how: string): Loss {
    return cannotGrow.test(this.lastWords) ? "MEMORY" : { crash: how };
  }

  /** An idle process keeps nobody from ending. */
  private letGo(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as { unref?(): void }).unref?.();
  }

  private hold(): void {
    this.child.ref();
    this.child.channel?.ref();
  }
}
