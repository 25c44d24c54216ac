import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real documents, and what people found in them, beside the checkout: not everywhere. */
export const SHARED_REPORTS = join(__dirname, "../../../shared/reports");
export const hasSharedReports = existsSync(SHARED_REPORTS);

/** Tests over real documents run where the folder of them is. */
export const withShared = hasSharedReports ? describe : describe.skip;

export const sharedBytes = (fileName: string): Buffer => readFileSync(join(SHARED_REPORTS, fileName));
export const sharedText = (fileName: string): string => sharedBytes(fileName).toString("utf8");
