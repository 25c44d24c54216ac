import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormCode } from "../../../src/catalogue";

export const samples = join(__dirname, "../../../samples");

/** A file of transcribed figures, as it lies in samples/reports/. */
export interface FiguresFile {
  readonly format: string;
  readonly agency: {
    readonly code: string;
    readonly name: string;
    readonly type: string;
    readonly level: string;
    readonly region: string;
  };
  readonly year: number;
  readonly scope: string | null;
  readonly form: FormCode | null;
  readonly otherForms: readonly FormCode[];
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly signedOn: string | null;
  readonly source: { readonly zh: string; readonly en: string };
  readonly figures: Readonly<Record<string, string | null>>;
  readonly extras: readonly { readonly label: string; readonly column: string | null; readonly raw: string }[];
}

const suffix = ".figures.json";

/** Base names of all transcribed reports. */
export const sampleNames = readdirSync(join(samples, "reports"))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

export const readSample = (name: string) =>
  JSON.parse(readFileSync(join(samples, "reports", name + suffix), "utf8")) as FiguresFile;

/** The register, line by line, by column name. */
export function readAgencies(): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(join(samples, "agencies.csv"), "utf8").trimEnd().split("\n");
  const columns = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [columns[i], value])));
}
