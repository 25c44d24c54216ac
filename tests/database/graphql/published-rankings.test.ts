import { createHash } from "node:crypto";
import { correctObservation, recheckAll, undoCorrection } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { refusalOf } from "../../factories/corrections";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

const one = anAgency({ code: "371000-jia", name: "威海市甲局" });
const two = anAgency({ code: "371000-yi", name: "威海市乙局" });
const three = anAgency({ code: "371000-bing", name: "威海市丙局" });
const agencies = [one, two, three];
const of = (agency: { code: string }, value: number | null, year = 2024) =>
  aReport({ "application.received": value }, { agency: agency.code, year });

let service: Service;
/** Release 1: 甲局 says 30, 乙局 10 and 丙局 left the cell blank. */
beforeAll(async () => {
  service = await Service.start();
  await service.publish(agencies, [of(one, 30), of(two, 10), of(three, null)]);
});
afterAll(() => service.stop());

const FIELDS = "id title release arguments rows sha256 publishedAt replays";
const RANKING = `ranking { release year rankedCount peerCount nodes { rank value agency { code name } }
  unranked { nodes { reason agency { code } } } }`;

const publish = (args: string, fields = FIELDS) =>
  service.answer(`mutation { publishRanking(${args}) { ${fields} } }`);
const RECEIVED = 'indicator: "application.received", year: 2024';

async function published(title: string, args = RECEIVED) {
  const answer = await publish(`title: "${title}", ${args}`);
  expect(answer.errors).toEqual([]);
  return answer.data.publishRanking as Record<string, string>;
}

const shown = async (id: string) =>
  (await service.ask(`query ($id: ID!) { publishedRanking(id: $id) { ${FIELDS} ${RANKING} } }`, { id }))
    .publishedRanking;

describe("a published ranking", () => {
  it("freezes its arguments with the versions, and every row, as canonical JSON with its SHA-256", async () => {
    const { id } = await published("2024 年收到申请数");
    const { publishedAt, rows, sha256, ranking, ...rest } = await shown(id!);
    expect(rest).toEqual({
      ...{ id, title: "2024 年收到申请数", release: 1, replays: true },
      arguments:
        '{"direction":"DESC","figures":"CORRECTED","followSuccession":false,"indicator":"application.received","minDenominator":null,"release":1,"scheme":null,"schemeVersion":null,"scope":"OWN","tieOrder":"STROKE","ties":"COMPETITION","versions":{"checks":"1","indicators":{"application.received":1}},"where":null,"year":2024}',
    });
    expect(Date.parse(publishedAt as string)).toBeLessThanOrEqual(Date.now());
    expect(sha256).toBe(
      createHash("sha256")
        .update(rows as string)
        .digest("hex"),
    );
    const { ranked, unranked } = JSON.parse(rows as string);
    expect(ranked).toMatchObject([
      { position: 1, rank: 1, tieSize: 1, code: one.code, name: "威海市甲局", value: 30, percentile: 100 },
      { position: 2, rank: 2, tieSize: 1, code: two.code, name: "威海市乙局", value: 10, percentile: 0 },
    ]);
    expect(unranked).toMatchObject([
      { code: three.code, name: "威海市丙局", status: "BLANK", reason: "BLANK" },
    ]);
    for (const row of [...ranked, ...unranked]) expect(Object.keys(row)).toEqual(Object.keys(row).sort());
    expect(ranking).toEqual({
      ...{ release: 1, year: 2024, rankedCount: 2, peerCount: 3 },
      nodes: [
        { rank: 1, value: 30, agency: { code: one.code, name: "威海市甲局" } },
        { rank: 2, value: 10, agency: { code: two.code, name: "威海市乙局" } },
      ],
      unranked: { nodes: [{ reason: "BLANK", agency: { code: three.code } }] },
    });
  });

  it("makes no release, for it changes no data", async () => {
    const before = await service.ask("{ releases { totalCount } }");
    await published("不成为一版数据");
    expect(await service.ask("{ releases { totalCount } }")).toEqual(before);
  });

  it("keeps filter, direction, ties, scope and figures: with them it is computed again", async () => {
    const where = `where: { codes: ["${two.code}", "${one.code}"] }`;
    const args = `${RECEIVED}, ${where}, direction: ASC, ties: AVERAGE, tieOrder: CODE, figures: REPORTED, scope: OWN`;
    const ranking = await published("只比两家", args);
    expect(JSON.parse(ranking.arguments!)).toMatchObject({
      ...{ direction: "ASC", ties: "AVERAGE", tieOrder: "CODE", figures: "REPORTED", scope: "OWN" },
      where: { codes: [two.code, one.code] },
    });
    const { ranking: again, replays } = await shown(ranking.id!);
    expect([replays, again.peerCount, again.nodes.map((row: { value: number }) => row.value)]).toEqual([
      true,
      2,
      [10, 30],
    ]);
  });
});

/** What may come later. Each is tried on a ranking of its own; a new version of a scheme goes here in a line. */
const later: Record<string, () => Promise<unknown>> = {
  "a newer version of a report": () => service.publish(agencies, [of(one, 5)]),
  "a report of an agency that had filed none": () =>
    service.publish([...agencies, anAgency({ code: "371000-ding" })], [of({ code: "371000-ding" }, 99)]),
  "a rename": () =>
    service.ask(
      `mutation { saveAgency(input: { code: "${one.code}", name: "威海市改名局", type: DEPARTMENT, level: PREFECTURE, region: "371000" }) { name } }`,
    ),
  "an agency that ends": () =>
    service.ask(
      `mutation { saveAgency(input: { code: "${two.code}", name: "威海市乙局", type: DEPARTMENT, level: PREFECTURE, region: "371000", validTo: 2020 }) { name } }`,
    ),
  "a correction, and one taken back": async () => {
    const { report } = await service.ask(`{ report(agency: "${two.code}", year: 2024) { id } }`);
    const cell = { reportId: Number(report.id), indicator: "application.received", reason: "核对" };
    await correctObservation(service.database, TESTER, { ...cell, value: 77 });
    await undoCorrection(service.database, TESTER, cell);
    await correctObservation(service.database, TESTER, { ...cell, value: 78 });
  },
  "decisions about all findings": async () => {
    const { findings } = await service.ask("{ findings(first: 500) { nodes { id } } }");
    const ids = findings.nodes.map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    await service.ask("mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: CONFIRMED) { id } }", {
      ids,
    });
  },
  "a re-check of everything": () => recheckAll(service.database, TESTER),
};

describe("a ranking that was published by a scheme", () => {
  const save = (weight: number) =>
    service.ask(
      `mutation { saveScheme(input: { code: "on-time", nameZh: "按时", nameEn: "On time", appliesTo: [DEPARTMENT], terms: [
         { indicator: "application.received", polarity: HIGHER_IS_BETTER, weight: ${weight}, normalise: TARGET, low: 0, high: 100 }
         { indicator: "quality.cells_filled", polarity: HIGHER_IS_BETTER, weight: ${1 - weight}, normalise: NONE }
       ] }) { version } }`,
    );
  const isPublished = async (version: number) =>
    (await service.ask(`{ scheme(code: "on-time", version: ${version}) { published } }`)).scheme.published;

  it("freezes what each score is made of, and replays after a newer version of the scheme", async () => {
    await save(0.5);
    expect(await isPublished(1)).toBe(false);
    const { id, rows, arguments: frozen } = await published("按方案", 'scheme: "on-time", year: 2024');
    expect(JSON.parse(frozen!)).toMatchObject({
      ...{ indicator: null, scheme: "on-time", schemeVersion: 1 },
      versions: { indicators: { "application.received": 1, "quality.cells_filled": 1 } },
    });
    const [first] = JSON.parse(rows!).ranked;
    const points = first.contributions.map((part: { points: number }) => part.points);
    expect(first.contributions).toHaveLength(2);
    expect(points[0] + points[1]).toBeCloseTo(first.value, 8);

    const before = await shown(id!);
    expect((await save(0.25)).saveScheme).toEqual({ version: 2 });
    expect(await shown(id!)).toEqual(before);
    expect([before.replays, await isPublished(1), await isPublished(2)]).toEqual([true, true, false]);
    const now = await published("按方案的新版", 'scheme: "on-time", year: 2024');
    expect(now.sha256).not.toBe(before.sha256);
  });
});

describe("a published ranking replays, byte for byte,", () => {
  it.each(Object.entries(later))(
    "after %s, though the ranking of now may be another",
    async (name, happens) => {
      const { id } = await published(`此后：${name}`);
      const before = await shown(id!);
      await happens();
      expect(await shown(id!)).toEqual(before);
      expect(before.replays).toBe(true);
    },
  );

  it("and so do all that were published before, while a ranking of now is another", async () => {
    const { publishedRankings } = await service.ask(
      "{ publishedRankings(first: 500) { totalCount nodes { sha256 replays release } } }",
    );
    const rankings = publishedRankings.nodes as { sha256: string; replays: boolean; release: number }[];
    expect(rankings).toHaveLength(publishedRankings.totalCount as number);
    expect(rankings.map(({ replays }) => replays)).toEqual(rankings.map(() => true));
    const now = await published("如今");
    expect(now.sha256).not.toBe(rankings.at(-1)!.sha256);
    expect(new Set(rankings.map(({ sha256 }) => sha256)).size).toBeGreaterThan(3);
  });
});

describe("a published ranking no longer replays where somebody changed in the database", () => {
  const swap = (column: string, from: string, to: string) => `replace(${column}, '${from}', '${to}')`;
  const change = (column: string, from: string, to: string) => `${column} = ${swap(column, from, to)}`;
  const hash = { rows: "sha256", arguments: "arguments_sha256" };
  const changeBoth = (column: keyof typeof hash, from: string, to: string) =>
    `${change(column, from, to)}, ${hash[column]} = encode(sha256(convert_to(${swap(column, from, to)}, 'UTF8')), 'hex')`;
  const code = "application.received";
  it.each([
    ["its rows", change("rows", '"rank":1', '"rank":2')],
    ["its rows and their hash", changeBoth("rows", '"rank":1', '"rank":2')],
    ["a blank between its rows", change("rows", ",", ", ")],
    ["its hash", "sha256 = repeat('0', 64)"],
    ["its arguments", change("arguments", "DESC", "ASC")],
    ["its arguments and their hash", changeBoth("arguments", "DESC", "ASC")],
    ["the version of its indicator, with the hash", changeBoth("arguments", `"${code}":1`, `"${code}":2`)],
    [
      "its indicator to one that there is not, with the hash",
      changeBoth("arguments", `"indicator":"${code}"`, '"indicator":"none"'),
    ],
    ["the year that it is found by", "year = 2023"],
    ["its release", "release = 1"],
  ])("%s", async (what, change) => {
    const { id } = await published(`改动：${what}`);
    const replays = async () =>
      (await service.ask(`{ publishedRanking(id: "${id}") { replays } }`)).publishedRanking;
    expect(await replays()).toEqual({ replays: true });
    await service.database.query(`UPDATE published_rankings SET ${change} WHERE id = $1`, [Number(id)]);
    expect(await replays()).toEqual({ replays: false });
    await service.database.query("DELETE FROM published_rankings WHERE id = $1", [Number(id)]);
  });

  it("its arguments: nothing is computed by others, and the rest of the answer stands", async () => {
    const { id } = await published("改了参数");
    await service.database.query(
      "UPDATE published_rankings SET arguments = replace(arguments, 'DESC', 'ASC') WHERE id = $1",
      [Number(id)],
    );
    const answer = await service.answer(
      `{ publishedRanking(id: "${id}") { ranking { rankedCount } } agencies { totalCount } }`,
    );
    expect(answer.data).toMatchObject({ publishedRanking: null, agencies: { totalCount: 4 } });
    expect(refusalOf(answer)).toMatchObject({ code: "CONFLICT" });
    await service.database.query("DELETE FROM published_rankings WHERE id = $1", [Number(id)]);
  });
});

describe("publishedRankings", () => {
  it("come the last one first, of one year or all, page by page", async () => {
    await service.publish([one], [of(one, 4, 2019)]);
    await published("2019 年", 'indicator: "application.received", year: 2019');
    const walk = async (year: number | null) => {
      const ids: number[] = [];
      for (let after: string | null = null; ;) {
        const { publishedRankings } = await service.ask(
          `query ($year: Int, $after: String) { publishedRankings(year: $year, first: 3, after: $after) {
             totalCount pageInfo { hasNextPage endCursor } nodes { id title } } }`,
          { year, after },
        );
        ids.push(...publishedRankings.nodes.map(({ id }: { id: string }) => Number(id)));
        after = publishedRankings.pageInfo.endCursor as string;
        if (!publishedRankings.pageInfo.hasNextPage) {
          expect(publishedRankings.totalCount).toBe(ids.length);
          return ids;
        }
      }
    };
    const [all, of2024, of2019, none] = [
      await walk(null),
      await walk(2024),
      await walk(2019),
      await walk(2000),
    ];
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect([of2019.length, none]).toEqual([1, []]);
    expect([...of2024, ...of2019].sort()).toEqual([...all].sort());
  });

  it("are null by an id that there is not, whatever it looks like", async () => {
    const ids = ["0", "999999999", "-1", "x", "99999999999", "1 OR 1"];
    const { data } = await service.answer(
      `{ ${ids.map((id, i) => `n${i}: publishedRanking(id: "${id}") { id }`).join(" ")} }`,
    );
    expect(Object.values(data as object)).toEqual(ids.map(() => null));
  });
});

describe("publishRanking refuses", () => {
  const code = async (args: string) => {
    const { data, errors } = await publish(args, "id");
    expect(data).toBeNull();
    return errors[0]!.extensions.code;
  };

  it("the same ranking under the same title twice; under another title, or of another release, it is another publication", async () => {
    await published("两次", `${RECEIVED}, release: 1`);
    expect(await code(`title: " 两次 ", ${RECEIVED}, release: 1`)).toBe("CONFLICT");
    const [again, other] = [
      await published("再一次", `${RECEIVED}, release: 1`),
      await published("两次", `${RECEIVED}, release: 2`),
    ];
    expect(again.id).not.toBe(other.id);
  });

  it.each([
    ["an empty title", `title: "", ${RECEIVED}`, "BAD_ARGUMENT"],
    ["a blank title", `title: " \\u3000 ", ${RECEIVED}`, "BAD_ARGUMENT"],
    ["a title of 201 characters", `title: "${"长".repeat(201)}", ${RECEIVED}`, "BAD_ARGUMENT"],
    ["NUL in a title", `title: "a\\u0000", ${RECEIVED}`, "BAD_ARGUMENT"],
    ["nothing that ranks", 'title: "x", year: 2024', "BAD_ARGUMENT"],
    ["an indicator that there is not", 'title: "x", indicator: "none", year: 2024', "UNKNOWN_INDICATOR"],
    ["a release that there is not", `title: "x", ${RECEIVED}, release: 9999`, "UNKNOWN_RELEASE"],
    ["an agency that there is not", `title: "x", ${RECEIVED}, where: { codes: ["none"] }`, "UNKNOWN_AGENCY"],
    [
      "a ranking in which nobody has a rank",
      'title: "x", indicator: "application.received", year: 2012',
      "BAD_ARGUMENT",
    ],
  ])("%s", async (_, args, wanted) => {
    expect(await code(args)).toBe(wanted);
  });
});
