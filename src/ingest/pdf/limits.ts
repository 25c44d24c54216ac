/** Beyond any report on record by far; a document that needs more is refused with the reason. */
export const mostPages = 500;
const mostOperators = 150_000;
export const mostGlyphs = 100_000;
export const mostRulings = 60_000;
/** Whole lines, once their pieces are joined. */
export const mostLines = 4000;
/** Places that the lines of one table make. */
export const mostPlaces = 40_000;
/** In the whole document. */
export const mostSigns = 1_000_000;
/** What the compressed parts that are read (never pictures) may unfold to, in bytes. */
export const mostOfOnePart = 64 * 1024 * 1024;
export const mostOfAllParts = 256 * 1024 * 1024;
/** For the whole document, in milliseconds. */
const longest = 60_000;

type What = "PAGES" | "OPERATORS" | "GLYPHS" | "RULINGS" | "PLACES" | "SIZE" | "TIME";

/** Never leaves this folder. */
export class PastLimit extends Error {
  constructor(
    readonly what: What,
    /** Null where it is the whole document's. */
    readonly page: number | null,
    readonly found: number,
    readonly limit: number,
  ) {
    super(what);
    this.name = "PastLimit";
  }
}

/** Watches over one document: counts what it draws and says when its time is over, also while something else is waited for. */
export class Guard {
  private readonly end = performance.now() + longest;
  private page: number | null = null;
  private operators = 0;
  private stop: (reason: PastLimit) => void = () => {};
  private readonly stopped = new Promise<never>((_, reject) => {
    this.stop = reject;
  });

  constructor() {
    // Also where nobody waits any more.
    this.stopped.catch(() => {});
  }

  begin(page: number): void {
    this.page = page;
    this.operators = 0;
  }

  /** Operators of the page that have come in. */
  count(operators: number): void {
    this.operators += operators;
    if (this.operators > mostOperators)
      this.stop(new PastLimit("OPERATORS", this.page, this.operators, mostOperators));
    if (performance.now() > this.end) this.stop(this.late());
  }

  /** What the work gives, or a `PastLimit`; the work itself goes on until the document is closed. */
  async hold<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.stop(this.late()), Math.max(0, this.end - performance.now()));
    try {
      return await Promise.race([work, this.stopped]);
    } finally {
      clearTimeout(timer);
    }
  }

  private late(): PastLimit {
    return new PastLimit("TIME", this.page, longest, longest);
  }
}
