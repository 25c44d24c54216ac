import type { Document } from "../document";
import type { Result } from "../messages";
import type { Reading, ReadOptions, SourceFile } from "../reading";

interface ReaderOfAnyKind {
  readonly mediaType: string;
  /** With the dot, lower case; the first one names the format in messages. */
  readonly extensions: readonly string[];
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A format whose documents hold one report each: the reader makes blocks of it, the rest is the same for all formats. */
export interface DocumentReader extends ReaderOfAnyKind {
  readonly kind: "document";
  /** Whether the content shows it, whatever the file is called; left out by formats that only a name tells. */
  recognises?(file: SourceFile): boolean;
  /** Null when a FATAL message says why. */
  open(file: SourceFile): Result<Document | null> | Promise<Result<Document | null>>;
}

/** A format that states its figures outright and may hold several reports. */
export interface FiguresReader extends ReaderOfAnyKind {
  readonly kind: "figures";
  /** Whether the content shows it, whatever the file is called. */
  recognises(file: SourceFile): boolean;
  read(file: SourceFile, options: ReadOptions): readonly Reading[];
}

export type Reader = DocumentReader | FiguresReader;
