import type { SchemeContent } from "../../../db";
import { checkedScheme } from "../check-scheme";
import { applicationQuality } from "./application-quality";
import { reportQuality } from "./report-quality";

/** Schemes that come with the samples, held to the same rules as any. A new one is one file beside these and one line here. */
export const readySchemes = (): SchemeContent[] => [applicationQuality, reportQuality].map(checkedScheme);
