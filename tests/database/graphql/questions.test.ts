import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";

/** Writes what is answered instead of comparing with it: `WRITE_ANSWERS=1 npx jest …`, then read the difference by eye. */
const write = Boolean(process.env.WRITE_ANSWERS);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

/** A question is three files: what is asked, what is answered, and the SQL that it takes where that can still be read. */
describe("a question over the samples", () => {
  it.each([
    ["seed-report", 5],
    ["seed-claims", 5],
    ["seven-agencies", 5],
    ["suqian-by-year", 7],
    ["series", 9],
    ["coverage", 6],
    ["ranking-2024", 8],
    ["ranking-doubts", 18],
    ["standing", 24],
    ["filings-2024", 5],
    ["chains", 3],
  ])("%s gives its answer by %d SQL statements", async (name, count) => {
    const file = (kind: string) => join(__dirname, "questions", `${name}.${kind}`);
    const source = readFileSync(file("graphql"), "utf8");
    service.statements.length = 0;
    const answer = await service.ask(source);
    const sql = `${service.statements.map(unindented).join("\n\n")}\n`;
    if (write) {
      writeFileSync(file("answer.json"), JSON.stringify(answer));
      if (existsSync(file("sql"))) writeFileSync(file("sql"), sql);
    }
    expect(answer).toEqual(JSON.parse(readFileSync(file("answer.json"), "utf8")));
    if (existsSync(file("sql"))) expect(sql).toBe(readFileSync(file("sql"), "utf8"));
    expect(service.statements).toHaveLength(count);
  });
});

function unindented(sql: string): string {
  const lines = sql.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join("\n");
}
