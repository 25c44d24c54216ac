/** What made a release. DEMO: it brought synthetic data. */
export const RELEASE_CAUSES = [
  "IMPORT",
  "CORRECTION",
  "REVIEW",
  "REGISTER",
  "SCHEME",
  "RECHECK",
  "DEMO",
] as const;
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];
