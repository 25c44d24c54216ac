/** Stores two reports and reads their dates, in the time zone of the process: `TZ=… node -r register.cjs seed-dates.ts URL`. */
import { graphql } from "graphql";
import { Batch, Database, migrate } from "../../../src/db";
import { buildSchema, makeContext } from "../../../src/graphql";
import { loadSamples } from "../../../src/server";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport } from "../../factories/report";

async function main(url: string): Promise<void> {
  const database = await Database.open({ url });
  await migrate(database);
  await loadSamples(database, false);
  const agency = anAgency();
  const batch = await Batch.open(database, "dates", { actor: "test", region: null });
  await batch.addAgencies([agency]);
  const about = { agency: agency.code, year: 2017, publishedOn: "2018-03-20", signedOn: "2018-01-01" };
  const file = aFiguresFile([agency], [aReport({}, about)]);
  await batch.importDocument(file, { register: await batch.register(), keepDocument: false });
  await batch.publish("IMPORT", "日期", "dates");

  const source = `{ report(agency: "${agency.code}", year: 2017) { publishedOn signedOn periodEnd }
    seed: report(agency: "371000-zxqyj", year: 2017) { publishedOn periodStart periodEnd } }`;
  const { data, errors } = await graphql({
    schema: buildSchema(),
    source,
    contextValue: makeContext(database),
  });
  const [stored] = await database.query(
    "SELECT published_on::text AS published, signed_on::text AS signed FROM reports WHERE agency_code = $1",
    [agency.code],
  );
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  process.stdout.write(JSON.stringify({ timeZone, api: data?.report, stored, seed: data?.seed, errors }));
  await database.close();
}

void main(process.argv[2] ?? "");
