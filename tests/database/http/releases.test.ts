import type { Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { HttpService, type HttpAnswer } from "../../factories/http-service";
import { publish } from "../../factories/publish";
import { aReport } from "../../factories/report";

let service: HttpService;
beforeAll(async () => (service = await HttpService.start()));
afterAll(() => service.stop());

/** One release: every agency is called by the number, and its report says the number. */
async function publishNamed(agencies: readonly Agency[], number: number): Promise<number> {
  const named = agencies.map((agency) => ({ ...agency, name: `${agency.code}第${number}局` }));
  const reports = agencies.map(({ code }) => aReport({ "application.received": number }, { agency: code }));
  return (await publish(service.database, named, reports, [`第 ${number} 次`, `number ${number}`]))!;
}

const QUESTION = `query ($codes: [ID!]!) {
  releases(first: 1) { totalCount nodes { number } }
  agencies(where: { codes: $codes }) { nodes { name report(year: 2024) { observation(indicator: "application.received") { value } } } }
  compare(agencies: $codes, indicators: ["application.received"], years: [2024]) { release columns { values } }
  ranking(indicator: "application.received", year: 2024, where: { codes: $codes }) { release nodes { value agency { name } } }
  stats(indicator: "application.received", years: [2024], where: { codes: $codes }) { min max count }
  findings(where: { agency: { codes: $codes }, rules: ["COLUMNS_TO_TOTAL"] }) { totalCount nodes { actual agency { name } } }
  filings(year: 2024, where: { codes: $codes }, asOf: "2026-01-01") { nodes { agency { name } report { release } } } }`;

describe("one operation", () => {
  const LAST = 5;

  it("has all root fields from the release that extensions.release and the header name, while imports publish one after another", async () => {
    const agencies = [anAgency(), anAgency(), anAgency()];
    const codes = agencies.map(({ code }) => code).sort();
    // The number of an import is that of its release: nobody else publishes here.
    await publishNamed(agencies, 1);
    const seen = new Set<number>();
    let isDone = false;
    let rounds = 0;
    const writer = (async () => {
      for (let number = 2; number <= LAST; number += 1) {
        expect(await publishNamed(agencies, number)).toBe(number);
        for (const round = rounds; rounds === round;) await new Promise(setImmediate);
      }
    })().finally(() => (isDone = true));
    for (; !isDone; rounds += 1) {
      const answers = await Promise.all([1, 2, 3].map(() => service.ask(QUESTION, { codes })));
      for (const answer of answers) seen.add(agreeing(answer, codes));
    }
    await writer;
    seen.add(agreeing(await service.ask(QUESTION, { codes }), codes));
    expect([...seen].every((release) => release >= 1 && release <= LAST)).toBe(true);
    expect(seen.size).toBeGreaterThan(2);
    expect(Math.max(...seen)).toBe(LAST);
  });

  /** The release that every part of the answer is from. */
  function agreeing({ data, errors, extensions, headers }: HttpAnswer, codes: readonly string[]): number {
    expect(errors).toBeUndefined();
    const n = extensions!.release!;
    const names = codes.map((code) => `${code}第${n}局`);
    expect(headers.get("gongkai-release")).toBe(String(n));
    expect(data).toEqual({
      releases: { totalCount: n, nodes: [{ number: n }] },
      agencies: { nodes: names.map((name) => ({ name, report: { observation: { value: n } } })) },
      compare: { release: n, columns: [{ values: codes.map(() => n) }] },
      ranking: {
        release: n,
        nodes: expect.arrayContaining(names.map((name) => ({ value: n, agency: { name } }))),
      },
      stats: [{ min: n, max: n, count: codes.length }],
      // The columns say 3 each time: the one release in which the total is 3 has no finding.
      findings: {
        totalCount: n === 3 ? 0 : codes.length,
        nodes: n === 3 ? [] : names.map((name) => ({ actual: n, agency: { name } })),
      },
      filings: { nodes: names.map((name) => ({ agency: { name }, report: { release: n } })) },
    });
    return n;
  }
});

describe("a list that is read page by page while imports publish", () => {
  it("gives each finding once, all from the release of the first page", async () => {
    const agencies = Array.from({ length: 6 }, () => anAgency());
    const codes = agencies.map(({ code }) => code);
    const first = await publishNamed(agencies, 100);
    const page = async (after: string | null) =>
      (
        await service.ask(
          `query ($codes: [ID!], $after: String) { findings(where: { agency: { codes: $codes } }, first: 4, after: $after) {
             pageInfo { hasNextPage endCursor } nodes { id actual agency { name } report { release } } } }`,
          { codes, after },
        )
      ).data.findings;
    const whole = await service.ask(
      `query ($codes: [ID!], $release: Int) { findings(where: { agency: { codes: $codes } }, first: 500, release: $release) {
         nodes { id actual agency { name } report { release } } } }`,
      { codes, release: first },
    );
    const nodes: unknown[] = [];
    for (let after: string | null = null, number = 101; ; number += 1) {
      const { pageInfo, nodes: found } = await page(after);
      nodes.push(...(found as unknown[]));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor as string;
      await publishNamed(agencies.slice(number % 3), number);
    }
    expect(nodes.length).toBeGreaterThan(8);
    expect(nodes).toEqual(whole.data.findings.nodes);
  });
});

describe("a request that sends Gongkai-Release back", () => {
  const ask = (seen: string) =>
    service.get("graphql", undefined, {
      method: "POST",
      headers: { "content-type": "application/json", "gongkai-release": seen },
      body: JSON.stringify({ query: "{ agencies { totalCount } }" }),
    });

  it("is answered from that release or a newer one; a number that is yet to come is 503, what is no number 400", async () => {
    const newest = Number((await service.ask("{ agencies { totalCount } }")).headers.get("gongkai-release"));
    for (const seen of [1, newest]) {
      const answer = await ask(String(seen));
      expect([answer.status, answer.headers.get("gongkai-release")]).toEqual([200, String(newest)]);
    }
    const later = await ask(String(newest + 1));
    expect([later.status, later.headers.get("retry-after")]).toEqual([503, "1"]);
    expect((await ask("newest")).status).toBe(400);
  });
});

describe("publishRanking over HTTP", () => {
  const publishRanking = (title: string, where: string, secret?: string) =>
    service.ask(
      `mutation { publishRanking(title: "${title}", indicator: "application.received", year: 2024, where: ${where}) { id replays } }`,
      {},
      secret,
    );
  const codeOf = ({ errors }: HttpAnswer) => errors?.[0]?.extensions.code as string | undefined;

  it("is for a REVIEWER, and with a token of a region for rankings among its agencies only", async () => {
    const [inside, outside] = [anAgency({ region: "371002" }), anAgency({ region: "320800" })];
    await publishNamed([inside, outside], 300);
    const where = `{ codes: ["${inside.code}"] }`;
    const both = `{ codes: ["${inside.code}", "${outside.code}"] }`;
    expect(codeOf(await publishRanking("公众", where))).toBe("UNAUTHENTICATED");
    expect(codeOf(await publishRanking("导入员", where, await service.token("IMPORTER")))).toBe("FORBIDDEN");

    const weihai = await service.token("REVIEWER", { name: "威海审核员", region: "371000" });
    const refused = await publishRanking("两地", both, weihai);
    expect([codeOf(refused), refused.errors![0].extensions.messageEn]).toEqual([
      "FORBIDDEN",
      expect.stringContaining(outside.code),
    ]);
    const { data } = await publishRanking("威海", where, weihai);
    expect(data.publishRanking.replays).toBe(true);
    const all = await publishRanking("两地", both, await service.token("REVIEWER", { name: "审核员" }));
    expect(all.data.publishRanking.replays).toBe(true);
    const kept = await service.database.query(
      "SELECT title, published_by FROM published_rankings ORDER BY id",
    );
    expect(kept).toEqual([
      { title: "威海", published_by: "token:威海审核员" },
      { title: "两地", published_by: "token:审核员" },
    ]);
  });

  it("is read by everybody", async () => {
    const { data } = await service.ask(
      "{ publishedRankings { totalCount nodes { title replays ranking { rankedCount } } } }",
    );
    expect(data.publishedRankings).toMatchObject({
      totalCount: 2,
      nodes: [{ title: "两地", replays: true }, { title: "威海" }],
    });
  });
});
