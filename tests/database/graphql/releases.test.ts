import { graphql } from "graphql";
import { buildSchema, makeContext } from "../../../src/graphql";
import type { Database } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { sections } from "../../factories/sections";
import { Service } from "../../factories/service";

const schema = buildSchema();
let service: Service;

const one = anAgency({ name: "威海市甲局", region: "371000" });
const two = anAgency({ name: "威海市乙局", region: "371000" });
const of = (value: number, agency = one, year = 2024) =>
  aReport(
    { "application.received": value },
    { agency: agency.code, year, sections: sections(["一、总体情况", `第${value}号。`]) },
  );

/** Release 1: 甲局 says 10. Release 2: it is called 丙局 and says 20. Release 3: 乙局 comes, with 2023 and 2024. */
beforeAll(async () => {
  service = await Service.start();
  await service.publish([one], [of(10)]);
  const renamed = { ...one, name: "威海市丙局" };
  await service.publish([renamed], [of(20)]);
  await service.publish([renamed, two], [of(30, two), of(5, two, 2023)]);
});
afterAll(() => service.stop());

/** A question to each root field that takes `release:`, and what releases 1, 2 and 3 answer. */
const questions: Record<string, { fields: string; answers: readonly [unknown, unknown, unknown] }> = {
  years: {
    fields: "years(release: $release) { year reports agencies }",
    answers: [
      [{ year: 2024, reports: 1, agencies: 1 }],
      [{ year: 2024, reports: 1, agencies: 1 }],
      [
        { year: 2024, reports: 2, agencies: 2 },
        { year: 2023, reports: 1, agencies: 1 },
      ],
    ],
  },
  agency: {
    fields: `agency(code: "${one.code}", release: $release) { name report(year: 2024) { observation(indicator: "application.received") { value agency { name } } } }`,
    answers: [
      { name: "威海市甲局", report: { observation: { value: 10, agency: { name: "威海市甲局" } } } },
      { name: "威海市丙局", report: { observation: { value: 20, agency: { name: "威海市丙局" } } } },
      { name: "威海市丙局", report: { observation: { value: 20, agency: { name: "威海市丙局" } } } },
    ],
  },
  agencies: {
    fields:
      "agencies(release: $release, order: CODE) { totalCount nodes { name reports { year agency { name } } } }",
    answers: [
      {
        totalCount: 1,
        nodes: [{ name: "威海市甲局", reports: [{ year: 2024, agency: { name: "威海市甲局" } }] }],
      },
      {
        totalCount: 1,
        nodes: [{ name: "威海市丙局", reports: [{ year: 2024, agency: { name: "威海市丙局" } }] }],
      },
      {
        totalCount: 2,
        nodes: [
          { name: "威海市丙局", reports: [{ year: 2024, agency: { name: "威海市丙局" } }] },
          {
            name: "威海市乙局",
            reports: [
              { year: 2024, agency: { name: "威海市乙局" } },
              { year: 2023, agency: { name: "威海市乙局" } },
            ],
          },
        ],
      },
    ],
  },
  report: {
    fields: `report(agency: "${one.code}", year: 2024, release: $release) { release agency { name } versions { release agency { name } } }`,
    answers: [
      {
        release: 1,
        agency: { name: "威海市甲局" },
        versions: [{ release: 1, agency: { name: "威海市甲局" } }],
      },
      ...([2, 3] as const).map(() => ({
        release: 2,
        agency: { name: "威海市丙局" },
        versions: [
          { release: 2, agency: { name: "威海市丙局" } },
          { release: 1, agency: { name: "威海市丙局" } },
        ],
      })),
    ] as unknown as [unknown, unknown, unknown],
  },
  reports: {
    fields: "reports(release: $release) { totalCount nodes { year agency { name } } }",
    answers: [
      { totalCount: 1, nodes: [{ year: 2024, agency: { name: "威海市甲局" } }] },
      { totalCount: 1, nodes: [{ year: 2024, agency: { name: "威海市丙局" } }] },
      {
        totalCount: 3,
        nodes: [
          { year: 2024, agency: { name: "威海市丙局" } },
          { year: 2024, agency: { name: "威海市乙局" } },
          { year: 2023, agency: { name: "威海市乙局" } },
        ],
      },
    ],
  },
  compare: {
    fields: `compare(where: {}, indicators: ["application.received"], years: [2024], release: $release) { release rows { agency { name } cells { value } } }`,
    answers: [
      { release: 1, rows: [{ agency: { name: "威海市甲局" }, cells: [{ value: 10 }] }] },
      { release: 2, rows: [{ agency: { name: "威海市丙局" }, cells: [{ value: 20 }] }] },
      {
        release: 3,
        rows: [
          { agency: { name: "威海市丙局" }, cells: [{ value: 20 }] },
          { agency: { name: "威海市乙局" }, cells: [{ value: 30 }] },
        ],
      },
    ],
  },
  ranking: {
    fields: `ranking(indicator: "application.received", year: 2024, release: $release) { release peerCount nodes { rank agency { name } observation { value report { release } } } }`,
    answers: [
      {
        ...{ release: 1, peerCount: 1 },
        nodes: [
          { rank: 1, agency: { name: "威海市甲局" }, observation: { value: 10, report: { release: 1 } } },
        ],
      },
      {
        ...{ release: 2, peerCount: 1 },
        nodes: [
          { rank: 1, agency: { name: "威海市丙局" }, observation: { value: 20, report: { release: 2 } } },
        ],
      },
      {
        ...{ release: 3, peerCount: 2 },
        nodes: [
          { rank: 1, agency: { name: "威海市乙局" }, observation: { value: 30, report: { release: 3 } } },
          { rank: 2, agency: { name: "威海市丙局" }, observation: { value: 20, report: { release: 2 } } },
        ],
      },
    ],
  },
  findings: {
    fields: `findings(where: { rules: ["COLUMNS_TO_TOTAL"] }, release: $release) { totalCount nodes { year expected actual agency { name } report { release } } }`,
    answers: [
      {
        totalCount: 1,
        nodes: [
          {
            ...{ year: 2024, expected: 3, actual: 10 },
            agency: { name: "威海市甲局" },
            report: { release: 1 },
          },
        ],
      },
      {
        totalCount: 1,
        nodes: [
          {
            ...{ year: 2024, expected: 3, actual: 20 },
            agency: { name: "威海市丙局" },
            report: { release: 2 },
          },
        ],
      },
      {
        totalCount: 3,
        nodes: [
          {
            ...{ year: 2024, expected: 3, actual: 20 },
            agency: { name: "威海市丙局" },
            report: { release: 2 },
          },
          {
            ...{ year: 2024, expected: 3, actual: 30 },
            agency: { name: "威海市乙局" },
            report: { release: 3 },
          },
          {
            ...{ year: 2023, expected: 3, actual: 5 },
            agency: { name: "威海市乙局" },
            report: { release: 3 },
          },
        ],
      },
    ],
  },
  filings: {
    fields: `filings(year: 2024, asOf: "2025-12-31", release: $release) { totalCount nodes { agency { name } state report { release } } }`,
    answers: [
      {
        totalCount: 1,
        nodes: [{ agency: { name: "威海市甲局" }, state: "ON_TIME", report: { release: 1 } }],
      },
      {
        totalCount: 1,
        nodes: [{ agency: { name: "威海市丙局" }, state: "ON_TIME", report: { release: 2 } }],
      },
      {
        totalCount: 2,
        nodes: [
          { agency: { name: "威海市丙局" }, state: "ON_TIME", report: { release: 2 } },
          { agency: { name: "威海市乙局" }, state: "ON_TIME", report: { release: 3 } },
        ],
      },
    ],
  },
  filingCounts: {
    fields: `filingCounts(years: [2024], asOf: "2025-12-31", release: $release) { onTime undated missing }`,
    answers: [
      [{ onTime: 1, undated: 0, missing: 0 }],
      [{ onTime: 1, undated: 0, missing: 0 }],
      [{ onTime: 2, undated: 0, missing: 0 }],
    ],
  },
  sections: {
    fields: `sections(where: { search: "号" }, release: $release) { totalCount nodes { text report { release agency { name } } } }`,
    answers: [
      {
        totalCount: 1,
        nodes: [{ text: "第10号。", report: { release: 1, agency: { name: "威海市甲局" } } }],
      },
      {
        totalCount: 1,
        nodes: [{ text: "第20号。", report: { release: 2, agency: { name: "威海市丙局" } } }],
      },
      {
        totalCount: 3,
        nodes: [
          { text: "第20号。", report: { release: 2, agency: { name: "威海市丙局" } } },
          { text: "第30号。", report: { release: 3, agency: { name: "威海市乙局" } } },
          { text: "第5号。", report: { release: 3, agency: { name: "威海市乙局" } } },
        ],
      },
    ],
  },
  coverage: {
    fields:
      "coverage(years: [2024], release: $release) { totalCount nodes { agency { name } status report { release } } }",
    answers: [
      {
        totalCount: 1,
        nodes: [{ agency: { name: "威海市甲局" }, status: "REPORTED", report: { release: 1 } }],
      },
      {
        totalCount: 1,
        nodes: [{ agency: { name: "威海市丙局" }, status: "REPORTED", report: { release: 2 } }],
      },
      {
        totalCount: 2,
        nodes: [
          { agency: { name: "威海市丙局" }, status: "REPORTED", report: { release: 2 } },
          { agency: { name: "威海市乙局" }, status: "REPORTED", report: { release: 3 } },
        ],
      },
    ],
  },
  stats: {
    fields: `stats(indicator: "application.received", years: [2024], release: $release) { count sum }`,
    answers: [[{ count: 1, sum: 10 }], [{ count: 1, sum: 20 }], [{ count: 2, sum: 50 }]],
  },
};

describe("release:", () => {
  it("is an argument of these root fields and of no other that is built: a new one needs a question here", () => {
    const fields = Object.values(schema.getQueryType()!.getFields());
    const withRelease = fields.filter(({ args }) => args.some(({ name }) => name === "release"));
    expect(withRelease.map(({ name }) => name).sort()).toEqual(Object.keys(questions).sort());
  });

  it.each(Object.entries(questions))(
    "%s answers from release 1, 2 and 3 as each was, and from 3 without",
    async (name, { fields, answers }) => {
      const source = `query ($release: Int) { ${fields} }`;
      for (const [i, answer] of answers.entries()) {
        expect(await service.ask(source, { release: i + 1 })).toEqual({ [name]: answer });
      }
      expect(await service.ask(source)).toEqual({ [name]: answers[2] });
    },
  );

  it.each(Object.entries(questions))(
    "%s refuses the releases 0, -1 and 4 by UNKNOWN_RELEASE, saying that there are 1 to 3",
    async (name, { fields }) => {
      for (const release of [0, -1, 4, 2147483647]) {
        const { data, errors } = await service.answer(`query ($release: Int) { ${fields} }`, { release });
        expect(data).toEqual({ [name]: null });
        expect(errors.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
          {
            ...{ path: [name], code: "UNKNOWN_RELEASE", allowed: { from: 1, to: 3 } },
            messageZh: `没有第 ${release} 版数据；现有第 1 至 3 版`,
            messageEn: `there is no release ${release}; there are 1 to 3`,
          },
        ]);
      }
    },
  );

  it("may differ between root fields of one operation: each answers from its own, though they ask about the same agency", async () => {
    const answer = await service.ask(
      `{ ${[1, 2, 3].map((n) => `r${n}: report(agency: "${one.code}", year: 2024, release: ${n}) { agency { name } observation(indicator: "application.received") { value } }`).join(" ")} }`,
    );
    expect(answer).toEqual({
      r1: { agency: { name: "威海市甲局" }, observation: { value: 10 } },
      r2: { agency: { name: "威海市丙局" }, observation: { value: 20 } },
      r3: { agency: { name: "威海市丙局" }, observation: { value: 20 } },
    });
  });
});

describe("one operation", () => {
  it("answers all root fields from the release that was newest when it started, though another is published in between", async () => {
    const later = anAgency();
    let published: Promise<number | null> | undefined;
    // The first statement behind the question for the newest release waits until a new one is there.
    const slow = Object.create(service.database) as Database;
    Object.defineProperty(slow, "query", {
      value: async (sql: string, parameters?: readonly unknown[]) => {
        if (!sql.includes("FROM releases AS release ORDER BY release.number DESC")) {
          published ??= service.publish([later], [of(99, later)]);
          await published;
        }
        return service.database.query(sql, parameters);
      },
    });
    const context = makeContext(slow);
    const fields = ["compare", "ranking"].map((name) => questions[name]!.fields).join(" ");
    const source = `query ($release: Int) { ${fields} ${questions.stats!.fields} ${questions.years!.fields} reports(release: $release) { totalCount } agencies { totalCount } }`;
    const { data, errors } = await graphql({ schema, source, contextValue: context });

    expect(errors).toBeUndefined();
    expect(await published).toBe(4);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      ...{ compare: questions.compare!.answers[2], ranking: questions.ranking!.answers[2] },
      ...{ stats: questions.stats!.answers[2], years: questions.years!.answers[2] },
      ...{ reports: { totalCount: 3 }, agencies: { totalCount: 2 } },
    });
    expect(context.answered.release).toBe(3);
    expect(await service.ask("{ reports { totalCount } }")).toEqual({ reports: { totalCount: 4 } });
  });

  it("asks for the newest release once, however many root fields it has", async () => {
    const fields = ["a", "b", "c"].map((alias) => `${alias}: years { year }`).join(" ");
    const statements = await service.statementsOf(`{ ${fields} }`);
    expect(statements.filter((sql) => sql.includes("releases"))).toHaveLength(1);
  });
});

describe("a service without any release", () => {
  it("answers empty, and every number of a release is UNKNOWN_RELEASE", async () => {
    const empty = await Service.start();
    const source = `query ($release: Int) { ${Object.values(questions)
      .map(({ fields }) => fields)
      .join(" ")} }`;
    expect(await empty.ask(source)).toEqual({
      ...{ years: [], agency: null, agencies: { totalCount: 0, nodes: [] }, report: null },
      reports: { totalCount: 0, nodes: [] },
      filings: { totalCount: 0, nodes: [] },
      filingCounts: [{ onTime: 0, undated: 0, missing: 0 }],
      compare: { release: 0, rows: [] },
      ranking: { release: 0, peerCount: 0, nodes: [] },
      findings: { totalCount: 0, nodes: [] },
      sections: { totalCount: 0, nodes: [] },
      coverage: { totalCount: 0, nodes: [] },
      stats: [{ count: 0, sum: null }],
    });
    const { errors } = await empty.answer(source, { release: 1 });
    expect(errors).toHaveLength(Object.keys(questions).length);
    expect(errors[0]!.extensions).toMatchObject({
      code: "UNKNOWN_RELEASE",
      messageZh: "没有第 1 版数据；尚未发布任何一版",
    });
    await empty.stop();
  });
});
