import { layoutOf } from "../../../src/catalogue";
import { correctObservation, undoCorrection } from "../../../src/db";
import type { Scope } from "../../../src/report";
import { below, pick, randomFrom } from "../../../src/synthetic";
import { anAgency } from "../../factories/agency";
import { refusalOf } from "../../factories/corrections";
import { aReport, type Figures } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

const SEED = 77;
const random = randomFrom(SEED);

/** What one form prints another may compute or not have; without a form there are no figures. */
const FORMS = ["A2014", "B2019", "C2021", null] as const;
const agencies = Array.from({ length: 5 }, (_, i) => anAgency({ code: `371000-d${i}` }));
const codes = [...new Set((["A2014", "B2019", "C2021"] as const).flatMap((form) => layoutOf(form)))];

interface Change {
  readonly agency: { readonly code: string };
  readonly indicator: { readonly code: string };
  readonly year: number;
  readonly scope: Scope;
  readonly before: number | null;
  readonly beforeStatus: string;
  readonly after: number | null;
  readonly afterStatus: string;
  readonly reason: string | null;
}

const CHANGE = "agency { code } year scope indicator { code } before beforeStatus after afterStatus reason";

let service: Service;
const releases: number[] = [];
beforeAll(async () => {
  service = await Service.start();
  await service.publish(agencies);
  for (let i = 0; i < 24; i += 1) releases.push(await somethingHappens());
});
afterAll(() => service.stop());

/** A document with some reports, the same again or others; or a correction; or one taken back. @returns the release that it made */
async function somethingHappens(): Promise<number> {
  for (;;) {
    const release = random() < 0.5 ? await service.publish(agencies, someReports()) : await aCorrection();
    if (release !== null) return release;
  }
}

function someReports() {
  const chosen = agencies.filter(() => random() < 0.4);
  return chosen.map(({ code }) => {
    const form = pick(random, FORMS);
    const about = { agency: code, year: 2023 + below(random, 2), form };
    const scope = random() < 0.8 ? ("OWN" as const) : ("CONSOLIDATED" as const);
    return aReport(form ? someFigures(form) : {}, { ...about, scope });
  });
}

function someFigures(form: "A2014" | "B2019" | "C2021"): Figures {
  const states = [null, "NOT_APPLICABLE", "NOT_EXTRACTED", "NOT_IN_FORM", 0, 1, 2, 0.25] as const;
  return Object.fromEntries(layoutOf(form).map((code) => [code, pick(random, states)]));
}

async function aCorrection(): Promise<number | null> {
  const rows = await service.database.query<{ id: number; codes: string[] }>(
    `SELECT report.id, layout.codes FROM reports AS report JOIN report_figures AS figures ON figures.report_id = report.id
     JOIN layouts AS layout ON layout.id = figures.layout_id WHERE report.valid_to IS NULL ORDER BY report.id`,
  );
  const standing = await service.database.query<{ id: number; indicator: string }>(
    `SELECT report.id, correction.indicator FROM corrections AS correction JOIN reports AS report
       ON (report.agency_code, report.year, report.scope) = (correction.agency_code, correction.year, correction.scope)
     WHERE report.valid_to IS NULL AND correction.valid_to IS NULL AND NOT correction.undone ORDER BY correction.id`,
  );
  if (standing.length && random() < 0.4) {
    const { id, indicator } = pick(random, standing);
    return undoCorrection(service.database, TESTER, { reportId: id, indicator, reason: "原件无误" });
  }
  const { id, codes: cells } = pick(random, rows);
  const cell = { reportId: id, indicator: pick(random, cells), reason: "与原件核对" };
  const value = random() < 0.2 ? null : below(random, 50);
  return correctObservation(service.database, TESTER, { ...cell, value }).catch(() => null); // printed just so, or not in its form
}

const pages = new Map<string, Change[]>();

/** All changes between two releases, page by page. */
async function diff(from: number, to: number, first = 500): Promise<Change[]> {
  const known = pages.get(`${from} ${to} ${first}`);
  if (known) return known;
  const changes: Change[] = [];
  for (let after: string | null = null; ;) {
    const { releaseDiff } = await service.ask(
      `query ($from: Int!, $to: Int!, $first: Int!, $after: String) {
         releaseDiff(from: $from, to: $to, first: $first, after: $after) {
           totalCount pageInfo { hasNextPage endCursor } nodes { ${CHANGE} } } }`,
      { from, to, first, after },
    );
    changes.push(...(releaseDiff.nodes as Change[]));
    if (!releaseDiff.pageInfo.hasNextPage) {
      expect(releaseDiff.totalCount).toBe(changes.length);
      pages.set(`${from} ${to} ${first}`, changes);
      return changes;
    }
    after = releaseDiff.pageInfo.endCursor as string;
  }
}

interface Figure {
  readonly value: number | null;
  readonly status: string;
}

interface AnsweredReport extends Pick<Change, "agency" | "year" | "scope"> {
  readonly printed: readonly Pick<Change, "indicator">[];
  readonly all: readonly (Pick<Change, "indicator"> & Figure)[];
}

/** Every figure of every report of a release, and which cells each report prints: as the reports themselves answer. */
async function allFigures(release: number) {
  const { reports } = await service.ask(
    `query ($release: Int!, $codes: [ID!]!) { reports(release: $release, first: 500) { nodes { agency { code } year scope
       printed: observations { indicator { code } } all: observations(indicators: $codes) { indicator { code } value status } } } }`,
    { release, codes },
  );
  return new Map(
    (reports.nodes as AnsweredReport[]).map(({ agency, year, scope, printed, all }) => [
      JSON.stringify([agency.code, year, scope]),
      {
        printed: new Set(printed.map(({ indicator }) => indicator.code)),
        figures: new Map(all.map(({ indicator, ...figure }) => [indicator.code, figure])),
      },
    ]),
  );
}

type AllFigures = Awaited<ReturnType<typeof allFigures>>;

/** The plain way: every figure that either release prints, one by one. */
function plainDiff(before: AllFigures, after: AllFigures): Omit<Change, "reason">[] {
  const notFiled = { value: null, status: "NOT_FILED" };
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [code, year, scope] = JSON.parse(key) as [string, number, Scope];
    const [was, is] = [before.get(key), after.get(key)];
    return codes.flatMap((indicator) => {
      const [then, now] = [was, is].map((report) => (report ? report.figures.get(indicator)! : notFiled));
      if (!was?.printed.has(indicator) && !is?.printed.has(indicator)) return [];
      if (then!.value === now!.value && then!.status === now!.status) return [];
      const place = { agency: { code }, year, scope, indicator: { code: indicator } };
      const [side, other] = [then!, now!];
      return [
        {
          ...place,
          before: side.value,
          beforeStatus: side.status,
          after: other.value,
          afterStatus: other.status,
        },
      ];
    });
  });
}

const sorted = (changes: readonly Omit<Change, "reason">[]) =>
  changes.map((one) => JSON.stringify(one)).sort();

describe(`24 random imports, newer versions, corrections and undoings (seed ${SEED})`, () => {
  it("between the 6 pairs of 4 releases releaseDiff names what a plain comparison of all figures finds, and nothing else", async () => {
    const chosen = [0, 7, 15, 23].map((i) => releases[i]!);
    const figures = new Map(
      await Promise.all(chosen.map(async (release) => [release, await allFigures(release)] as const)),
    );
    let seen = 0;
    for (const [from, to] of chosen.flatMap((one, i) =>
      chosen.slice(i + 1).map((later) => [one, later] as const),
    )) {
      const found = await diff(from, to);
      expect(sorted(found.map(({ reason: _, ...change }) => change))).toEqual(
        sorted(plainDiff(figures.get(from)!, figures.get(to)!)),
      );
      seen += found.length;
    }
    expect(seen).toBeGreaterThan(1000);
  });

  it("has all kinds of changes among them, each with its reason", async () => {
    const all: Change[] = [];
    for (const [i, to] of releases.entries()) if (i) all.push(...(await diff(releases[i - 1]!, to)));
    const kinds = new Set(all.map(({ reason }) => reason?.split(" · ")[0]));
    expect([...kinds].sort()).toEqual(
      [
        ...["新报告", "新版报告", "新版报告；更正失效，此版所印不同"],
        ...["更正：与原件核对", "更正撤回：原件无误"],
      ].sort(),
    );
    const states = new Set(all.flatMap(({ beforeStatus, afterStatus }) => [beforeStatus, afterStatus]));
    expect([...states].sort()).toEqual(
      [
        "BLANK",
        "COMPUTED",
        "NOT_APPLICABLE",
        "NOT_COMPUTABLE",
        "NOT_EXTRACTED",
        "NOT_FILED",
        "NOT_IN_FORM",
        "REPORTED",
      ].sort(),
    );
  });

  it("comes by agency, year, scope (own first) and the order of the forms, on pages of 7 as on one", async () => {
    const [from, to] = [releases[4]!, releases[9]!];
    const whole = await diff(from, to);
    expect(whole.length).toBeGreaterThan(100);
    const place = ({ agency, year, scope, indicator }: Change) =>
      [agency.code, year, scope === "OWN" ? 0 : 1, String(orderOf(indicator.code)).padStart(4, "0")].join(
        " ",
      );
    expect(whole.map(place)).toEqual(whole.map(place).sort());
    expect(await diff(from, to, 97)).toEqual(whole);
  });

  it("is empty between a release and itself", async () => {
    expect(await diff(releases[5]!, releases[5]!)).toEqual([]);
  });
});

let order: Map<string, number> | undefined;
function orderOf(code: string): number {
  order ??= new Map(inFormOrder.map((one, i) => [one, i]));
  return order.get(code)!;
}
const inFormOrder: string[] = [];
beforeAll(async () => {
  const { indicators } = await service.ask("{ indicators(members: true) { code } }");
  inFormOrder.push(...(indicators as { code: string }[]).map(({ code }) => code));
});

describe("a change", () => {
  const one = anAgency();
  const other = anAgency();
  const of = (value: number | null, granted = 0, year = 2020) =>
    aReport({ "application.received": value, "outcome.granted": granted }, { agency: one.code, year });
  const asked = (from: number, to: number, where = `codes: ["${one.code}"]`) =>
    service.ask(
      `{ releaseDiff(from: ${from}, to: ${to}, where: { ${where} }, first: 500) { totalCount nodes { ${CHANGE} agency { name } } } }`,
    );

  it("tells what became of a cell: it came, was printed otherwise, was corrected, the correction lapsed or was taken back", async () => {
    const r0 = (await service.publish([one, other]))!;
    const r1 = (await service.publish([one, other], [of(10)]))!;
    const r2 = (await service.publish([one, other], [of(12)]))!;
    const idOf = async () =>
      (await service.ask(`{ report(agency: "${one.code}", year: 2020) { id } }`)).report.id as string;
    const cell = { indicator: "application.received", reason: "原件为 20" };
    const r3 = (await correctObservation(service.database, TESTER, {
      ...cell,
      reportId: Number(await idOf()),
      value: 20,
    }))!;
    const r4 = (await service.publish([one, other], [of(12, 1)]))!; // prints the same in the cell: still corrected
    const r5 = await undoCorrection(service.database, TESTER, {
      ...cell,
      reportId: Number(await idOf()),
      reason: "看错",
    });
    const r6 = (await correctObservation(service.database, TESTER, {
      ...cell,
      reportId: Number(await idOf()),
      value: null,
    }))!;
    const r7 = (await service.publish([one, other], [of(13, 1)]))!;

    const ofCell = async (from: number, to: number) => {
      const { releaseDiff } = await asked(from, to);
      const found = (releaseDiff.nodes as Change[]).find(
        ({ indicator }) => indicator.code === "application.received",
      );
      return found && [found.before, found.beforeStatus, found.after, found.afterStatus, found.reason];
    };
    expect(await ofCell(r0, r1)).toEqual([null, "NOT_FILED", 10, "REPORTED", "新报告 · A report came"]);
    expect(await ofCell(r1, r2)).toEqual([
      10,
      "REPORTED",
      12,
      "REPORTED",
      "新版报告 · A newer version of the report came",
    ]);
    expect(await ofCell(r2, r3)).toEqual([
      12,
      "REPORTED",
      20,
      "REPORTED",
      "更正：原件为 20 · Corrected: 原件为 20",
    ]);
    expect(await ofCell(r3, r4)).toBeUndefined();
    expect(await ofCell(r4, r5)).toEqual([
      20,
      "REPORTED",
      12,
      "REPORTED",
      "更正撤回：看错 · Correction taken back: 看错",
    ]);
    expect(await ofCell(r5, r6)).toEqual([
      12,
      "REPORTED",
      null,
      "BLANK",
      "更正：原件为 20 · Corrected: 原件为 20",
    ]);
    expect(await ofCell(r6, r7)).toEqual([
      ...[null, "BLANK", 13, "REPORTED"],
      "新版报告；更正失效，此版所印不同 · A newer version of the report came; the correction lapsed, this version prints another text",
    ]);
    expect(await ofCell(r2, r5)).toBeUndefined(); // corrected and taken back in between: it says 12 as before
    expect(await ofCell(r1, r6)).toEqual([
      ...[10, "REPORTED", null, "BLANK"],
      "新版报告；更正：原件为 20 · A newer version of the report came; corrected: 原件为 20",
    ]);
  });

  it("of a report that came names each of its 200 cells, a reported 0 too, and the agency as the later release calls it", async () => {
    const from = (await service.publish([anAgency()]))!;
    const renamed = { ...other, name: "威海市改名后的局" };
    const came = aReport({}, { agency: other.code, year: 2022 });
    const to = (await service.publish([renamed], [came]))!;
    const { releaseDiff } = await asked(from, to, `codes: ["${other.code}"]`);
    expect(releaseDiff.totalCount).toBe(200);
    expect(releaseDiff.nodes.at(-1)).toMatchObject({
      ...{
        year: 2022,
        scope: "OWN",
        agency: { name: "威海市改名后的局" },
        before: null,
        beforeStatus: "NOT_FILED",
      },
      ...{ after: 0, afterStatus: "REPORTED" },
    });
    expect((await asked(from, to)).releaseDiff).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe("releaseDiff refuses", () => {
  const ask = (args: string) => service.answer(`{ releaseDiff(${args}) { totalCount } }`);

  it("a later release as the earlier one, saying how to ask", async () => {
    expect(refusalOf(await ask("from: 3, to: 2"))).toMatchObject({
      ...{ code: "BAD_ARGUMENT", allowed: { from: 2, to: 3 } },
      messageEn: "from (3) must not be above to (2); ask with from: 2, to: 3",
    });
  });

  it("releases that there are not, unknown agencies, and pages above 500", async () => {
    expect(refusalOf(await ask("from: 0, to: 2"))?.code).toBe("UNKNOWN_RELEASE");
    expect(refusalOf(await ask("from: 1, to: 9999"))?.code).toBe("UNKNOWN_RELEASE");
    expect(refusalOf(await ask('from: 1, to: 2, where: { codes: ["none"] }'))?.code).toBe("UNKNOWN_AGENCY");
    expect(refusalOf(await ask("from: 1, to: 2, first: 501"))?.code).toBe("BAD_ARGUMENT");
  });

  it("a cursor of two other releases", async () => {
    const { releaseDiff } = await service.ask(
      `{ releaseDiff(from: ${releases[0]! - 1}, to: ${releases[9]}, first: 1) { pageInfo { endCursor } } }`,
    );
    const after = releaseDiff.pageInfo.endCursor as string;
    expect(refusalOf(await ask(`from: ${releases[1]}, to: ${releases[9]}, after: "${after}"`))?.code).toBe(
      "CURSOR_MISMATCH",
    );
  });
});

describe("releases", () => {
  it("come newest first, page by page, each with its cause and what it brought", async () => {
    const page = async (after: string | null) =>
      (
        await service.ask(
          `query ($after: String) { releases(first: 10, after: $after) { totalCount pageInfo { hasNextPage endCursor }
             nodes { number cause summaryZh reportsAdded reportsReplaced createdAt } } }`,
          { after },
        )
      ).releases;
    const first = await page(null);
    const [{ newest }] = (await service.database.query("SELECT max(number) AS newest FROM releases")) as [
      { newest: number },
    ];
    // A release made meanwhile neither comes in between nor is it counted.
    await service.publish([anAgency()]);
    const numbers: number[] = [];
    for (let at = first; ; at = await page(at.pageInfo.endCursor as string)) {
      expect(at.totalCount).toBe(newest);
      numbers.push(...(at.nodes as { number: number }[]).map(({ number }) => number));
      if (!at.pageInfo.hasNextPage) break;
    }
    expect(numbers).toEqual(Array.from({ length: newest }, (_, i) => newest - i));
    expect(first.nodes[0]).toMatchObject({
      cause: "IMPORT",
      summaryZh: "测试",
      reportsAdded: 1,
      reportsReplaced: 0,
    });
    const { releases: all } = await service.ask("{ releases(first: 500) { nodes { cause } } }");
    expect(new Set((all.nodes as { cause: string }[]).map(({ cause }) => cause))).toEqual(
      new Set(["IMPORT", "CORRECTION"]),
    );
  });
});
