import { once } from "node:events";
import { SingleBar } from "cli-progress";
import { shownName } from "./file-names";

/** A stream that may be a terminal. */
export type Screen = NodeJS.WriteStream;

/**
 * A bar on standard error with what is done, how many a second, and the time left; nothing where nobody watches, or for one file.
 * Lines that go to the same terminal are printed through `around`, so that the bar stays below them.
 */
export class Progress {
  private bar: SingleBar | null;
  private readonly begun = performance.now();
  private done = 0;

  constructor(
    total: number,
    private readonly screen: Screen = process.stderr,
  ) {
    this.bar = screen.isTTY && total > 1 ? startBar(total, screen) : null;
  }

  advance(file: string, steps = 1): void {
    this.done += steps;
    const seconds = (performance.now() - this.begun) / 1000;
    this.bar?.increment(steps, { file: shownName(file), rate: (this.done / seconds).toFixed(1) });
  }

  /** Prints what belongs to the answer, and waits where whoever reads is slower than we are. */
  async print(text: string): Promise<void> {
    let isTaken = true;
    this.around(() => (isTaken = process.stdout.write(text)));
    if (!isTaken) await once(process.stdout, "drain");
  }

  around(print: () => void): void {
    if (this.bar) this.screen.write("\r\u001b[2K");
    print();
    this.bar?.render();
  }

  stop(): void {
    this.bar?.stop();
    this.bar = null;
  }
}

function startBar(total: number, stream: Screen): SingleBar {
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {percentage}%  {rate}/s  剩余 · left {eta_formatted}  {file}",
    stream,
    clearOnComplete: true,
    hideCursor: true,
    // The last files tell how long the next ones take.
    etaBuffer: 50,
  });
  bar.start(total, 0, { file: "", rate: "-" });
  return bar;
}
