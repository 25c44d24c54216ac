import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addSchemes, Batch, type Database, type ImportedDocument, type Writer } from "../db";
import { readRegisterFile } from "../ingest";
import { readySchemes } from "../rank";
import { PROJECT_ROOT } from "./project-root";

const SAMPLES = join(PROJECT_ROOT, "samples");

/** A sample that could not be stored: a mistake of ours, so it stops the start. */
class BrokenSample extends Error {
  constructor(fileName: string, messages: readonly { messageEn: string }[]) {
    super(`sample ${fileName}: ${messages.map(({ messageEn }) => messageEn).join("; ")}`);
  }
}

/**
 * The seed report, the transcribed figures of real agencies and the ready schemes, as one release. Loading them again changes nothing, nor
 * a scheme that somebody has saved anew.
 *
 * @returns the release, null where everything was there already
 */
export async function loadSamples(
  database: Database,
  keepDocument: boolean,
  writer: Writer = { actor: "service", region: null },
): Promise<number | null> {
  const batch = await Batch.open(database, "samples", writer);
  const file = { fileName: "agencies.csv", bytes: await readFile(join(SAMPLES, "agencies.csv")) };
  const register = readRegisterFile(file, await batch.register());
  if (register.messages.length) throw new BrokenSample("agencies.csv", register.messages);
  await batch.addAgencies(register.agencies);
  const agencies = await batch.register();
  for (const fileName of (await readdir(join(SAMPLES, "reports"))).sort()) {
    const report = { fileName, bytes: await readFile(join(SAMPLES, "reports", fileName)) };
    const imported = await batch.importDocument(report, { register: agencies, keepDocument });
    if (imported.rejected || imported.held !== null) throw new BrokenSample(fileName, messagesOf(imported));
  }
  return batch.publish(
    "IMPORT",
    "样例：种子报告、真实机关的转录数字和示例评价方案",
    "Samples: the seed report, transcribed figures of real agencies and example schemes",
    addSchemes(batch, readySchemes()),
  );
}

function messagesOf({ reports }: ImportedDocument) {
  return reports.flatMap(({ messages }) => messages.filter(({ severity }) => severity === "FATAL"));
}
