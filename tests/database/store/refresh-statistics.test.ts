import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const analysed = () =>
  service.statements.filter((sql) => /^ANALYZE .*\breports\b.*\bfindings\b/.test(sql)).length;

async function publishReports(count: number): Promise<void> {
  const agencies = Array.from({ length: count }, () => anAgency());
  await service.publish(
    agencies,
    agencies.map(({ code }) => aReport({ "application.received": 4 }, { agency: code })),
  );
}

describe("a batch that was published", () => {
  it("lets the server count its rows again after 100 reports, so that plans fit them", async () => {
    await publishReports(100);
    expect(analysed()).toBe(1);
    const [counted] = await service.database.query<{ reports: number }>(
      "SELECT reltuples::integer AS reports FROM pg_class WHERE oid = 'reports'::regclass",
    );
    expect(counted).toEqual({ reports: 100 });
  });

  it("leaves it to the server after 3", async () => {
    service.statements.length = 0;
    await publishReports(3);
    expect(analysed()).toBe(0);
  });
});
