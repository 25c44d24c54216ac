/** What a person says of a finding. OPEN: nobody said anything yet, or somebody took it back. */
export const DECISIONS = ["OPEN", "CONFIRMED", "DISMISSED"] as const;
export type Decision = (typeof DECISIONS)[number];
