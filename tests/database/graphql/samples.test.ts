import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { layoutOf, mergeLayouts, type FormCode } from "../../../src/catalogue";
import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";
import { sharedText, withShared } from "../../factories/shared-reports";

const reports = join(__dirname, "../../../samples/reports");

interface Sample {
  readonly agency: { readonly code: string; readonly name: string; readonly type: string };
  readonly year: number;
  readonly scope: string | null;
  readonly form: FormCode | null;
  readonly figures: Readonly<Record<string, string | null>>;
  readonly extras: readonly { readonly label: string; readonly column: string; readonly raw: string }[];
}

interface Observation {
  readonly indicator: { readonly code: string };
  readonly value: number | null;
  readonly status: string;
  readonly raw: string | null;
  readonly evidence: { readonly quote: string | null } | null;
}

const names = readdirSync(reports)
  .filter((file) => file.endsWith(".figures.json"))
  .map((file) => file.replace(".figures.json", ""));
const sampleOf = (name: string) =>
  JSON.parse(readFileSync(join(reports, `${name}.figures.json`), "utf8")) as Sample;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const reportOf = async (agency: string, year: number) => {
  const { report } = await service.ask(
    `query ($agency: ID!, $year: Int!) { report(agency: $agency, year: $year) {
       scope form { code } agency { name } publishedOn extras { label column raw value }
       observations { indicator { code } value status raw evidence { quote } } } }`,
    { agency, year },
  );
  return report as {
    observations: Observation[];
    scope: string;
    form: { code: string } | null;
    extras: unknown[];
  };
};

/** What the API must say of a cell as the sample writes it, by rules that are written here once more. */
function expected(code: string, printed: string | null | undefined) {
  const nothing = { indicator: { code }, value: null, raw: null, evidence: null };
  if (printed === undefined) return { ...nothing, status: "NOT_EXTRACTED" };
  if (printed === null) return { ...nothing, status: "NOT_IN_FORM" };
  const evidence = { quote: `${code} = ${printed}` };
  if (printed === "") return { ...nothing, status: "BLANK", raw: "", evidence };
  const value = printed === "251000元" ? 25.1 : Number(printed); // 251,000 yuan are 25.1 万元
  return { indicator: { code }, value, status: "REPORTED", raw: printed, evidence };
}

describe("the samples", () => {
  it("are 18 agencies and 22 reports in one release, and loading them again changes nothing", async () => {
    const count = () =>
      service.ask("{ agencies { totalCount } reports { totalCount } years { year reports } }");
    expect(await count()).toMatchObject({ agencies: { totalCount: 18 }, reports: { totalCount: 22 } });
    const before = await service.rowCounts();
    expect(await loadSamples(service.database, true)).toBeNull();
    expect(await service.rowCounts()).toEqual(before);
    expect(before.releases).toBe(1);
  });

  it.each(names)(
    "%s comes back figure by figure as it is written, what was not seen as NOT_EXTRACTED",
    async (name) => {
      const { agency, year, scope, form, figures, extras } = sampleOf(name);
      const report = await reportOf(agency.code, year);
      const layout = form ? mergeLayouts(form, Object.keys(figures)) : [];
      expect(report.observations).toEqual(layout.map((code) => expected(code, figures[code])));
      expect(report).toMatchObject({
        ...{ form: form && { code: form }, agency: { name: agency.name } },
        scope: scope ?? (agency.type === "GOVERNMENT" ? "CONSOLIDATED" : "OWN"),
        extras: extras.map(({ label, column, raw }) => ({ label, column, raw, value: Number(raw) })),
      });
    },
  );

  it("have 1,525 + 65 printed cells, of which 176 are blank and none became a 0", async () => {
    const { reports: page } = await service.ask(
      "{ reports(first: 500) { nodes { observations { value status raw } } } }",
    );
    const all = page.nodes.flatMap(
      ({ observations }: { observations: Observation[] }) => observations,
    ) as Observation[];
    const statuses = ["REPORTED", "BLANK", "NOT_IN_FORM"].map(
      (status) => all.filter((one) => one.status === status).length,
    );
    expect(statuses).toEqual([1525 + 65 - 176, 176, 21]);
    expect(all.filter(({ value, raw }) => value === 0 && raw !== "0")).toEqual([]);
    expect(all.filter(({ status, value }) => (status === "REPORTED") !== (value !== null))).toEqual([]);
  });
});

describe("the seed report", () => {
  const printed = readFileSync(join(reports, "weihai-sme-2017.txt"), "utf8")
    .split("统计指标\t单位\t统计数\n")[1]!
    .split("\n")
    .map((line) => ({ line, cells: line.split("\t") }))
    .filter(({ cells }) => /^\d/.test(cells[2] ?? ""));

  it("has ten parts, was published on 2018-03-20, and gives the 65 rows of its table in order: raw text, value, unit and row", async () => {
    const { report } = await service.ask(
      `{ report(agency: "371000-zxqyj", year: 2017) { title publishedOn periodStart periodEnd sections { number title }
         observations { value status unit raw evidence { row quote charStart charEnd section { text } } } } }`,
    );
    expect(report.publishedOn).toBe("2018-03-20");
    expect(report.sections.map(({ number }: { number: string }) => number).join("")).toBe(
      "一二三四五六七八九十",
    );
    expect(printed).toHaveLength(65);
    expect(report.observations).toEqual(
      printed.map(({ line, cells: [label, unit, raw] }) => ({
        ...{ value: Number(raw), status: "REPORTED", unit, raw },
        evidence: expect.objectContaining({ row: label!.trim(), quote: line.trim() }),
      })),
    );
    const zeros = report.observations.filter(({ value }: { value: number }) => value === 0);
    expect(zeros).toHaveLength(36);
    for (const { evidence } of report.observations)
      expect(evidence.section.text.slice(evidence.charStart, evidence.charEnd)).toBe(evidence.quote);
  });
});

withShared("the samples against the reports that they were transcribed from", () => {
  /** The figures as the file writes them: 7730.28 stays "7730.28". */
  const transcript = (name: string) => {
    const text = sharedText(`${name}.json`);
    const quoted = text.replace(/": (-?\d+(?:\.\d+)?)(?=,?\n)/g, '": "$1"');
    const { figures = {} } = JSON.parse(quoted) as { figures?: Record<string, string> };
    return Object.entries(figures);
  };

  it.each([...names, "weihai-sme-2017"])(
    "%s: every transcribed figure, raw and value, in the order of the form, and no more",
    async (name) => {
      const { agency, year, extras } =
        name === "weihai-sme-2017"
          ? { agency: { code: "371000-zxqyj" }, year: 2017, extras: [] }
          : sampleOf(name);
      const { observations } = await reportOf(agency.code, year);
      const seen = observations.filter(({ status }) => !["NOT_EXTRACTED", "NOT_IN_FORM"].includes(status));
      const written = transcript(name).filter(
        ([key]) => !extras.some(({ label }) => key.includes(`/${label} @`)),
      );
      expect(seen.map(({ raw }) => raw)).toEqual(written.map(([, raw]) => raw));
      const values = written.map(([, raw]) => (raw === "" ? null : raw === "251000元" ? 25.1 : Number(raw)));
      expect(seen.map(({ value }) => value)).toEqual(values);
    },
  );

  it("C2021 whole is 200 figures, B2019 198, A2014 65", () => {
    const lengths = ["huaian-gov-2024", "shanghai-gov-office-2019", "weihai-sme-2017"].map(
      (name) => transcript(name).length,
    );
    expect(lengths).toEqual((["C2021", "B2019", "A2014"] as const).map((form) => layoutOf(form).length));
  });
});
