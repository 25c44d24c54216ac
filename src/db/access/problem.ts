/** A write that cannot be done as asked, by the caller's doing; says why in Chinese and English. */
export class Problem extends Error {
  constructor(
    readonly code: "BAD_ARGUMENT" | "CONFLICT" | "FORBIDDEN" | "UNKNOWN_AGENCY",
    readonly messageZh: string,
    readonly messageEn: string,
    /** What would do instead, for programs. */
    readonly allowed?: unknown,
  ) {
    super(messageEn);
  }
}
