import type { AgencyLevel } from "../catalogue/index";

export const AGENCY_TYPES = [
  "STATE_COUNCIL_BODY",
  "GOVERNMENT",
  "GOVERNMENT_OFFICE",
  "DEPARTMENT",
  "TOWNSHIP",
  "SUBDISTRICT",
  "FUNCTIONAL_ZONE",
  "INSTITUTION",
  "UNKNOWN",
] as const;
export type AgencyType = (typeof AGENCY_TYPES)[number];

/** What can be the code of an agency: 2 to 64 letters, digits, dots or hyphens, such as `371000-zxqyj`. */
export const AGENCY_CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{1,63}$/;

/** One agency as the register knows it. `code` is permanent and never used again for another. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  /** Other and former names. */
  readonly aliases: readonly string[];
  readonly type: AgencyType;
  readonly level: AgencyLevel;
  /** Region code. */
  readonly region: string | null;
  /** Code of the agency above it. */
  readonly parent: string | null;
  /** First and last year in which it exists; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  /** Codes of the agencies that took over its duties. */
  readonly successors: readonly string[];
}

/**
 * Whether there is such an agency in the year.
 *
 * @example existsInYear({ validFrom: null, validTo: 2019 }, 2019) //=> true
 */
export function existsInYear(
  { validFrom, validTo }: Pick<Agency, "validFrom" | "validTo">,
  year: number,
): boolean {
  return (validFrom ?? year) <= year && year <= (validTo ?? year);
}
