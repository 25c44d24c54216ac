/**
 * The catalogue: what the official forms ask, in which units, and which of their figures may stand beside each other.
 * Nothing comes in; forms, indicators, the crosswalk and regions go out. It reads no file of a report and no database.
 */
export * from "./types";
