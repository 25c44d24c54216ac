import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PrintedFigures } from "../../../src/synthetic";

const root = join(__dirname, "../../..");

/** Of a real report among the samples. */
export function realFigures(sample: string): PrintedFigures {
  if (sample === "weihai-sme-2017") return seedFigures;
  const file = readFileSync(join(root, `samples/reports/${sample}.figures.json`), "utf8");
  const { figures } = JSON.parse(file) as { figures: Record<string, string | number | null> };
  return Object.fromEntries(
    Object.entries(figures).map(([code, raw]) => [code, raw === null ? "" : String(raw)]),
  );
}

/** The 65 figures of the first report that the project read. */
const seedFigures: PrintedFigures = Object.fromEntries(
  Object.entries(
    JSON.parse(
      readFileSync(join(root, "tests/fixtures/reports/weihai-sme-2017.expected.json"), "utf8"),
    ) as Record<string, number>,
  ).map(([code, value]) => [code, String(value)]),
);
