import { AGENCY_TYPES, type AgencyType } from "../../../report";

/** Whoever owes a report, once it is known what it is. */
export const ANY_KNOWN_TYPE: readonly AgencyType[] = AGENCY_TYPES.filter((type) => type !== "UNKNOWN");
