/** What made a release. */
export const RELEASE_CAUSES = ["IMPORT", "CORRECTION", "REVIEW", "REGISTER", "SCHEME"] as const;
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];
