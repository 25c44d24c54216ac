import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../src/ingest";

const seed = readFileSync(join(__dirname, "../../samples/reports/weihai-sme-2017.txt"), "utf8");

/** The sample's report as another agency would have written it. */
export function aDocumentOf(agencyName: string, fileName = "report.txt"): SourceFile {
  return { fileName, bytes: Buffer.from(seed.replaceAll("威海市中小企业局", agencyName)) };
}

/** The same, without a word on its year: neither title nor period says it. */
export function aDocumentWithoutYear(agencyName: string, fileName = "undated.txt"): SourceFile {
  const text = seed.replaceAll("威海市中小企业局", agencyName).replace(/20\d{2}\s*年度?/g, "本年");
  return { fileName, bytes: Buffer.from(text) };
}
