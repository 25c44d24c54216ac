import { Batch } from "../../../src/db";
import type { FindingStatus } from "../../../src/checks";
import type { Severity } from "../../../src/report";
import {
  faults,
  randomFrom,
  syntheticAgency,
  syntheticSeries,
  syntheticTree,
  withFault,
  type Planted,
  type SyntheticReport,
} from "../../../src/synthetic";
import { needsOtherReports } from "../../factories/faults";
import { Service, TESTER } from "../../factories/service";
import { aSyntheticFile } from "../../factories/synthetic-file";

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

interface Found {
  readonly rule: string;
  readonly status: FindingStatus;
  readonly severity: Severity;
  readonly subject: string;
  readonly indicators: readonly string[];
  readonly related: readonly string[];
}

interface Case {
  readonly code: string;
  readonly form: string;
  readonly planted: Planted;
  readonly sister?: SyntheticReport;
  readonly reports: readonly SyntheticReport[];
}

/** Agencies of each case, so that no fault shows in another's reports. */
let number = 0;
const next = () => (number += 1);

function aCase(code: string, year: number, seed: number): Case | null {
  const [agency, other] = [next(), next()].map((one) =>
    syntheticAgency({ type: seed % 3 ? "DEPARTMENT" : "GOVERNMENT", level: "COUNTY", number: one }),
  ) as [SyntheticReport["agency"], SyntheticReport["agency"]];
  const [lastYear, report] = syntheticSeries({ seed, agency, years: [year - 1, year] });
  const [sister] = syntheticSeries({ seed: seed + 100, agency: other, years: [year] });
  const planted = withFault(report!, code, randomFrom(seed), { lastYear, sister });
  if (!planted) return null;
  const beside = code === "SISTER_COPIED" ? [sister!] : /^(?:FILED|UNDATED)/.test(code) ? [] : [lastYear!];
  return { code, form: report!.form, planted, sister, reports: [...beside, planted.report] };
}

function aFamily(year: number, seed: number): Case {
  const { reports } = syntheticTree({ seed, districts: 1, departments: 1, years: [year] });
  const name = next();
  const renamed = reports.map((report) => ({
    ...report,
    agency: {
      ...report.agency,
      code: `x-${name}-${report.agency.code}`,
      name: `${report.agency.name.replace("示例", `示例${name}`)}`,
      parent: report.agency.parent && `x-${name}-${report.agency.parent}`,
    },
  }));
  const planted = withFault(renamed[0]!, "PARENT_OFF", randomFrom(seed))!;
  return {
    ...{ code: "PARENT_OFF", form: planted.report.form, planted },
    reports: [planted.report, ...renamed.slice(1)],
  };
}

const years: Readonly<Record<string, readonly number[]>> = {
  CARRIED_IN_BROKEN: [2020, 2021, 2023],
  IN_FORCE_BROKEN: [2023],
  ITEMS_BROKEN: [2020],
  LAST_YEAR_COPIED: [2017, 2020, 2023],
  SISTER_COPIED: [2017, 2020, 2023],
  FILED_LATE: [2017, 2020, 2023],
  UNDATED: [2017, 2020, 2023],
};
const cases: readonly Case[] = [
  ...Object.entries(years).flatMap(([code, some]) =>
    some.flatMap((year) => SEEDS.flatMap((seed) => aCase(code, year, seed) ?? [])),
  ),
  ...[2017, 2020, 2023].flatMap((year) => SEEDS.map((seed) => aFamily(year, seed))),
];

let service: Service;
const found = new Map<string, Found[]>();
const keyOf = ({ agency, year }: SyntheticReport) => `${agency.code} ${year}`;

beforeAll(async () => {
  service = await Service.start();
  const reports = cases.flatMap((one) => one.reports);
  const batch = await Batch.open(service.database, "faults", TESTER);
  await batch.addAgencies([...new Map(reports.map(({ agency }) => [agency.code, agency])).values()]);
  const file = aSyntheticFile(reports);
  const stored = await batch.importDocument(file, { register: await batch.register(), keepDocument: false });
  if (stored.reports.some(({ reportId }) => reportId === null)) throw new Error("a report is not stored");
  await batch.publish("IMPORT", "测试", "test");
  const rows = await service.database.query<Found & { place: string }>(
    `SELECT agency_code || ' ' || year AS place, rule, status, severity, indicators, related FROM findings
     WHERE valid_from IS NOT NULL AND valid_to IS NULL ORDER BY key`,
  );
  for (const { place, ...one } of rows) found.set(place, [...(found.get(place) ?? []), one]);
}, 120_000);
afterAll(() => service.stop());

it("survey", () => {
  const out: Record<string, unknown> = {};
  for (const { code, form, planted } of cases) {
    const some = (found.get(keyOf(planted.report)) ?? []).map((one) => [one.rule, one.status, one.severity].join(" ")).filter((x) => !/NOT_ASSESSABLE/.test(x) || /FILED|PARENT|CARR|IN_F/.test(x)).filter((x) => !/JUMP|ZEROS/.test(x));
    const key = `${code} ${form}: ${some.join("; ")}`;
    out[key] = ((out[key] as number) ?? 0) + 1;
  }
  console.log(cases.length, cases.flatMap((c) => c.reports).length, JSON.stringify(out, null, 1), needsOtherReports(faults[0]!));
});
