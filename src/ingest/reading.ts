import type { AgencyRegister, Agency, Message, Report, Scope } from "../report/index";

/** A file as it came, not yet known to be anything. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** `agency` (a code), `year` and `scope` override what the document says of itself. */
export interface ReadOptions {
  readonly register: AgencyRegister;
  readonly agency?: string;
  readonly year?: number;
  readonly scope?: Scope;
}

/** What a document says of itself that lacks only an answer: which agency, which year, which scope. */
export interface Held {
  /** Code of the agency that was recognised; null where that is what is asked. */
  readonly agency: string | null;
  /** As the register has it, else as the document words it; null where it names nobody. */
  readonly agencyName: string | null;
  readonly year: number | null;
  /** Null where the document does not state it. */
  readonly scope: Scope | null;
}

/** What came out of one document; a figures file may hold several reports. */
export interface Reading {
  /** Null when a FATAL message says why. */
  readonly report: Report | null;
  /** To be registered: a figures file brings its agency's record. Null when the register knows it already. */
  readonly agency: Agency | null;
  readonly messages: readonly Message[];
  /** Not null where `report` is null only because agency, year or scope are not certain. */
  readonly held: Held | null;
  /** The words of the document; null where it has none. */
  readonly text: string | null;
}

/** What came out of one file. */
export interface DocumentReading {
  readonly mediaType: string;
  readonly readings: readonly Reading[];
}

/** `readDocument`, or a pool that does the same elsewhere. */
export type ReadsDocument = (file: SourceFile, options: ReadOptions) => Promise<DocumentReading>;

/** A reading without a report: the messages say why. */
export const refused = (messages: readonly Message[]): Reading => ({
  report: null,
  agency: null,
  messages,
  held: null,
  text: null,
});
