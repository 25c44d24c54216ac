/**
 * What stands in the cells of the real reports among the samples: `npm run --prefix bench cells` writes the counts into
 * src/synthetic/measured-cells.json, from which synthetic reports are made.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { measureSamples } from "./measure";

const file = join(__dirname, "../../src/synthetic/measured-cells.json");

void measureSamples().then(async (measured) => {
  writeFileSync(file, await format(JSON.stringify(measured), { parser: "json", printWidth: 110 }));
  for (const [form, reports] of Object.entries(measured))
    console.log(`${form}: ${Object.keys(reports).length} reports`);
});
