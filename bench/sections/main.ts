/**
 * How large the index of section texts is, what it adds to an import and how fast it answers, on a fresh embedded database:
 * `npm run --prefix bench sections -- --agencies 2500`. Eight synthetic reports an agency. Prints a table.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Database, listSections, migrate, startEmbedded, type SectionFilter } from "../../src/db";
import { fold } from "../../src/report";
import {
  prepareStore,
  storeSections,
  syntheticTexts,
  type TextsOfReport,
} from "../../tests/factories/stored-sections";

const YEARS = Array.from({ length: 8 }, (_, i) => 2014 + i);
const AGENCIES_AT_ONCE = 50;

const SEARCHES: Readonly<Record<string, SectionFilter>> = {
  培训: { words: ["培训"] },
  "培训, one year": { words: ["培训"], years: [2021] },
  信息公开: { words: ["信息公开"] },
  "培训 公开": { words: ["培训", "公开"] },
  的: { words: ["的"] },
  "nothing, one year": { years: [2021] },
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { agencies: { type: "string", default: "2500" } } });
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  chmodSync(folder, 0o755); // Under root an ordinary account runs the database and has to get in.
  const server = await startEmbedded({ dataDir: join(folder, "data"), role: "service" });
  const database = await Database.open({ url: server.url });
  try {
    await migrate(database);
    await prepareStore(database);
    console.table({
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
      ...(await measure(database, Number(values.agencies))),
    });
  } finally {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database, agencies: number): Promise<Record<string, unknown>> {
  for (let from = 0; from < agencies; from += AGENCIES_AT_ONCE)
    await storeSections(database, syntheticTexts(from, Math.min(agencies, from + AGENCIES_AT_ONCE), YEARS));
  await database.query("VACUUM ANALYZE");
  const result: Record<string, unknown> = await sizes(database);
  for (const [name, filter] of Object.entries(SEARCHES)) {
    const { totalCount } = await listSections(database, { release: 1, filter, limit: 20 });
    const search = () => listSections(database, { release: 1, filter, limit: 20 });
    result[`${name}: hits`] = totalCount;
    result[`${name}: ms, count and first 20`] = await median(search);
  }
  const fresh = Array.from({ length: 11 }, (_, i) =>
    syntheticTexts(agencies + i * 10, agencies + i * 10 + 10, YEARS),
  );
  const perReport = (ms: number) => Math.round((ms / fresh[0]!.length) * 100) / 100;
  const store = () => storeSections(database, fresh.pop()!);
  result["fold, ms a report"] = perReport(await median(() => Promise.resolve(foldAll(fresh[0]!))));
  result["store with the index, ms a report"] = perReport(await median(store));
  await database.query("DROP INDEX report_sections_grams");
  result["store without, ms a report"] = perReport(await median(store));
  return result;
}

async function sizes(database: Database): Promise<Record<string, unknown>> {
  const [row] = await database.query<Record<string, unknown>>(
    `SELECT (SELECT count(*) FROM reports) AS reports, count(*) AS sections, round(avg(length(text))) AS "characters a section",
       pg_size_pretty(pg_total_relation_size('report_sections') - pg_relation_size('report_sections_grams')) AS "sections on disk",
       pg_size_pretty(sum(pg_column_size(folded))) AS "of it folded",
       pg_size_pretty(pg_relation_size('report_sections_grams')) AS "index on disk"
     FROM report_sections`,
  );
  return row!;
}

const foldAll = (reports: readonly TextsOfReport[]) => reports.map(({ texts }) => texts.map(fold));

/** Milliseconds, of five runs. */
async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return Math.round(times.sort((a, b) => a - b)[2]! * 10) / 10;
}

void main();
