import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ReaderPool, type DocumentReading } from "../../../../src/ingest";
import { AgencyRegister } from "../../../../src/report";
import { anAgency } from "../../../factories/agency";
import { archives } from "./archives";
import type { HostileFile } from "./corpus";
import { pdfs } from "./pdfs";
import { texts } from "./texts";

const root = join(__dirname, "../../../..");
const register = new AgencyRegister([anAgency({ name: "威海市中小企业局", code: "371000-zxqyj" })]);
const limits = { seconds: 5, heapMegabytes: 300, memoryMegabytes: 500 };
const pool = new ReaderPool({
  processes: 2,
  limits,
  execArgv: ["-r", join(root, "tests/database/embedded/register.cjs")],
});
afterAll(() => pool.close());

const read = ({ fileName, bytes }: HostileFile): Promise<DocumentReading> =>
  pool.read({ fileName, bytes: bytes() }, { register });
const fatalOf = ({ readings }: DocumentReading): string[] =>
  readings.flatMap(({ messages }) =>
    messages.flatMap(({ severity, code }) => (severity === "FATAL" ? [code] : [])),
  );

/** Reasons that are about the file; READING_FAILED would be a mistake of ours. */
const reasons =
  /^(?:LIMIT_EXCEEDED|FILE_TOO_LARGE|FILE_DAMAGED|PDF_WITHOUT_TEXT|DOCUMENT_EMPTY|NOT_A_REPORT)$/;

describe("archives made to harm", () => {
  it.each(archives.map((file) => [file.name, file] as const))("%s: refused by name", async (_, file) => {
    const reading = await read(file);
    expect(fatalOf(reading)).toEqual([expect.stringMatching(reasons)]);
    expect(reading.readings).toMatchObject([{ report: null }]);
  });

  it("none takes a word of a file of ours: /etc/passwd is named, never quoted", async () => {
    const readings = await Promise.all(archives.filter(({ name }) => /passwd|XXE/.test(name)).map(read));
    expect(readings).toHaveLength(3);
    expect(JSON.stringify(readings)).not.toContain("root:");
  });
});

describe("PDFs made to harm", () => {
  it.each(pdfs.map((file) => [file.name, file] as const))("%s: refused by name", async (_, file) => {
    const reading = await read(file);
    expect(fatalOf(reading)).toEqual([expect.stringMatching(reasons)]);
    expect(reading.readings).toMatchObject([{ report: null }]);
  });
});

describe("words made to keep a reader busy", () => {
  it(`${texts.length} files are each read, refused or ended within ${limits.seconds} seconds, and none takes its reader down`, async () => {
    const taken = await Promise.all(
      texts.map(async (file) => ({ name: file.name, codes: fatalOf(await read(file)) })),
    );
    expect(taken.filter(({ codes }) => codes.includes("READING_FAILED"))).toEqual([]);
  }, 600_000);
});

it("after all of them the pool still reads the seed", async () => {
  const bytes = readFileSync(join(root, "samples/reports/weihai-sme-2017.txt"));
  const { readings } = await pool.read({ fileName: "seed.txt", bytes }, { register });
  expect(readings[0]?.report?.year).toBe(2017);
});
