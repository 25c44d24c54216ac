import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormCode } from "../../src/catalogue";
import { readDocument } from "../../src/ingest";
import { AgencyRegister } from "../../src/report";
import { countCells, type CountsByKind } from "../../src/synthetic";

/** What the cells of each sample with figures hold, oldest form first. */
export interface MeasuredCells {
  readonly [form: string]: Readonly<Record<string, CountsByKind>>;
}

const folder = join(__dirname, "../../samples/reports");

/** Counts anew what stands in the cells of the samples. */
export async function measureSamples(): Promise<MeasuredCells> {
  const measured: Record<string, Record<string, CountsByKind>> = { A2014: {}, B2019: {}, C2021: {} };
  for (const name of readdirSync(folder).sort()) {
    const { form, figures } = name.endsWith(".json") ? figuresOf(name) : await read(name);
    if (form === null || Object.keys(figures).length === 0) continue;
    measured[form]![name.replace(/\..*$/, "")] = countCells(figures);
  }
  return measured;
}

interface Cells {
  readonly form: FormCode | null;
  readonly figures: Readonly<Record<string, string>>;
}

/** A cell that the report does not have (null) holds nothing. */
function figuresOf(name: string): Cells {
  const record = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
    form: FormCode | null;
    figures: Record<string, string | null>;
  };
  const figures = Object.entries(record.figures).flatMap(([code, raw]) =>
    raw === null ? [] : [[code, raw]],
  );
  return { form: record.form, figures: Object.fromEntries(figures) as Record<string, string> };
}

async function read(name: string): Promise<Cells> {
  const bytes = readFileSync(join(folder, name));
  const agency = { code: "x-sample", name: "威海市中小企业局", aliases: [], type: "DEPARTMENT" } as const;
  const register = new AgencyRegister([
    {
      ...agency,
      level: "PREFECTURE",
      region: null,
      parent: null,
      validFrom: null,
      validTo: null,
      successors: [],
    },
  ]);
  const { readings } = await readDocument({ fileName: name, bytes }, { register });
  const report = readings[0]?.report;
  if (!report) throw new Error(`${name} is not read`);
  const figures = report.layout.flatMap((code, i) => {
    const seen = report.observations[i]!;
    return "raw" in seen ? [[code, seen.raw]] : [];
  });
  return { form: report.form, figures: Object.fromEntries(figures) as Record<string, string> };
}
