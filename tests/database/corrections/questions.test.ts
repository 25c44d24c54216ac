import { graphql } from "graphql";
import { buildSchema, makeContext } from "../../../src/graphql";
import { anAgency } from "../../factories/agency";
import { Corrections } from "../../factories/corrections";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
let corrections: Corrections;
const [one, two, three] = ["甲", "乙", "丙"].map((name) =>
  anAgency({ name: `威海市${name}局`, region: "371000" }),
);
const offices = [one!, two!, three!];
const RECEIVED = "application.received";
const DIRECT = "litigation.direct.total";
const AFTER = "litigation.after_review.total";

/** Release 1: 甲 10, 乙 20, 丙 30. Release 2: 甲 is corrected to 25. Release 3: to a blank. Release 4: undone. Release 5: a part of 丙's lawsuits. */
beforeAll(async () => {
  service = await Service.start();
  corrections = new Corrections(service);
  const reports = offices.map(({ code }, i) =>
    aReport({ [RECEIVED]: 10 * (i + 1), [DIRECT]: i, [AFTER]: 1 }, { agency: code }),
  );
  await service.publish(offices, reports);
  const first = await corrections.idOf(one!.code);
  await corrections.correct(first, RECEIVED, 25, "甲");
  await corrections.correct(first, RECEIVED, null, "乙");
  await corrections.undo(first, RECEIVED, "丙");
  await corrections.correct(await corrections.idOf(three!.code), DIRECT, 5);
});
afterAll(() => service.stop());

type Basis = "CORRECTED" | "REPORTED";
interface Asked {
  readonly indicator?: string;
  readonly figures?: Basis;
  readonly release?: number;
}

const variables = ({ indicator = RECEIVED, ...asked }: Asked) => ({
  indicator,
  figures: "CORRECTED",
  ...asked,
});
const HEAD = "query ($indicator: ID!, $figures: FigureBasis!, $release: Int)";

async function compared(asked: Asked = {}) {
  const { compare } = await service.ask(
    `${HEAD} { compare(where: {}, indicators: [$indicator], years: [2024], figures: $figures, release: $release) {
       figures columns { values statuses reasons } } }`,
    variables(asked),
  );
  return { figures: compare.figures, ...compare.columns[0] };
}

async function ranked(asked: Asked = {}) {
  const { ranking } = await service.ask(
    `${HEAD} { ranking(indicator: $indicator, year: 2024, figures: $figures, release: $release) {
       figures nodes { rank value agency { name } observation { value reportedValue } } unranked { nodes { reason agency { name } } } } }`,
    variables(asked),
  );
  return {
    figures: ranking.figures,
    order: ranking.nodes.map(
      (n: { value: number; agency: { name: string } }) => `${n.agency.name[3]}${n.value}`,
    ),
    unranked: ranking.unranked.nodes.map(
      (n: { reason: string; agency: { name: string } }) => `${n.agency.name[3]} ${n.reason}`,
    ),
  };
}

async function summed(asked: Asked = {}) {
  const { stats } = await service.ask(
    `${HEAD} { stats(indicator: $indicator, years: [2024], figures: $figures, release: $release) { count missing sum max } }`,
    variables(asked),
  );
  return stats[0];
}

describe("compare", () => {
  it.each([
    [1, [10, 20, 30]],
    [2, [25, 20, 30]],
    [3, [null, 20, 30]],
    [4, [10, 20, 30]],
  ])("answers from release %i as the corrections were then: %j", async (release, values) => {
    expect(await compared({ release })).toMatchObject({ figures: "CORRECTED", values });
  });

  it("says BLANK with its reason where a correction says blank", async () => {
    expect(await compared({ release: 3 })).toMatchObject({
      statuses: ["BLANK", "REPORTED", "REPORTED"],
      reasons: ["BLANK", null, null],
    });
  });

  it.each([2, 3])("gives what is printed to REPORTED, in release %i too", async (release) => {
    expect(await compared({ release, figures: "REPORTED" })).toMatchObject({
      ...{ figures: "REPORTED", values: [10, 20, 30], statuses: ["REPORTED", "REPORTED", "REPORTED"] },
    });
  });

  it("recomputes: 丙's lawsuits 2 + 1 are 5 + 1 since release 5, and 3 as printed", async () => {
    const indicator = "litigation.total";
    expect(await compared({ indicator })).toMatchObject({ values: [1, 2, 6] });
    expect(await compared({ indicator, figures: "REPORTED" })).toMatchObject({ values: [1, 2, 3] });
    expect(await compared({ indicator, release: 4 })).toMatchObject({ values: [1, 2, 3] });
  });
});

describe("ranking", () => {
  it.each([
    [1, ["丙30", "乙20", "甲10"], []],
    [2, ["丙30", "甲25", "乙20"], []],
    [3, ["丙30", "乙20"], ["甲 BLANK"]],
    [4, ["丙30", "乙20", "甲10"], []],
  ])("has in release %i the order %j, and apart %j", async (release, order, unranked) => {
    expect(await ranked({ release })).toEqual({ figures: "CORRECTED", order, unranked });
    expect(await ranked({ release, figures: "REPORTED" })).toEqual({
      ...{ figures: "REPORTED", order: ["丙30", "乙20", "甲10"], unranked: [] },
    });
  });

  it("ranks what is computed of a corrected cell by the corrected sum", async () => {
    const indicator = "litigation.total";
    expect((await ranked({ indicator })).order).toEqual(["丙6", "乙2", "甲1"]);
    expect((await ranked({ indicator, figures: "REPORTED" })).order).toEqual(["丙3", "乙2", "甲1"]);
  });

  it("has cursors that belong to one basis: with the other they are a CURSOR_MISMATCH", async () => {
    const page = (figures: Basis, after: string | null) =>
      service.answer(
        `query ($figures: FigureBasis!, $after: String) { ranking(indicator: "${RECEIVED}", year: 2024, release: 2, figures: $figures, first: 1, after: $after) {
           nodes { value } pageInfo { endCursor } } }`,
        { figures, after },
      );
    const { data } = await page("CORRECTED", null);
    const { endCursor } = data.ranking.pageInfo;
    expect((await page("CORRECTED", endCursor)).data.ranking.nodes).toEqual([{ value: 25 }]);
    const { errors } = await page("REPORTED", endCursor);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["CURSOR_MISMATCH"]);
  });
});

describe("stats", () => {
  it.each([
    [1, { count: 3, missing: 0, sum: 60, max: 30 }],
    [2, { count: 3, missing: 0, sum: 75, max: 30 }],
    [3, { count: 2, missing: 1, sum: 50, max: 30 }],
    [4, { count: 3, missing: 0, sum: 60, max: 30 }],
  ])("has in release %i %j, and 60 as printed", async (release, answer) => {
    expect(await summed({ release })).toEqual(answer);
    expect(await summed({ release, figures: "REPORTED" })).toMatchObject({ count: 3, sum: 60 });
  });
});

describe("an observation", () => {
  const OBSERVATION = "value reportedValue correction { value reason } corrections { release undone value }";

  it.each([
    [1, { value: 10, reportedValue: 10, correction: null, corrections: [] }],
    [
      2,
      {
        ...{ value: 25, reportedValue: 10, correction: { value: 25, reason: "甲" } },
        corrections: [{ release: 2, undone: false, value: 25 }],
      },
    ],
    [
      4,
      {
        ...{ value: 10, reportedValue: 10, correction: null },
        corrections: [
          { release: 4, undone: true, value: 10 },
          { release: 3, undone: false, value: null },
          { release: 2, undone: false, value: 25 },
        ],
      },
    ],
  ])("says in release %i the same wherever it is asked for", async (release, answer) => {
    const asked = await service.ask(
      `query ($code: ID!, $release: Int) {
         agency(code: $code, release: $release) {
           observations(indicators: ["${RECEIVED}"], years: [2024]) { ${OBSERVATION} }
           report(year: 2024) { observation(indicator: "${RECEIVED}") { ${OBSERVATION} } } }
         report(agency: $code, year: 2024, release: $release) { observations(indicators: ["${RECEIVED}"]) { ${OBSERVATION} } }
         reports(where: { agency: { codes: [$code] } }, release: $release) { nodes { observation(indicator: "${RECEIVED}") { ${OBSERVATION} } } }
         ranking(indicator: "${RECEIVED}", year: 2024, where: { codes: [$code] }, release: $release) { nodes { observation { ${OBSERVATION} } } } }`,
      { code: one!.code, release },
    );
    expect([
      asked.agency.observations[0],
      asked.agency.report.observation,
      asked.report.observations[0],
      asked.reports.nodes[0].observation,
      asked.ranking.nodes[0].observation,
    ]).toEqual([answer, answer, answer, answer, answer]);
  });

  it("finds its corrections in one statement, however many observations of however many reports ask", async () => {
    const source = `query ($n: Int!) { reports(first: $n) { nodes { observations { value correction { value } corrections { value } } } } }`;
    const few = await service.statementsOf(source, { n: 1 });
    const many = await service.statementsOf(source, { n: 500 });
    expect(many).toHaveLength(few.length);
    expect(many.filter((sql) => sql.includes("FROM corrections"))).toHaveLength(1);
  });

  it("does not tell the public who corrected it", async () => {
    const source = `{ report(agency: "${three!.code}", year: 2024) { observation(indicator: "${DIRECT}") { value correction { by reason } } } }`;
    const contextValue = makeContext(service.database);
    const { data } = await graphql({ schema: buildSchema(), source, contextValue });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      report: { observation: { value: 5, correction: { by: null, reason: "与原件核对" } } },
    });
  });
});
