/**
 * How fast `gongkai import` takes in a folder of mixed formats, and in how much memory, on a fresh embedded database:
 * `npm run build && npm run --prefix bench import -- --documents 2000`. Prints a table and the same as JSON.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { FORMATS, makeCorpus } from "./corpus";
import { runGongkai } from "./run-gongkai";

interface ImportReport {
  readonly release: number | null;
  readonly files: readonly {
    readonly file: string;
    readonly reports: readonly {
      readonly outcome: string;
      readonly messages: readonly { readonly code: string; readonly severity: string }[];
    }[];
  }[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: "2000" },
      formats: { type: "string", default: FORMATS.join(",") },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  chmodSync(folder, 0o755); // Under root an ordinary account runs the database and has to get in.
  try {
    console.error("making the documents …");
    const corpus = await makeCorpus(folder, Number(values.documents), values.formats.split(","));
    const dataDir = join(folder, "data");
    await runGongkai(dataDir, "agencies", "import", corpus.register);
    console.error("importing …");
    const run = await runGongkai(dataDir, "import", "--json", corpus.reports);
    const report = JSON.parse(run.stdout) as ImportReport;
    print(corpus, run, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(
  corpus: Awaited<ReturnType<typeof makeCorpus>>,
  run: Awaited<ReturnType<typeof runGongkai>>,
  { files }: ImportReport,
): void {
  const stored = files.filter(({ reports }) => reports[0]?.outcome === "CREATED");
  const megabytes = corpus.bytes / 1024 / 1024;
  const result = {
    machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}`,
    documents: corpus.documents,
    megabytes: round(megabytes),
    stored: stored.length,
    seconds: round(run.seconds),
    cpuSeconds: run.cpuSeconds,
    documentsPerSecond: round(corpus.documents / run.seconds),
    megabytesPerSecond: round(megabytes / run.seconds),
    peakMegabytes: run.peakMegabytes,
    processes: run.peakProcesses,
    databaseMegabytes: run.databaseMegabytes,
    storedByFormat: countBy(stored.map(({ file }) => extname(file))),
    refused: countBy(
      files
        .filter((file) => !stored.includes(file))
        .map(({ file, reports }) => {
          const fatal = reports[0]?.messages.find(({ severity }) => severity === "FATAL");
          return `${extname(file)} ${fatal?.code ?? reports[0]?.outcome ?? "passed over"}`;
        }),
    ),
  };
  console.table(
    Object.entries(result).map(([name, value]) => ({
      name,
      value: typeof value === "object" ? JSON.stringify(value) : value,
    })),
  );
  console.log(JSON.stringify(result));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

void main();
