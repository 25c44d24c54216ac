import type { Observation } from "../report";

/** How `report_figures.statuses` writes the status of a cell. A letter never changes its meaning. */
const LETTERS = {
  REPORTED: "R",
  BLANK: "B",
  NOT_APPLICABLE: "A",
  UNREADABLE: "U",
  NOT_EXTRACTED: "X",
  NOT_IN_FORM: "F",
} as const satisfies Record<Observation["status"], string>;

export type StoredStatus = keyof typeof LETTERS;

export const STATUS_BY_LETTER: ReadonlyMap<string, StoredStatus> = new Map(
  (Object.keys(LETTERS) as StoredStatus[]).map((status) => [LETTERS[status], status]),
);

export function letterOf(status: StoredStatus): string {
  return LETTERS[status];
}

/** @throws Error on a letter that no status has: the row was not written by this service. */
export function statusOf(letter: string): StoredStatus {
  const status = STATUS_BY_LETTER.get(letter);
  if (!status) throw new Error(`unknown status letter ${JSON.stringify(letter)}`);
  return status;
}
