import {
  randomFrom,
  syntheticAgency,
  syntheticSeries,
  syntheticTree,
  withoutReport,
  type SyntheticReport,
} from "../../../src/synthetic";
import { Service } from "../../factories/service";
import { publishSynthetic, toldOf, type Told } from "../../factories/synthetic-service";

const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const tree = syntheticTree({ seed: 11, districts: 3, departments: 10, townships: 3, years });

/** One that keeps the form of 2019, one that keeps its table 3. */
const old = [1, 2].map((number) =>
  syntheticSeries({
    ...{ seed: 5, years: years.slice(2) },
    agency: {
      ...syntheticAgency({ type: "INSTITUTION", level: "COUNTY", number }),
      validFrom: years[2]!,
    },
    formIn: (year) =>
      number === 1 || year < 2021 ? { form: "B2019" } : { form: "C2021", applicationsOf: "B2019" },
  }),
);
const isOld = ({ agency, year }: Pick<Told, "agency" | "year">) =>
  agency === old[0]![0]!.agency.code && year > 2020;

/** Ten reports that come later, of ten families. */
const late = Array.from({ length: 30 }, (_, seed) => withoutReport(tree, randomFrom(seed)).missing)
  .filter((one, i, all) => all.findIndex((other) => familyOf(one) === familyOf(other)) === i)
  .slice(0, 10);
function familyOf({ agency, year }: SyntheticReport): string {
  return `${agency.parent} ${year}`;
}

const agencies = [...tree.agencies, ...old.map(([first]) => first!.agency)];
const reports = [...tree.reports, ...old.flat()];

const COUNTS = `query ($years: [Int!]!) { filingCounts(years: $years, asOf: "2025-06-30") { onTime late undated missing notDue revised } }`;
type State = "onTime" | "late" | "undated" | "missing" | "notDue" | "revised";
type Counts = readonly Readonly<Record<State, number>>[];
const counts = async (service: Service): Promise<Counts> =>
  (await service.ask(COUNTS, { years })).filingCounts;
const sumOf = (all: Counts, state: State) => all.reduce((sum, one) => sum + one[state], 0);

describe("228 clean reports of 29 agencies over eight years and three forms, in a service", () => {
  let service: Service;
  let [before, after]: Told[][] = [];
  let filings: Counts[] = [];

  beforeAll(async () => {
    service = await Service.start();
    await publishSynthetic(
      service,
      agencies,
      reports.filter((one) => !late.includes(one)),
    );
    before = await toldOf(service);
    const withoutTen = await counts(service);
    await publishSynthetic(service, [], late);
    after = await toldOf(service);
    filings = [withoutTen, await counts(service)];
  });
  afterAll(() => service.stop());

  const ofGravity = (told: readonly Told[], isInfo: boolean) =>
    told.filter(({ severity }) => (severity === "INFO") === isInfo);

  it("nothing is FATAL or WARNING, alone, across years, up the tree, in words and dates, but for four in a form of the past", () => {
    for (const told of [before!, after!]) {
      const alarms = ofGravity(told, false);
      expect(alarms.filter((one) => !isOld(one))).toEqual([]);
      expect(alarms.filter(isOld).map(({ rule }) => rule)).toEqual(
        [2021, 2022, 2023, 2024].map(() => "FORM_OUTDATED"),
      );
    }
  });

  it("for the record there are four with rows of an older form, and no jump, no copy, nothing that has not come", () => {
    expect(ofGravity(after!, true).map(({ agency, year, rule }) => [agency, year, rule])).toEqual(
      [2021, 2022, 2023, 2024].map((year) => [old[1]![0]!.agency.code, year, "FORM_OUTDATED"]),
    );
  });

  it("while ten have not come, each is named once, by the government above it: UNCERTAIN, INFO", () => {
    const open = before!.filter(({ rule }) => rule === "CHILDREN_TO_PARENT");
    expect(open).toHaveLength(10);
    for (const { agency, year } of late) {
      const found = open.filter((one) => one.agency === agency.parent && one.year === year);
      expect(found).toMatchObject([{ status: "UNCERTAIN", severity: "INFO" }]);
      expect(found[0]!.related[0]).toBe(agency.code);
    }
  });

  it("ten filings are MISSING until they come; then all 228 are ON_TIME, none LATE, UNDATED or revised", () => {
    const sums = filings.map((one) => ({ onTime: sumOf(one, "onTime"), missing: sumOf(one, "missing") }));
    expect(sums).toEqual([
      { onTime: 218, missing: 10 },
      { onTime: 228, missing: 0 },
    ]);
    const others = ["late", "undated", "notDue", "revised"] as const;
    expect(filings.flatMap((one) => others.map((state) => sumOf(one, state)))).toEqual(Array(8).fill(0));
  });
});
