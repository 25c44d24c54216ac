/**
 * Raised whenever the checks say something else of reports that are stored already: a new rule, another threshold, another
 * sentence. A service tells when what it stores was found by another version; `gongkai recheck` brings it up to date.
 */
export const CHECKS_VERSION = "1";
