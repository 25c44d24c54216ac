import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { REGISTER_COLUMNS } from "../../src/ingest";
import type { Agency } from "../../src/report";
import { anAgency } from "./agency";

const seed = readFileSync(join(__dirname, "../../samples/reports/weihai-sme-2017.txt"), "utf8");

/** The seed's text as a report of another agency. */
export const seedOf = (agency: Agency): string => seed.replaceAll("威海市中小企业局", agency.name);

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A register of so many agencies as a CSV file, and a report of each in a folder beside it. */
export function aFolderOfReports(folder: string, count: number): { register: string; reports: string } {
  const agencies = Array.from({ length: count }, (_, i) =>
    anAgency({
      name: `威海市第${"〇一二三四五六七八九"[Math.floor(i / 10)]}${"〇一二三四五六七八九"[i % 10]}测试局`,
    }),
  );
  const lines = agencies.map(({ validFrom, validTo, aliases, successors, ...agency }) => ({
    ...agency,
    aliases: aliases.join("|"),
    successors: successors.join("|"),
    ...{ valid_from: validFrom, valid_to: validTo },
  }));
  writeFiles(folder, {
    "agencies.csv": stringify(lines, { header: true, columns: [...REGISTER_COLUMNS] }),
    ...Object.fromEntries(
      agencies.map((agency, i) => [`reports/${String(i).padStart(3, "0")}.txt`, seedOf(agency)]),
    ),
  });
  return { register: join(folder, "agencies.csv"), reports: join(folder, "reports") };
}
