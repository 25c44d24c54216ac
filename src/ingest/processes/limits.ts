/** What one document may take of the machine before its process is ended. */
export interface ReadingLimits {
  /** From the moment the process has the document. */
  readonly seconds: number;
  /** JavaScript objects. */
  readonly heapMegabytes: number;
  /** All of the process: objects, buffers, code. */
  readonly memoryMegabytes: number;
}

/** Beyond what the readers allow themselves (a PDF has 60 seconds, a zip 128 MB): theirs say more of the cause. */
export const readingLimits: ReadingLimits = { seconds: 75, heapMegabytes: 512, memoryMegabytes: 1024 };
