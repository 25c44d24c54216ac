import { rules } from "../../../src/checks";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { aProse } from "../../factories/prose";
import { randomFrom, below } from "../../../src/synthetic";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";
import { aTextReport } from "../../factories/text-report";
import { openFindings, publishFiles } from "./judge";

const services: Service[] = [];
const start = async () => {
  const service = await Service.start();
  services.push(service);
  return service;
};
afterAll(async () => {
  for (const service of services) await service.stop();
});

const writers = Array.from({ length: 20 }, () => anAgency());
const counters = Array.from({ length: 11 }, () => anAgency({ level: "COUNTY" }));
const agencies = [...writers, ...counters];

/** Of twenty, eighteen follow one model; half of those take last year's words again. */
const texts = writers.flatMap((agency, i) => [
  aTextReport(agency, 2022, aProse(i < 18 ? 1 : 900 + i, 240) + aProse(i, 160)),
  aTextReport(agency, 2023, i % 2 ? aProse(1, 240) + aProse(i, 160) : aProse(300 + i, 400)),
]);
const figures = counters.flatMap((agency, i) =>
  [2020, 2021, 2022, 2023].map((year) => {
    const received = i === 0 ? 900 : 9 + ((i * year) % 13);
    const decided = i === 1 && year === 2022 ? 4000 : 200 + i;
    return aFiguresFile(
      [agency],
      [
        aReport(
          { "application.received": received, "penalty.decisions": decided },
          { agency: agency.code, year },
        ),
      ],
    );
  }),
);
const files = [...texts, ...figures];

/** What there is to see, without ids: they follow the order of import. */
const seen = async (service: Service) =>
  (await openFindings(service, ...rules.map(({ code }) => code))).map(
    ({ evidence, report: _, ...finding }) => ({
      ...finding,
      evidence: evidence.map((proof) => ("at" in proof ? proof.at : proof.indicator)),
    }),
  );

describe("what checks find", () => {
  it("does not depend on the order in which reports came: all at once, and in seven batches at random", async () => {
    const [once, parts] = [await start(), await start()];
    for (const service of [once, parts]) await service.publish(agencies);
    await publishFiles(once, files);
    const random = randomFrom(7);
    const batches = Array.from({ length: 7 }, () => [] as typeof files);
    for (const file of [...files].reverse()) batches[below(random, 7)]!.push(file);
    for (const batch of batches) await publishFiles(parts, batch);

    const found = await seen(once);
    expect(await seen(parts)).toEqual(found);
    const counts = (rule: string) => found.filter((one) => one.rule === rule).length;
    expect(counts("SAME_AS_SISTER")).toBeGreaterThanOrEqual(18 * 3);
    expect(counts("SAME_AS_LAST_YEAR")).toBeGreaterThan(0);
    expect(counts("JUMP_OWN_HISTORY")).toBe(2);
    expect(counts("JUMP_PEERS")).toBe(4);
  });
});
