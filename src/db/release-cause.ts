/** What made a release. */
export const RELEASE_CAUSES = ["IMPORT", "CORRECTION", "REVIEW", "REGISTER", "SCHEME", "RECHECK"] as const;
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];
