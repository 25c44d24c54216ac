import { countFindings, GRAVITY, listFindings, type Database, type FindingFilter } from "../../../src/db";
import { Service } from "../../factories/service";

/** 100,000 findings of 1,000 agencies and 10 years by 20 rules, as a province may have them, and decisions about 5 % of them. */
const FINDINGS = 100_000;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  const { database } = service;
  await database.query("INSERT INTO batches (key, release) VALUES ('generated', 1)");
  await database.query(
    "INSERT INTO releases (number, cause, summary_zh, summary_en) VALUES (1, 'IMPORT', '', ''), (2, 'IMPORT', '', '')",
  );
  await database.query(
    `INSERT INTO agencies (code, name, type, level, region_code, batch_id, valid_from)
     SELECT 'a' || n, '机关' || n, 'DEPARTMENT', 'COUNTY', CASE WHEN n % 20 = 0 THEN '371002' ELSE '320100' END, 1, 1
     FROM generate_series(0, 999) AS n`,
  );
  // One in a hundred is closed by release 2.
  await database.query(
    `INSERT INTO findings (key, agency_code, year, scope, rule, severity, gravity, status, facts_sha256, content_sha256, message_zh,
       message_en, indicators, evidence, suspects, related, batch_id, valid_from, valid_to)
     SELECT 'k' || n, 'a' || hash % 1000, 2016 + hash / 1000 % 10, 'OWN', 'R' || hash / 10000 % 20, severity,
       CASE severity WHEN 'FATAL' THEN 0 WHEN 'WARNING' THEN 1 ELSE 2 END,
       CASE WHEN hash / 300000 % 10 < 6 THEN 'NOT_ASSESSABLE' WHEN hash / 300000 % 10 = 6 THEN 'UNCERTAIN' ELSE 'FAILED' END,
       'facts', '', '应为 2，实为 1', '2 was expected, 1 is there', '{}', '[]', '[]', '{}', 1, 1, CASE WHEN n % 100 = 0 THEN 2 END
     FROM (SELECT n, abs(hashint4(n)::bigint) AS hash,
             CASE WHEN n % 20 = 1 THEN 'FATAL' WHEN n % 4 = 0 THEN 'WARNING' ELSE 'INFO' END AS severity
           FROM generate_series(1, $1::integer) AS n) AS made`,
    [FINDINGS],
  );
  await database.query(
    `INSERT INTO finding_decisions (key, facts_sha256, decision, decided_by, batch_id, valid_from)
     SELECT 'k' || n, CASE WHEN n % 7 = 0 THEN 'older facts' ELSE 'facts' END,
       CASE WHEN n % 3 = 0 THEN 'CONFIRMED' ELSE 'DISMISSED' END, 'test', 1, 1
     FROM generate_series(3, $1::integer, 20) AS n`,
    [FINDINGS],
  );
  await database.query("VACUUM ANALYZE findings");
  await database.query("ANALYZE");
});
afterAll(() => service.stop());

const IN_REGION = "substr(agency_code, 2)::integer % 20 = 0";

/** Filters, and in SQL what they mean. */
const filters: readonly (readonly [name: string, filter: FindingFilter, sql: string])[] = [
  ["everything to see", {}, "TRUE"],
  ["two years", { years: [2017, 2024] }, "year IN (2017, 2024)"],
  ["the oldest year", { years: [2016] }, "year = 2016"],
  ["a region with 50 of the 1,000 agencies", { agency: { regions: ["371000"] } }, IN_REGION],
  ["one agency", { agency: { codes: ["a7"] } }, "agency_code = 'a7'"],
  ["an agency that there is not", { agency: { codes: ["b"] } }, "FALSE"],
  ["two rules", { rules: ["R3", "R17"] }, "rule IN ('R3', 'R17')"],
  ["a rule that found nothing", { rules: ["NONE"] }, "FALSE"],
  ["FATAL", { severities: ["FATAL"] }, "severity = 'FATAL'"],
  ["INFO", { severities: ["INFO"] }, "severity = 'INFO'"],
  ["UNCERTAIN", { statuses: ["UNCERTAIN"] }, "status = 'UNCERTAIN'"],
  ["what is open", { decisions: ["OPEN"] }, "NOT decided"],
  ["what was confirmed", { decisions: ["CONFIRMED"] }, "decided AND n % 3 = 0"],
  ["what somebody decided", { decisions: ["CONFIRMED", "DISMISSED"] }, "decided"],
  [
    "FATAL of one rule in one year in the region",
    { rules: ["R5"], years: [2020], severities: ["FATAL"], agency: { regions: ["320000"] } },
    `rule = 'R5' AND year = 2020 AND severity = 'FATAL' AND NOT (${IN_REGION})`,
  ],
  [
    "open WARNING of 2025",
    { years: [2025], severities: ["WARNING"], decisions: ["OPEN"] },
    "year = 2025 AND severity = 'WARNING' AND NOT decided",
  ],
];

/** Keys of the list, page by page. */
async function walk(filter: FindingFilter, limit = 2000): Promise<string[]> {
  const keys: string[] = [];
  for (let after = null as Parameters<typeof listFindings>[1]["after"]; ;) {
    const page = await listFindings(service.database, { release: 2, filter, limit, after });
    keys.push(...page.map(({ key }) => key));
    const last = page.at(-1);
    if (!last || page.length < limit) return keys;
    after = { ...last, gravity: GRAVITY[last.severity] };
  }
}

describe("a list of 100,000 findings", () => {
  it.each(filters)(
    "gives %s exactly once, in order, on pages of 2,000, and counts them",
    async (_, filter, sql) => {
      const wanted = await service.database.query<{ key: string }>(
        `SELECT key FROM (SELECT *, substr(key, 2)::integer AS n,
           substr(key, 2)::integer % 20 = 3 AND substr(key, 2)::integer % 7 <> 0 AS decided FROM findings) AS finding
       WHERE valid_to IS NULL AND (${sql}) AND ${filter.statuses ? "TRUE" : "status <> 'NOT_ASSESSABLE'"}
       ORDER BY year DESC, gravity, agency_code COLLATE "C", rule COLLATE "C", key COLLATE "C"`,
      );
      expect(await walk(filter)).toEqual(wanted.map(({ key }) => key));
      expect(await countFindings(service.database, { release: 2, filter })).toBe(wanted.length);
    },
  );

  it.each(filters)("looks at no more than 5 % of them for a page of %s", async (_, filter) => {
    const middle = { year: 2020, gravity: 1, agencyCode: "a5", rule: "R1", key: "" };
    for (const after of [null, middle]) {
      const plan = await planOf((database) =>
        listFindings(database, { release: 2, filter, limit: 21, after }),
      );
      expect({ ...plan, most: Math.max(plan.touched, FINDINGS / 20) }).toEqual({
        ...plan,
        most: FINDINGS / 20,
      });
    }
  });
});

interface PlanNode {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How the last statement of `ask` is carried out, and how many rows of findings it looks at. */
async function planOf(
  ask: (database: Database) => Promise<unknown>,
): Promise<{ text: string; touched: number }> {
  let last: readonly [string, readonly unknown[]] = ["", []];
  const noted = Object.create(service.database) as Database;
  Object.defineProperty(noted, "query", {
    value: (sql: string, parameters: readonly unknown[] = []) => {
      last = [sql, parameters];
      return service.database.query(sql, parameters);
    },
  });
  await ask(noted);
  const [row] = await service.database.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${last[0]}`,
    last[1],
  );
  const nodes = [...nodesOf(row!["QUERY PLAN"][0].Plan)];
  const scans = nodes.filter((node) => node["Relation Name"] === "findings");
  return {
    text: nodes.map((node) => [node["Node Type"], node["Index Name"]].filter(Boolean).join(" ")).join(" > "),
    touched: scans.reduce(
      (all, node) =>
        all + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
      0,
    ),
  };
}

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const below of node.Plans ?? []) yield* nodesOf(below);
}
