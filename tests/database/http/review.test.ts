import type { Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { HttpService, type HttpAnswer } from "../../factories/http-service";
import { publish } from "../../factories/publish";
import { aReport } from "../../factories/report";

let service: HttpService;
let reviewer: string;
beforeAll(async () => {
  service = await HttpService.start();
  reviewer = await service.token("REVIEWER", { name: "审定员" });
});
afterAll(() => service.stop());

/** A report whose 收到申请数 says other than its columns, which say 3. */
const wrong = ({ code: agency }: Agency, value = 4, year = 2024) =>
  aReport({ "application.received": value }, { agency, year });

const FIELDS = "id decision decidedBy note decisions { decision note by release appliesNow }";

interface Shown {
  readonly id: string;
  readonly decision: string;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly decisions: readonly object[];
}

/** What the columns of the agencies' reports contradict, as the release shows it. */
async function findings(
  agencies: readonly Agency[],
  release?: number,
  secret: string | null = reviewer,
): Promise<Shown[]> {
  const { data } = await service.ask(
    `query ($codes: [ID!], $release: Int) {
       findings(where: { agency: { codes: $codes }, rules: ["COLUMNS_TO_TOTAL"] }, first: 500, release: $release) { nodes { ${FIELDS} } } }`,
    { codes: agencies.map(({ code }) => code), release },
    secret ?? undefined,
  );
  return data.findings.nodes as Shown[];
}

const review = (ids: readonly string[], decision: string, note?: string, secret = reviewer) =>
  service.ask(
    `mutation ($ids: [ID!]!, $decision: Decision!, $note: String) {
       reviewFindings(ids: $ids, decision: $decision, note: $note) { ${FIELDS} } }`,
    { ids, decision, note },
    secret,
  );
const codeOf = ({ errors }: HttpAnswer) => errors?.[0]?.extensions.code as string | undefined;
const newest = async () => {
  const [row] = await service.database.query<{ n: number }>("SELECT max(number) AS n FROM releases");
  return row!.n;
};

async function aFoundAgency(value?: number): Promise<{ agency: Agency; id: string }> {
  const agency = anAgency();
  await publish(service.database, [agency], [wrong(agency, value)]);
  const [found] = await findings([agency]);
  return { agency, id: found!.id };
}

describe("a decision about a finding", () => {
  it("is made about 3 at once as one release, tells who, why and when, and leaves the releases before as they were", async () => {
    const agencies = [anAgency(), anAgency(), anAgency()];
    const imported = (await publish(
      service.database,
      agencies,
      agencies.map((agency) => wrong(agency)),
    ))!;
    const ids = (await findings(agencies)).map(({ id }) => id);
    expect(ids).toHaveLength(3);

    const answer = await review([ids[2]!, ids[0]!, ids[1]!, ids[0]!], "CONFIRMED", " 已电话核实 ");
    const decided = { decision: "CONFIRMED", decidedBy: "token:审定员", note: "已电话核实" };
    const history = [
      {
        decision: "CONFIRMED",
        note: "已电话核实",
        by: "token:审定员",
        release: imported + 1,
        appliesNow: true,
      },
    ];
    expect(answer.data.reviewFindings).toEqual(
      [ids[2], ids[0], ids[1]].map((id) => ({ id, ...decided, decisions: history })),
    );
    expect(answer.extensions?.release).toBe(imported + 1);
    const [release] = await service.database.query(
      "SELECT cause, summary_zh FROM releases WHERE number = $1",
      [imported + 1],
    );
    expect(release).toEqual({ cause: "REVIEW", summary_zh: "确认 3 项核对结果" });
    const open = { decision: "OPEN", decidedBy: null, note: null, decisions: [] };
    expect(await findings(agencies, imported)).toEqual(ids.map((id) => ({ id, ...open })));
  });

  it("names nobody to the public, and the token to a reader", async () => {
    const { agency, id } = await aFoundAgency();
    await review([id], "DISMISSED", "区县口径不同");
    const names = ([one]: Shown[]) => [
      one!.decidedBy,
      (one!.decisions[0] as { by: string | null }).by,
      one!.note,
    ];
    expect(names(await findings([agency], undefined, null))).toEqual([null, null, "区县口径不同"]);
    const reader = await service.token("READER", { name: `reader ${id}` });
    expect(names(await findings([agency], undefined, reader))).toEqual([
      "token:审定员",
      "token:审定员",
      "区县口径不同",
    ]);
  });

  it("holds for the next version of the report while the facts are the same, is void for others, and counts again for the first", async () => {
    const { agency, id } = await aFoundAgency(4);
    await review([id], "DISMISSED", "原表如此");
    const shown = async () => {
      const [one] = await findings([agency]);
      const [entry] = one!.decisions as { appliesNow: boolean }[];
      return { id: one!.id, decision: one!.decision, applies: entry!.appliesNow };
    };
    await publish(service.database, [agency], [{ ...wrong(agency, 4), title: "更正后的年度报告" }]);
    expect(await shown()).toEqual({ id, decision: "DISMISSED", applies: true });
    await publish(service.database, [agency], [wrong(agency, 5)]);
    expect(await shown()).toEqual({ id, decision: "OPEN", applies: false });
    await publish(service.database, [agency], [wrong(agency, 4)]);
    expect(await shown()).toEqual({ id, decision: "DISMISSED", applies: true });
  });

  it("is taken back by OPEN, and all of it stays in the history, newest first", async () => {
    const { agency, id } = await aFoundAgency();
    await review([id], "CONFIRMED");
    await review([id], "OPEN", "再看一次");
    await review([id], "DISMISSED", "属备案件");
    const [one] = await findings([agency]);
    expect(one).toMatchObject({ decision: "DISMISSED", note: "属备案件" });
    expect(one!.decisions).toMatchObject([
      { decision: "DISMISSED", note: "属备案件" },
      { decision: "OPEN", note: "再看一次" },
      { decision: "CONFIRMED", note: null },
    ]);
  });

  it("that says what is decided already makes no release", async () => {
    const { id } = await aFoundAgency();
    await review([id], "CONFIRMED", "是");
    const before = await newest();
    const again = await review([id], "CONFIRMED", "是");
    expect(again.data.reviewFindings).toMatchObject([{ id, decision: "CONFIRMED" }]);
    expect(await newest()).toBe(before);
  });

  it("takes the finding out of the open ones, by filter and by cell", async () => {
    const { agency, id } = await aFoundAgency();
    const count = async () => {
      const { data } = await service.ask(
        `query ($a: ID!) { open: findings(where: { agency: { codes: [$a] }, rules: ["COLUMNS_TO_TOTAL"], decisions: [OPEN] }) { totalCount }
           confirmed: findings(where: { agency: { codes: [$a] }, decisions: [CONFIRMED] }) { totalCount }
           report(agency: $a, year: 2024) { observation(indicator: "application.received@natural_person") { openFindings } }
           compare(agencies: [$a], indicators: ["application.received@natural_person"], years: [2023, 2024]) { cells { openFindings } } }`,
        { a: agency.code },
      );
      const cells = (data.compare.cells as { openFindings: number }[]).map(
        ({ openFindings }) => openFindings,
      );
      return [
        data.open.totalCount,
        data.confirmed.totalCount,
        data.report.observation.openFindings,
        cells,
      ] as const;
    };
    const [, , cell] = await count();
    expect(await count()).toEqual([1, 0, cell, [0, cell]]);
    expect(cell).toBeGreaterThan(0);
    await review([id], "CONFIRMED");
    expect(await count()).toEqual([0, 1, cell - 1, [0, cell - 1]]);
  });
});

describe("two reviewers at once", () => {
  it("lose nothing: over 10 rounds both decisions stand in the history, and the later one counts", async () => {
    const { agency, id } = await aFoundAgency();
    const other = await service.token("REVIEWER", { name: "另一位" });
    for (let round = 0; round < 10; round += 1) {
      const before = await newest();
      await Promise.all([
        review([id], "CONFIRMED", `甲 ${round}`),
        review([id], "DISMISSED", `乙 ${round}`, other),
      ]);
      const [one] = await findings([agency]);
      expect(one!.decisions).toHaveLength(2 * (round + 1));
      const [last, first] = one!.decisions as { release: number; note: string }[];
      expect([first!.release, last!.release]).toEqual([before + 1, before + 2]);
      expect(new Set([first!.note, last!.note])).toEqual(new Set([`甲 ${round}`, `乙 ${round}`]));
      expect(one!.note).toBe(last!.note);
    }
  });
});

describe("reviewFindings refuses", () => {
  const unchanged = async (answer: HttpAnswer, before: number) => {
    expect([answer.data, await newest()]).toEqual([null, before]);
  };

  it("ids that there are not, naming them, and then decides about none of the others", async () => {
    const { agency, id } = await aFoundAgency();
    const before = await newest();
    const answer = await review([id, "nothing", "\u0001'"], "CONFIRMED");
    expect(codeOf(answer)).toBe("BAD_ARGUMENT");
    expect(answer.errors![0].extensions.messageEn).toContain("no finding nothing, \u0001'");
    await unchanged(answer, before);
    expect((await findings([agency]))[0]!.decision).toBe("OPEN");
  });

  it("agencies outside the token's region, all of it, naming the first", async () => {
    const [inside, outside] = [anAgency({ region: "371002" }), anAgency({ region: "320800" })];
    await publish(service.database, [inside, outside], [wrong(inside), wrong(outside)]);
    const ids = (await findings([inside, outside])).map(({ id }) => id);
    const weihai = await service.token("REVIEWER", { name: "威海审定", region: "371000" });
    const before = await newest();
    const answer = await review(ids, "CONFIRMED", undefined, weihai);
    expect(codeOf(answer)).toBe("FORBIDDEN");
    expect(answer.errors![0].extensions.messageZh).toContain(outside.code);
    await unchanged(answer, before);
    const [mine] = await findings([inside]);
    expect((await review([mine!.id], "CONFIRMED", undefined, weihai)).data.reviewFindings).toHaveLength(1);
  });

  it.each([
    ["no id", [], "CONFIRMED", undefined, "BAD_ARGUMENT"],
    ["501 ids", Array.from({ length: 501 }, (_, i) => `id${i}`), "CONFIRMED", undefined, "TOO_MUCH"],
    ["a dismissal without a reason", ["x"], "DISMISSED", undefined, "BAD_ARGUMENT"],
    ["a dismissal whose reason is blank", ["x"], "DISMISSED", "  ", "BAD_ARGUMENT"],
    ["a note of 2,001 characters", ["x"], "CONFIRMED", "长".repeat(2001), "BAD_ARGUMENT"],
    ["NUL in an id", ["a\0"], "CONFIRMED", undefined, "BAD_ARGUMENT"],
    ["NUL in a note", ["x"], "CONFIRMED", "a\0", "BAD_ARGUMENT"],
  ])("%s", async (_, ids, decision, note, code) => {
    const before = await newest();
    const answer = await review(ids, decision, note);
    expect(codeOf(answer)).toBe(code);
    await unchanged(answer, before);
  });

  it("an IMPORTER by FORBIDDEN, and the public by UNAUTHENTICATED", async () => {
    const importer = await service.token("IMPORTER", { name: "导入员" });
    expect(codeOf(await review(["x"], "CONFIRMED", undefined, importer))).toBe("FORBIDDEN");
    const { errors } = await service.ask(`mutation { reviewFindings(ids: ["x"], decision: OPEN) { id } }`);
    expect(errors![0].extensions.code).toBe("UNAUTHENTICATED");
  });
});
