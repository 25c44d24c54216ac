import { Batch } from "../../../src/db";
import { readDocument, type SourceFile } from "../../../src/ingest";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { seedOf } from "../../factories/folder";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const agency = anAgency({ name: "威海市语句数测试局" });
const figures = (year: number, value = 3) =>
  aFiguresFile([agency], [aReport({ "application.received": value }, { agency: agency.code, year })]);
const text = (words: string): SourceFile => ({
  fileName: "seed.txt",
  bytes: Buffer.from(seedOf(agency).replace("扎实推进", words)),
});

/** First words of the statements that storing the file takes. */
async function statementsOf(batch: Batch, file: SourceFile, keepDocument = true): Promise<string[]> {
  const register = await batch.register();
  const before = service.statements.length;
  await batch.importDocument(file, { register, keepDocument, read: readDocument });
  return service.statements.slice(before).map((sql) => /^\s*(\w+(?:\s+\w+)?)/.exec(sql)![1]!);
}

const open = (key: string) => Batch.open(service.database, key, { actor: "test", region: null });
const usual = ["START TRANSACTION", "SET LOCAL", "INSERT INTO", "SELECT", "WITH report", "COMMIT"];

describe("storing a document takes", () => {
  it("6 statements, however many sections, figures and extras it has", async () => {
    await service.publish([agency]);
    const batch = await open("six");
    // The first of a layout makes it: two more.
    const first = await statementsOf(batch, figures(2020));
    expect(first).toHaveLength(8);
    expect(
      (await statementsOf(batch, figures(2021))).map((sql) => sql.replace(/^SELECT.*/, "SELECT")),
    ).toEqual(usual);
    await statementsOf(batch, text("一"));
    const long = await statementsOf(batch, text("二"));
    expect(long.map((sql) => sql.replace(/^SELECT.*/, "SELECT"))).toEqual(usual);
    await batch.publish("IMPORT", "测试", "test");
  });

  it("6 where it brings nothing new: one more looks whether the original is kept, one less writes", async () => {
    const batch = await open("again");
    expect(await statementsOf(batch, figures(2021))).toHaveLength(6);
    expect(await statementsOf(batch, figures(2021), false)).toHaveLength(5);
    expect(await batch.publish("IMPORT", "测试", "test")).toBeNull();
  });

  it("none where it is rejected", async () => {
    const batch = await open("none");
    const walk = { fileName: "walk.txt", bytes: Buffer.from("今天天气很好，我们去公园玩。") };
    expect(await statementsOf(batch, walk)).toEqual([]);
  });
});

describe("publishing a batch takes", () => {
  it("as many statements for 40 documents as for 4", async () => {
    const counts = [];
    for (const [key, documents] of [
      ["four", 4],
      ["forty", 40],
    ] as const) {
      const batch = await open(key);
      for (let i = 0; i < documents; i += 1) await statementsOf(batch, figures(2022 + i, documents));
      const before = service.statements.length;
      expect(await batch.publish("IMPORT", "测试", "test")).not.toBeNull();
      counts.push(service.statements.length - before);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
