/** What made a release. DEMO: it brought synthetic data. */
export type ReleaseCause = "IMPORT" | "CORRECTION" | "REVIEW" | "REGISTER" | "SCHEME" | "RECHECK" | "DEMO";
