import { Batch } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const FIELDS = `agency { code } year state revised publishedOn deadline daysLate report { publishedOn release } openFindings textReuse`;
const QUERY = `query ($codes: [ID!], $year: Int! = 2024, $asOf: Date = "2025-06-30", $states: [FilingState!], $first: Int! = 20, $after: String, $release: Int) {
  filings(year: $year, where: { codes: $codes }, asOf: $asOf, states: $states, first: $first, after: $after, release: $release) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;

const filings = async (codes: readonly string[], variables: object = {}) =>
  (await service.ask(QUERY, { codes, ...variables })).filings;
const filingOf = async (code: string, variables: object = {}) => (await filings([code], variables)).nodes[0];

/** An agency whose reports on 2024 came out on these days, one release after the other. */
async function filed(days: readonly (string | null)[], about: Parameters<typeof anAgency>[0] = {}) {
  const agency = anAgency(about);
  if (days.length === 0) await service.publish([agency]);
  for (const publishedOn of days)
    await service.publish([agency], [aReport({}, { agency: agency.code, publishedOn })]);
  return agency.code;
}

describe("the state of a filing as of 30 June 2025", () => {
  it("is ON_TIME on 31 January 2025 and LATE, 3 days, on 3 February", async () => {
    expect(await filingOf(await filed(["2025-01-31"]))).toMatchObject({
      ...{
        state: "ON_TIME",
        revised: false,
        publishedOn: "2025-01-31",
        deadline: "2025-01-31",
        daysLate: null,
      },
      report: { publishedOn: "2025-01-31" },
    });
    expect(await filingOf(await filed(["2025-02-03"]))).toMatchObject({ state: "LATE", daysLate: 3 });
  });

  it("is ON_TIME for a city's government until 31 March", async () => {
    const city = await filed(["2025-03-31"], { type: "GOVERNMENT" });
    expect(await filingOf(city)).toMatchObject({ state: "ON_TIME", deadline: "2025-03-31" });
  });

  it("is MISSING by 150 days where a department has not filed, and NOT_DUE until the day itself is over", async () => {
    const code = await filed([]);
    expect(await filingOf(code)).toMatchObject({
      state: "MISSING",
      daysLate: 150,
      publishedOn: null,
      report: null,
    });
    expect(await filingOf(code, { asOf: "2025-01-31" })).toMatchObject({ state: "NOT_DUE", daysLate: null });
    expect(await filingOf(code, { asOf: "2025-02-01" })).toMatchObject({ state: "MISSING", daysLate: 1 });
  });

  it("is UNDATED where no date is known, and takes the date under the report where the page has none", async () => {
    expect(await filingOf(await filed([null]))).toMatchObject({
      state: "UNDATED",
      publishedOn: null,
      daysLate: null,
    });
    const signed = anAgency();
    await service.publish(
      [signed],
      [aReport({}, { agency: signed.code, publishedOn: null, signedOn: "2025-01-20" })],
    );
    expect(await filingOf(signed.code)).toMatchObject({ state: "ON_TIME", publishedOn: "2025-01-20" });
  });

  it("stays ON_TIME, revised, where a corrected version came on 20 April; the report is the corrected one", async () => {
    const code = await filed(["2025-01-20", "2025-04-20"]);
    expect(await filingOf(code)).toMatchObject({
      ...{ state: "ON_TIME", revised: true, publishedOn: "2025-01-20" },
      report: { publishedOn: "2025-04-20" },
    });
    expect(await filingOf(code, { asOf: "2025-03-01" })).toMatchObject({
      ...{ state: "ON_TIME", revised: false },
      report: { publishedOn: "2025-01-20" },
    });
  });

  it("does not count what was published after the day asked: LATE on 3 February is MISSING on the 2nd", async () => {
    const code = await filed(["2025-02-03"]);
    expect(await filingOf(code, { asOf: "2025-02-02" })).toMatchObject({
      state: "MISSING",
      daysLate: 2,
      report: null,
    });
  });

  it("owes one report whatever the scope: 汇总 on time and 本级 late is ON_TIME, and not revised", async () => {
    const agency = anAgency({ type: "GOVERNMENT" });
    const of = (scope: "OWN" | "CONSOLIDATED", publishedOn: string) =>
      aReport({}, { agency: agency.code, scope, publishedOn });
    await service.publish([agency], [of("CONSOLIDATED", "2025-03-30"), of("OWN", "2025-05-01")]);
    expect(await filings([agency.code])).toMatchObject({
      totalCount: 1,
      nodes: [{ state: "ON_TIME", revised: false }],
    });
  });

  it("takes the newest reading of one and the same document", async () => {
    const code = await filed(["2025-01-20"]);
    await service.database.query(
      `WITH closed AS (UPDATE reports SET valid_to = valid_from + 1 WHERE agency_code = $1 RETURNING *)
       INSERT INTO reports (batch_id, valid_from, agency_code, year, scope, scope_stated, form, other_forms, title, published_on,
                            document_sha256, file_name, content_sha256)
       SELECT batch_id, valid_to, agency_code, year, scope, scope_stated, form, other_forms, title, '2025-02-20'::date,
              document_sha256, file_name, repeat('0', 64) FROM closed`,
      [code],
    );
    await service.publish([anAgency()]);
    expect(await filingOf(code)).toMatchObject({
      state: "LATE",
      revised: false,
      publishedOn: "2025-02-20",
      daysLate: 20,
    });
  });

  it("counts a document that a corrected one of the same batch replaced", async () => {
    const agency = anAgency();
    const on = (publishedOn: string) => aReport({}, { agency: agency.code, publishedOn });
    const batch = await Batch.open(service.database, "two of a folder", TESTER);
    await batch.addAgencies([agency]);
    for (const day of ["2025-01-20", "2025-04-20"]) await service.import(batch, [agency], [on(day)]);
    await batch.publish("IMPORT", "测试", "test");
    expect(await filingOf(agency.code)).toMatchObject({ state: "ON_TIME", revised: true });
  });

  it("owes nothing outside the years in which an agency exists", async () => {
    const code = await filed([], { validFrom: 2020, validTo: 2024 });
    expect(await filings([code], { year: 2019 })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await filings([code], { year: 2020 })).toMatchObject({ totalCount: 1 });
    expect(await filings([code], { year: 2025, asOf: "2027-01-01" })).toMatchObject({ totalCount: 0 });
  });

  it("shows an older release as it was: MISSING before the report came", async () => {
    const agency = anAgency();
    const release = await service.publish([agency]);
    await service.publish([agency], [aReport({}, { agency: agency.code })]);
    expect(await filingOf(agency.code, { release })).toMatchObject({ state: "MISSING" });
    expect(await filingOf(agency.code)).toMatchObject({ state: "ON_TIME" });
  });
});

describe("filings, page by page", () => {
  it("gives 5 agencies in pages of 2, by code, and only the states asked", async () => {
    const late = [await filed(["2025-02-03"]), await filed(["2025-02-04"]), await filed(["2025-02-05"])];
    const codes = [...late, await filed([]), await filed(["2025-01-02"])];
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        totalCount: number;
        nodes: { agency: { code: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = await filings(codes, { first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ agency }) => agency.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...codes].sort());
    const onlyLate = await filings(codes, { states: ["LATE"] });
    expect(onlyLate.nodes.map(({ agency }: { agency: { code: string } }) => agency.code)).toEqual(
      [...late].sort(),
    );
  });

  it("keeps the day on which a list was begun, and refuses its cursor under another", async () => {
    const codes = [await filed([]), await filed([])];
    const first = await filings(codes, { asOf: null, first: 1 });
    const cursor = JSON.parse(Buffer.from(first.pageInfo.endCursor, "base64url").toString());
    expect(cursor.key.asOf).toBe(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    const yesterday = { ...cursor, key: { ...cursor.key, asOf: "2025-01-31" } };
    const after = Buffer.from(JSON.stringify(yesterday)).toString("base64url");
    expect((await filings(codes, { asOf: null, first: 1, after })).nodes).toMatchObject([
      { state: "NOT_DUE" },
    ]);
    const { errors } = await service.answer(QUERY, {
      codes,
      asOf: "2025-02-01",
      after: first.pageInfo.endCursor,
    });
    expect(errors[0]?.extensions?.["code"]).toBe("CURSOR_MISMATCH");
  });

  it.each([
    [{ year: 2007 }, "2008"],
    [{ first: 501 }, "500"],
    [{ asOf: "2025-02-30" }, "2018-03-20"],
  ])("refuses %j", async (variables, words) => {
    const { errors } = await service.answer(QUERY, { codes: [], ...variables });
    expect(errors[0]?.message).toContain(words);
  });
});

describe("filingCounts", () => {
  const COUNTS = `onTime late undated missing notDue revised`;

  it("counts by TYPE and LEVEL, years apart, every agency that owes a report once", async () => {
    const codes = [
      await filed(["2025-01-20", "2025-04-20"]),
      await filed(["2025-02-03"]),
      await filed([null]),
      await filed([]),
      await filed([], { type: "GOVERNMENT" }),
      await filed([], { validFrom: 2024 }),
    ];
    const { filingCounts } = await service.ask(
      `query ($codes: [ID!]) { filingCounts(years: [2023, 2024], where: { codes: $codes }, groupBy: [TYPE, LEVEL], asOf: "2025-03-01") {
         keys { by code label } year ${COUNTS} } }`,
      { codes },
    );
    const keys = (type: string) => [
      { by: "TYPE", code: type, label: type },
      { by: "LEVEL", code: "PREFECTURE", label: "PREFECTURE" },
    ];
    const none = { onTime: 0, late: 0, undated: 0, missing: 0, notDue: 0, revised: 0 };
    expect(filingCounts).toEqual([
      { ...none, keys: keys("DEPARTMENT"), year: 2024, onTime: 1, late: 1, undated: 1, missing: 2 },
      { ...none, keys: keys("GOVERNMENT"), year: 2024, notDue: 1 },
      { ...none, keys: keys("DEPARTMENT"), year: 2023, missing: 4 },
      { ...none, keys: keys("GOVERNMENT"), year: 2023, missing: 1 },
    ]);
  });

  it("puts those without a form in a group of their own by FORM, and names the province by REGION", async () => {
    const codes = [await filed(["2025-01-20"]), await filed([])];
    const { byForm, byRegion, whole } = await service.ask(
      `query ($codes: [ID!]) {
         byForm: filingCounts(years: [2024], where: { codes: $codes }, groupBy: [FORM], asOf: "2025-03-01") { keys { code } onTime missing }
         byRegion: filingCounts(years: [2024], where: { codes: $codes }, groupBy: [REGION], regionLevel: PROVINCE, asOf: "2025-03-01") { keys { code label } onTime missing }
         whole: filingCounts(years: [2010], where: { codes: [] }) { year keys { code } ${COUNTS} } }`,
      { codes },
    );
    expect(byForm).toEqual([
      { keys: [{ code: "C2021" }], onTime: 1, missing: 0 },
      { keys: [{ code: "" }], onTime: 0, missing: 1 },
    ]);
    expect(byRegion).toEqual([{ keys: [{ code: "370000", label: "山东省" }], onTime: 1, missing: 1 }]);
    expect(whole).toEqual([
      { year: 2010, keys: [], onTime: 0, late: 0, undated: 0, missing: 0, notDue: 0, revised: 0 },
    ]);
  });
});

describe("the number of SQL statements", () => {
  it("is 7 for a page of filings with agencies, reports and what is known of their quality, and 2 for the counts, however many there are", async () => {
    const codes = await Promise.all([filed(["2025-01-20"]), filed([]), filed([])]);
    const page = (some: readonly string[]) => service.statementsOf(QUERY, { codes: some });
    const few = await page(codes.slice(0, 1));
    expect((await page(codes)).length).toBe(few.length);
    expect(few.length).toBeLessThanOrEqual(7);
    const counts = await service.statementsOf(
      `{ filingCounts(years: [2023, 2024], groupBy: [REGION, TYPE, LEVEL, FORM]) { onTime } }`,
    );
    expect(counts).toHaveLength(2);
  });
});
