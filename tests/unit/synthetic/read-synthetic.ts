import { readDocument, type Reading } from "../../../src/ingest";
import { AgencyRegister } from "../../../src/report";
import { printedAsHtml, printedAsText, type SyntheticReport } from "../../../src/synthetic";

const writers = { html: printedAsHtml, md: printedAsText };

/** A synthetic report as the real reader reads it, printed as a page or as plain text. */
export async function readSynthetic(report: SyntheticReport, format: keyof typeof writers): Promise<Reading> {
  const register = new AgencyRegister([report.agency]);
  const file = { fileName: `report.${format}`, bytes: Buffer.from(writers[format](report)) };
  const { readings } = await readDocument(file, { register });
  return readings[0]!;
}
