import { Readable } from "node:stream";
import { anAgency } from "../../factories/agency";
import { exportedJson, exportedText, openedExport } from "../../factories/export";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

const agencies = Array.from({ length: 60 }, () => anAgency());
const reports = agencies.map(({ code }, i) =>
  aReport({ "application.received": i }, { agency: code, year: 2023 }),
);
const written = { indicator: "application.received", year: "2023" };

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(agencies, reports);
});
afterAll(() => service.stop());

/** How often ranks were asked of the database while the work was done. */
async function pagesDuring(work: () => Promise<unknown>): Promise<number> {
  const before = service.statements.length;
  await work();
  return service.statements.slice(before).filter((sql) => /RANK\(\)|row_number\(\)/i.test(sql)).length;
}

describe("an export", () => {
  it("reads the first page before it starts, and each other one only when somebody reads so far", async () => {
    let rows: AsyncGenerator<string | Buffer>;
    const opening = await pagesDuring(async () => {
      rows = (await openedExport(service, "ranking.csv", written, { pageSize: 6 })).content;
    });
    const head = await pagesDuring(() => rows.next());
    const first = await pagesDuring(() => rows.next());
    const second = await pagesDuring(() => rows.next());
    const perPage = opening; // the first page is asked for by the same statements as the second
    expect(perPage).toBeGreaterThan(0);
    expect([head, first, second]).toEqual([0, 0, perPage]);
    const rest = await pagesDuring(async () => {
      while (!(await rows.next()).done);
    });
    expect(rest).toBeGreaterThanOrEqual(8 * perPage); // 60 rows ÷ 6 − the two that were read
  });

  it.each(["csv", "json", "xlsx"])("stops asking when nobody reads the %s any more", async (format) => {
    const { content } = await openedExport(service, `ranking.${format}`, written, { pageSize: 2 });
    const stream = Readable.from(content, { objectMode: false });
    for await (const _ of stream) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(await pagesDuring(() => new Promise((resolve) => setTimeout(resolve, 50)))).toBe(0);
  });

  it("is from one release while others are published between its pages", async () => {
    const before = await exportedText(service, "ranking.csv", written);
    const { content, release } = await openedExport(service, "ranking.csv", written, { pageSize: 20 });
    let text = "";
    for await (const chunk of content) {
      text += String(chunk);
      const more = anAgency();
      await service.publish(
        [more],
        [aReport({ "application.received": 30 }, { agency: more.code, year: 2023 })],
      );
    }
    expect(text).toBe(before);
    const after = await exportedJson(service, "ranking", written);
    expect(after.release).toBeGreaterThan(release);
    expect(after.rows.length).toBeGreaterThan(60);
    const pinned = await exportedText(service, "ranking.csv", { ...written, release: String(release) });
    expect(pinned).toBe(before);
  });

  it("throws what breaks on the way, so that half of it never looks whole", async () => {
    for (const format of ["csv", "json", "xlsx"]) {
      const { content } = await openedExport(service, `ranking.${format}`, written, { pageSize: 20 });
      const query = jest.spyOn(service.database, "query");
      const reading = (async () => {
        for await (const _ of content) query.mockRejectedValue(new Error("the disk is gone"));
      })();
      await expect(reading.finally(() => query.mockRestore())).rejects.toThrow("the disk is gone");
    }
  });
});

describe("refusals come before the first byte, as the query's own", () => {
  it.each([
    ["ranking", { year: "2023", indicator: "application.recieved" }, "UNKNOWN_INDICATOR"],
    ["ranking", { year: "2023", indicator: "application.received", release: "99" }, "UNKNOWN_RELEASE"],
    ["ranking", { year: "twenty", indicator: "application.received" }, "BAD_ARGUMENT"],
    ["ranking", { indicator: "application.received" }, "BAD_ARGUMENT"],
    ["ranking", { ...written, first: "5" }, "BAD_ARGUMENT"],
    ["ranking", { ...written, ties: "OLYMPIC" }, "BAD_ARGUMENT"],
    ["ranking", { ...written, "where.region": "371000" }, "BAD_ARGUMENT"],
    ["compare", { indicators: "application.received", years: "2023" }, "BAD_ARGUMENT"],
    ["compare", { agencies: "no-such", indicators: "application.received", years: "2023" }, "UNKNOWN_AGENCY"],
    ["compare", { "where.types": "INSTITUTION", indicators: "nothing", years: "2023" }, "UNKNOWN_INDICATOR"],
    ["findings", { "where.agency.regions": "999999" }, "BAD_ARGUMENT"],
    ["filings", { year: "1999" }, "BAD_ARGUMENT"],
  ])("%s %j", async (kind, asked, code) => {
    await expect(openedExport(service, `${kind}.csv`, asked as Record<string, string>)).rejects.toMatchObject(
      {
        extensions: {
          code,
          messageZh: expect.stringMatching(/\p{Script=Han}/u),
          messageEn: expect.any(String),
        },
      },
    );
  });
});

describe("a workbook of more rows than a sheet holds", () => {
  it.each([
    ["compare", { where: "{}", indicators: "application.received", years: "2023,2022" }],
    ["ranking", written],
    ["reports", {}],
    ["findings", {}],
    ["filings", { year: "2023" }],
  ])("of %s is refused before it starts", async (kind, asked) => {
    const { counts } = await exportedJson(service, kind, asked as Record<string, string>);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(rows).toBeGreaterThan(1);
    const file = `${kind}.xlsx`;
    await expect(
      openedExport(service, file, asked as Record<string, string>, { mostRows: rows - 1 }),
    ).rejects.toMatchObject({
      extensions: { code: "TOO_MUCH", messageZh: expect.stringContaining(`${rows}`) },
    });
    await openedExport(service, file, asked as Record<string, string>, { mostRows: rows });
  });
});
