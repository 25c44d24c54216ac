import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";

/** Writes what is answered instead of comparing with it: `WRITE_ANSWERS=1 npx jest …`, then read the difference by eye. */
const write = Boolean(process.env.WRITE_ANSWERS);

const folder = join(__dirname, "../../../docs/cookbook");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => file.replace(/\.graphql$/, ""));

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

/** What an operation cannot bring itself: ids of what is there. */
const variables: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  "w02-correct-a-figure": async () => {
    const { report } = await service.ask(`{ report(agency: "371000-zxqyj", year: 2017) { id } }`);
    return { report: report.id };
  },
  "w03-decide-on-findings": async () => {
    const { findings } = await service.ask(
      `{ findings(where: { rules: ["PROSE_AGAINST_TABLE"], years: [2017] }, first: 1) { nodes { id } } }`,
    );
    return { ids: [findings.nodes[0].id] };
  },
};

/** In the order of their names, so that those that write come last. */
describe("the cookbook over the samples", () => {
  it.each(names)("%s answers as docs/cookbook/answers says, with something in it", async (name) => {
    const source = readFileSync(join(folder, `${name}.graphql`), "utf8");
    const answer = await service.ask(source, await variables[name]?.());
    const file = join(folder, "answers", `${name}.json`);
    if (write) writeFileSync(file, `${JSON.stringify(answer, null, 1)}\n`);
    expect(answer).toEqual(JSON.parse(readFileSync(file, "utf8")));
    for (const root of Object.values(answer)) expect(isEmpty(root)).toBe(false);
  });
});

/** Nothing in it: no leaf but counts of nothing. */
function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "object") return value === 0;
  return Object.values(value).every(isEmpty);
}
