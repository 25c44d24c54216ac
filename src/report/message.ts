import type { Locator } from "./report";

/** FATAL: the document is not stored. WARNING: stored, somebody should look. INFO: stored, for the record. */
export type Severity = "FATAL" | "WARNING" | "INFO";

/** What a reader has to say about a document: bad content is a message, never an exception. */
export interface Message {
  readonly severity: Severity;
  /** Permanent and upper case, e.g. `ROW_MISSING`. */
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly at?: Locator;
}
