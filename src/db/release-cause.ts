/** What made a release. */
export type ReleaseCause = "IMPORT" | "CORRECTION" | "REVIEW" | "REGISTER" | "SCHEME" | "RECHECK";
