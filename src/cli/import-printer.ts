import type { StoredFinding } from "../db";
import { jsonReport } from "./import-json";
import type { ImportedFile } from "./import-files";
import type { PassedOver } from "./passed-over";
import { count, linesOf, summaryOf, type Counts } from "./print-import";
import { Progress } from "./progress";

/** Prints what becomes of each file as it happens, and keeps no more of it than counts. */
export class ImportPrinter {
  private readonly counts: Counts = {};
  private readonly progress: Progress;
  private printed = 0;
  /** Files whose reports are all in. */
  stored = 0;

  constructor(
    total: number,
    private readonly how: { readonly dryRun: boolean; readonly json: boolean },
  ) {
    this.progress = new Progress(total);
  }

  async file(file: ImportedFile | PassedOver): Promise<void> {
    count(this.counts, file);
    if (isStored(file)) this.stored += 1;
    const { dryRun, json } = this.how;
    const text = json ? this.opening() + jsonReport.file(file, this.printed === 0) : linesOf(file, dryRun);
    this.printed += 1;
    await this.progress.print(text);
    this.progress.advance("passedOver" in file ? file.name : file.fileName);
  }

  /**
   * The last words, and exit code 1 where something is not in: what is held waits for a person. `across`: what was found by
   * holding reports against each other.
   */
  async end(release: number | null, across: readonly StoredFinding[] = []): Promise<void> {
    this.stop();
    const { dryRun, json } = this.how;
    await this.progress.print(
      json
        ? this.opening() + jsonReport.end(release, across)
        : summaryOf(this.counts, release, dryRun, across),
    );
    if (this.counts.REJECTED || this.counts.HELD) process.exitCode = 1;
  }

  stop(): void {
    this.progress.stop();
  }

  private opening(): string {
    return this.printed === 0 ? jsonReport.start(this.how.dryRun) : "";
  }
}

const isStored = (file: ImportedFile | PassedOver): boolean =>
  !("passedOver" in file) &&
  file.reports.every(({ outcome }) => outcome !== "HELD" && outcome !== "REJECTED");
