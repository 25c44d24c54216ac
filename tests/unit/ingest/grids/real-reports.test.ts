import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegisterFile } from "../../../../src/ingest";
import type { Locator, Observation, Report } from "../../../../src/report";
import { readSample } from "../../samples/sample-files";
import { aRegister, codes, read } from "../documents";
import { sharedBytes, withShared } from "../../../factories/shared-reports";

const agenciesCsv = readFileSync(join(__dirname, "../../../../samples/agencies.csv"));
const register = aRegister(
  ...readRegisterFile({ fileName: "agencies.csv", bytes: agenciesCsv }, aRegister()).agencies,
);
const readShared = (fileName: string) => read(sharedBytes(fileName), { fileName, register });

type Seen = Extract<Observation, { at: Locator }>;
const isSeen = (observation: Observation): observation is Seen => "at" in observation;

/** Code → words of the cell; null for a figure that the document's form does not have, as in the transcripts. */
const rawFigures = ({ layout, observations }: Report) =>
  Object.fromEntries(
    layout.map((code, i) => {
      const observation = observations[i]!;
      return [
        code,
        isSeen(observation) ? observation.raw : observation.status === "NOT_IN_FORM" ? null : undefined,
      ];
    }),
  );

const seenIn = ({ layout, observations }: Report) =>
  observations.flatMap((observation, i) =>
    isSeen(observation) ? [{ code: layout[i]!, ...observation }] : [],
  );

/** The document, its transcript, its form and how many figures it prints. */
const documents = [
  ["huaian-gov-2024.pdf", "C2021", [], 200],
  ["hongze-gov-2023.pdf", "C2021", ["B2019"], 186],
  ["shanghai-gov-office-2019.html", "B2019", [], 198],
] as const;

const sixParts = [
  "OVERVIEW",
  "PROACTIVE",
  "APPLICATIONS",
  "REVIEW_LITIGATION",
  "PROBLEMS_AND_PLANS",
  "OTHER",
];

withShared("real reports of the forms of 2019 and 2021, from the document to its figures", () => {
  it.each(documents)(
    "%s is read as its transcript says: %s%s, %i figures",
    async (fileName, form, otherForms, count) => {
      const sample = readSample(fileName.replace(/\.\w+$/, ""));
      const { report } = await read(sharedBytes(fileName), { fileName, register });
      expect(report).toMatchObject({ agency: sample.agency.code, year: sample.year, form, otherForms });
      const figures = rawFigures(report!);
      for (const [code, raw] of Object.entries(figures))
        expect([code, raw]).toEqual([code, sample.figures[code] ?? null]);
      expect(Object.values(figures).filter((raw) => raw !== null)).toHaveLength(count);
      expect(report!.sections.filter(({ level }) => level === 1).map(({ kind }) => kind)).toEqual(sixParts);
    },
  );

  it.each(documents)(
    "%s: each figure stands in the line that it quotes, below the label that it names",
    async (fileName) => {
      const { report } = await readShared(fileName);
      const { sections } = report!;
      for (const { code, raw, at } of seenIn(report!)) {
        const cells = at.quote!.split("\t");
        expect([code, cells.includes(raw)]).toEqual([code, true]);
        expect(sections[at.section!]!.text.slice(at.charStart, at.charEnd)).toBe(at.quote);
        for (const label of at.row?.split("/") ?? [])
          expect(at.quote!.replace(/\s/g, "")).toContain(label.replace(/\s/g, ""));
        expect(at.column).not.toBe("");
      }
    },
  );

  it("says nothing about the tables of the three but what is true of them", async () => {
    const about = await Promise.all(documents.map(async ([fileName]) => codes(await readShared(fileName))));
    expect(about).toEqual([
      ["SCOPE_NOT_STATED", "DATE_MISSING"],
      ["SCOPE_NOT_STATED", "DATE_MISSING"],
      ["SCOPE_NOT_STATED"],
    ]);
  });

  it("huaian-gov-2024.pdf: table 2 breaks behind the head of （六） of page 3, table 3 within （四） of page 4", async () => {
    const { report } = await readShared("huaian-gov-2024.pdf");
    const pageOf = (code: string) => seenIn(report!).find((cell) => cell.code === code)!.at.page;
    const codesToPages = { "licence.decisions": 3, "penalty.decisions": 4, "charge.amount": 4, "application.received": 4,
      "outcome.unavailable.not_held": 4, "outcome.unavailable.needs_creation": 5, "review.total": 5 }; // prettier-ignore
    expect(Object.fromEntries(Object.keys(codesToPages).map((code) => [code, pageOf(code)]))).toEqual(
      codesToPages,
    );
  });

  it("hongze-gov-2023.pdf prints 2019's single row （六）: its three rows of 2021 are NOT_IN_FORM, not lost", async () => {
    const { report } = await readShared("hongze-gov-2023.pdf");
    const statuses = report!.observations.map(({ status }) => status);
    expect(statuses.filter((status) => status === "NOT_IN_FORM")).toHaveLength(3 * 7);
    expect(statuses.filter((status) => status === "REPORTED")).toHaveLength(186);
  });
});
