import { parse as parseCsv } from "csv-parse/sync";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { exportedBytes, exportedJson, exportedText, type ExportedJson } from "../../factories/export";
import { anAgency } from "../../factories/agency";
import { aRandomProvince, YEARS } from "../../factories/random-province";
import { Service } from "../../factories/service";

const { agencies, reports } = aRandomProvince(20, 45);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(agencies, reports);
});
afterAll(() => service.stop());

/** What GraphQL says, in one answer of at most 500 rows; `arguments` as an operation writes them. */
interface Asked {
  readonly kind: string;
  readonly written: Readonly<Record<string, string>>;
  readonly query: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any shape
  readonly rows: (data: any) => readonly unknown[];
}

const AGENCY = "agency { code name type level region { code name } }";
const AGENCY_PATHS = ["code", "name", "type", "level", "region.code", "region.name"].map(
  (path) => `agency.${path}`,
);
const INDICATORS = ["application.received", "outcome.granted", "charge.amount"];

const asked: readonly Asked[] = [
  {
    kind: "compare",
    written: { where: "{}", indicators: INDICATORS.join(","), years: YEARS.join(",") },
    query: `{ answer: compare(where: {}, indicators: ${JSON.stringify(INDICATORS)}, years: [${YEARS.join(",")}]) {
      cells { ${AGENCY} indicator { code nameZh nameEn unit } year value status reason comparable openFindings } } }`,
    rows: ({ cells }) => cells,
  },
  {
    kind: "ranking",
    written: {
      indicator: "application.received",
      year: "2019",
      "where.levels": "PREFECTURE,COUNTY,TOWNSHIP",
      ties: "AVERAGE",
    },
    query: `{ answer: ranking(indicator: "application.received", year: 2019, where: { levels: [PREFECTURE, COUNTY, TOWNSHIP] }, ties: AVERAGE, first: 500) {
      nodes { rank tieSize ${AGENCY} value percentile } } }`,
    rows: ({ nodes }) => nodes,
  },
  {
    kind: "reports",
    written: { "where.years": "2019,2021", "where.scope": "OWN" },
    query: `{ answer: reports(where: { years: [2019, 2021], scope: OWN }, first: 500) {
      nodes { ${AGENCY} year scope scopeStated form { code } otherForms title publishedOn signedOn periodStart periodEnd
        contact release source { fileName mediaType bytes sha256 url importedAt } id } } }`,
    rows: ({ nodes }) => nodes,
  },
  {
    kind: "findings",
    written: { "where.years": "2019", "where.severities": "FATAL,WARNING" },
    query: `{ answer: findings(where: { years: [2019], severities: [FATAL, WARNING] }, first: 500) {
      nodes { ${AGENCY} year scope rule { code titleZh titleEn kind } severity status messageZh messageEn expected actual
        indicators { code } suspects { indicator { code } suggestion } related { code } evidence { quote }
        decision decidedBy decidedAt note report { id } id } } }`,
    rows: ({ nodes }) => nodes,
  },
  {
    kind: "filings",
    written: { year: "2019", asOf: "2020-06-01" },
    query: `{ answer: filings(year: 2019, asOf: "2020-06-01", first: 500) {
      nodes { ${AGENCY} year state revised publishedOn deadline daysLate openFindings textReuse
        report { title source { url } id } } } }`,
    rows: ({ nodes }) => nodes,
  },
];

/** What stands at a path of an answer, through lists too; undefined where the query did not ask for it. */
function at(node: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || node === null || node === undefined) return node;
  if (Array.isArray(node)) return node.map((item) => at(item, [name, ...rest]));
  return at((node as Record<string, unknown>)[name], rest);
}

describe.each(asked)("an export of $kind", ({ kind, written, query, rows }) => {
  let whole: ExportedJson;
  beforeAll(async () => {
    whole = await exportedJson(service, kind, written, { pageSize: 7 });
  });

  it("holds, page by page, the rows that GraphQL answers at once, in their order", async () => {
    const { answer } = await service.ask(query);
    const nodes = rows(answer);
    expect(nodes.length).toBeGreaterThan(7);
    expect(nodes.length).toBeLessThan(500);
    const paths = whole.columns
      .map(({ path }) => path)
      .filter((path) => !path.endsWith(".zh") && at(nodes[0], path.split(".")) !== undefined);
    expect(paths).toEqual(
      expect.arrayContaining([...AGENCY_PATHS, "year"].slice(0, kind === "ranking" ? 6 : 7)),
    );
    expect(whole.rows.map((row) => paths.map((path) => row[path]))).toEqual(
      nodes.map((node) => paths.map((path) => at(node, path.split(".")))),
    );
    expect(whole.counts.rows).toBe(nodes.length);
  });

  it("has the same cells as CSV and as XLSX", async () => {
    const paths = whole.columns.map(({ path }) => path);
    const all = [...whole.rows, ...(whole.unranked ?? [])].map((row) => paths.map((path) => row[path]));

    const text = await exportedText(service, `${kind}.csv`, written);
    const [head, ...lines] = parseCsv(text, { bom: true }) as string[][];
    expect(head!.map((name) => name.split(" ").at(-1))).toEqual(paths);
    expect(lines).toEqual(all.map((row) => row.map(csvText)));

    const { Sheets, SheetNames } = readWorkbook(await exportedBytes(service, `${kind}.xlsx`, written));
    const sheets = SheetNames.slice(0, -3).map((name) =>
      utils.sheet_to_json(Sheets[name]!, { header: 1, defval: null, raw: true }),
    );
    expect(sheets.flatMap((sheet) => sheet.slice(1))).toEqual(all.map((row) => row.map(xlsxCell)));
  });
});

const joined = (value: unknown): unknown => (Array.isArray(value) ? value.map(csvText).join("|") : value);
const csvText = (value: unknown): string => String(joined(value) ?? "");
const xlsxCell = (value: unknown): unknown => joined(value);

describe("an export of ranking", () => {
  it("names those without a rank apart, each with the reason, page by page", async () => {
    const { unranked, rows, facts } = await exportedJson(
      service,
      "ranking",
      { indicator: "application.received", year: "2019" },
      { pageSize: 4 },
    );
    const { ranking } = await service.ask(
      `{ ranking(indicator: "application.received", year: 2019, first: 0) {
           rankedCount peerCount unranked(first: 500) { nodes { agency { code } status reason value } } } }`,
    );
    expect(unranked!.length).toBeGreaterThan(4);
    expect(
      unranked!.map((row) => ({
        agency: { code: row["agency.code"] },
        ...{ status: row.status, reason: row.reason, value: row.value },
      })),
    ).toEqual(ranking.unranked.nodes);
    const words: Record<string, string> = { NOT_FILED: "未报送", NOT_COMPARABLE: "与多数机关所用表式不可比" };
    for (const row of unranked!.filter(({ reason }) => String(reason) in words))
      expect(row["reason.zh"]).toBe(words[String(row.reason)]);
    expect(rows.every((row) => /\p{Script=Han}/u.test(String(row["agency.type.zh"])))).toBe(true);
    const about = { year: 2019, "indicator.code": "application.received", "indicator.unit": "件" };
    expect(rows.concat(unranked!)).toEqual(rows.concat(unranked!).map(() => expect.objectContaining(about)));
    expect(unranked!.every(({ rank, reason }) => rank === null && reason !== null)).toBe(true);
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "scope", nameZh: "口径", value: "OWN", valueZh: "本级" }),
        expect.objectContaining({ code: "rankedCount", value: rows.length, valueZh: null }),
        expect.objectContaining({ code: "peerCount", value: rows.length + unranked!.length }),
      ]),
    );
  });
});

describe("an export of a ranking by a scheme", () => {
  it("names its terms and says in Chinese how each counts", async () => {
    await service.ask(
      `mutation { saveScheme(input: { code: "one", nameZh: "一项", missing: PRORATE, appliesTo: [GOVERNMENT, DEPARTMENT], terms: [
         { indicator: "application.received", polarity: HIGHER_IS_BETTER, weight: 1, normalise: TARGET, low: 20, high: 80 },
         { kind: VETO, indicator: "quality.days_late", threshold: 9999 }] }) { version } }`,
    );
    const { rows, notes } = await exportedJson(service, "ranking", { scheme: "one", year: "2019" });
    expect(rows[0]!["contributions.indicator.nameZh"]).toEqual(["收到申请数", "年报逾期天数"]);
    expect(notes.filter(({ about }) => about === "SCHEME").map(({ code, zh }) => [code, zh])).toEqual([
      [
        "application.received",
        "一项（one 第 1 版）：权重项，权重 1，越高越好，换算 目标值，低端 20，高端 80",
      ],
      ["quality.days_late", "一项（one 第 1 版）：一票否决，越低越好，界限 9999"],
    ]);
  });
});

describe("what stands beside the rows", () => {
  const written = { where: "{}", indicators: "application.received", years: YEARS.join(",") };

  it("explains the indicators, the columns and every word that occurs, with the warnings and breaks of the query", async () => {
    const { rows, indicators, notes } = await exportedJson(service, "compare", written);
    const { compare } = await service.ask(
      `{ compare(where: {}, indicators: ["application.received"], years: [${YEARS.join(",")}]) {
           indicators { code nameZh unit definitionZh } warnings { messageZh affected } breaks { agency { code } } } }`,
    );
    expect(indicators).toMatchObject(compare.indicators);
    const about = (kind: string) => notes.filter((note) => note.about === kind);
    const words = new Set(
      rows.flatMap(({ status, reason }) => [`status ${status}`, reason && `reason ${reason}`]),
    );
    expect(about("WORD").map(({ code }) => code)).toEqual(expect.arrayContaining([...words].filter(Boolean)));
    expect(about("COLUMN").every(({ zh, en }) => zh && en)).toBe(true);
    expect(about("WARNING").map(({ zh, affected }) => ({ messageZh: zh, affected }))).toEqual(
      compare.warnings,
    );
    const broken = (compare.breaks as { agency: { code: string } }[]).map(({ agency }) => agency.code);
    expect(new Set(about("BREAK").flatMap(({ affected }) => affected))).toEqual(new Set(broken));
    expect(broken.length).toBeGreaterThan(0);
  });

  it("judges what is comparable over all agencies, however few are asked for at once", async () => {
    const [whole, inParts] = await Promise.all([
      exportedJson(service, "compare", written),
      exportedJson(service, "compare", written, { pageSize: 1 }),
    ]);
    expect(inParts.rows).toEqual(whole.rows);
    expect(new Set(whole.rows.map(({ comparable }) => comparable)).size).toBeGreaterThan(1);
  });

  it("names an address that gives the same rows from the same release", async () => {
    const first = await exportedJson(service, "filings", {
      year: "2019",
      "where.types": "DEPARTMENT,TOWNSHIP",
    });
    await service.publish([anAgency()]);
    const query = Object.fromEntries(new URLSearchParams(first.address.split("?")[1]));
    const again = await exportedJson(service, "filings", query);
    expect(again.rows).toEqual(first.rows);
    expect(again.release).toBe(first.release);
  });

  it("marks made-up data in every row and in a note, in every format", async () => {
    const synthetic = { isSynthetic: async () => true };
    const asked = { year: "2019" };
    const whole = await exportedJson(service, "filings", asked, synthetic);
    expect(whole.synthetic).toBe(true);
    expect(whole.rows.every((row) => row.synthetic === "合成数据 synthetic")).toBe(true);
    expect(whole.notes[0]).toMatchObject({ about: "SYNTHETIC" });
    expect(await exportedText(service, "filings.csv", asked, synthetic)).toContain("合成数据 synthetic\r\n");
    const { Sheets } = readWorkbook(await exportedBytes(service, "filings.xlsx", asked, synthetic));
    expect(JSON.stringify(Sheets["注释"])).toContain("这些数据是合成的");
  });
});
