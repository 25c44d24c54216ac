import { isFailing, type CheckedFile } from "./check-files";
import { jsonOfCheck } from "./check-json";
import type { PassedOver } from "./passed-over";
import { linesOfCheck } from "./print-check";
import { Progress } from "./progress";

/** Prints what is found in each file as it is found. */
export class CheckPrinter {
  private readonly progress: Progress;
  private printed = 0;
  private failing = 0;

  constructor(
    total: number,
    private readonly json: boolean,
  ) {
    this.progress = new Progress(total);
  }

  async file(file: CheckedFile | PassedOver): Promise<void> {
    if (isFailing(file)) this.failing += 1;
    const text = this.json ? this.opening() + jsonOfCheck.file(file, this.printed === 0) : linesOfCheck(file);
    this.printed += 1;
    await this.progress.print(text);
    this.progress.advance("passedOver" in file ? file.name : file.fileName);
  }

  /** The last words, and exit code 1 where something must be put right before the report is filed. */
  async end(): Promise<void> {
    this.stop();
    await this.progress.print(this.json ? this.opening() + jsonOfCheck.end : "");
    if (this.failing > 0) process.exitCode = 1;
  }

  stop(): void {
    this.progress.stop();
  }

  private opening(): string {
    return this.printed === 0 ? jsonOfCheck.start : "";
  }
}
