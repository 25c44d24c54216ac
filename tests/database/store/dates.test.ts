import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";
import { loadSamples } from "../../../src/server";
import { testDatabase } from "../server";

const register = join(__dirname, "../embedded/register.cjs");
const script = join(__dirname, "seed-dates.ts");

describe("dates", () => {
  it("of the seed report, published on 2018-03-20, read 2018-03-20 in the time zone of this run", async () => {
    const service = await Service.start();
    await loadSamples(service.database, true);
    const { report } = await service.ask(
      `{ report(agency: "371000-zxqyj", year: 2017) { publishedOn signedOn periodStart periodEnd } }`,
    );
    expect(report).toMatchObject({
      publishedOn: "2018-03-20",
      periodStart: "2017-01-01",
      periodEnd: "2017-12-31",
    });
    await service.stop();
  });

  it("written and read by processes in the time zones Asia/Shanghai and America/New_York: published on 2018-03-20 in both", async () => {
    const zones = ["Asia/Shanghai", "America/New_York"];
    const said = await Promise.all(
      zones.map(async (TZ) => {
        const { url, drop } = await testDatabase();
        const env = { ...process.env, TZ };
        const { stdout } = await promisify(execFile)(process.execPath, ["-r", register, script, url], {
          env,
        });
        await drop();
        return JSON.parse(stdout) as unknown;
      }),
    );
    expect(said).toEqual(
      zones.map((timeZone) => ({
        timeZone,
        api: { publishedOn: "2018-03-20", signedOn: "2018-01-01", periodEnd: null },
        stored: { published: "2018-03-20", signed: "2018-01-01" },
        seed: { publishedOn: "2018-03-20", periodStart: "2017-01-01", periodEnd: "2017-12-31" },
      })),
    );
  });

  it("stand as text in the answer of compare: 31 December of each year, 0001 and 9999 too", async () => {
    const service = await Service.start();
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code })]);
    const { compare } = await service.ask(
      `{ compare(where: {}, indicators: ["application.received"], years: [1, 2024, 9999]) { cells { time } } }`,
    );
    expect(compare.cells).toEqual([{ time: "0001-12-31" }, { time: "2024-12-31" }, { time: "9999-12-31" }]);
    await service.stop();
  });
});
