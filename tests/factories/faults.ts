import type { Fault } from "../../src/synthetic";

const across: readonly Fault["shownBy"][0][] = ["ACROSS_YEARS", "UP_THE_TREE", "REUSE", "FILING"];

/** Whether the report alone does not show it: last year's, a child's or another agency's has to be there too, or a deadline. */
export const needsOtherReports = ({ shownBy }: Fault): boolean => across.includes(shownBy[0]);
