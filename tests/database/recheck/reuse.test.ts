import { recheckAll } from "../../../src/db";
import { reuseOfLastYear } from "../../../src/db/recheck/reuse/last-year";
import { reuseOfSisters } from "../../../src/db/recheck/reuse/sisters";
import { anAgency } from "../../factories/agency";
import { aProse } from "../../factories/prose";
import { Service, TESTER } from "../../factories/service";
import { aTextReport } from "../../factories/text-report";
import { openFindings, publishFiles, statementsOf } from "./judge";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const department = (name: string) => anAgency({ name: `威海市${name}局` });

describe("against last year's report", () => {
  const agency = department("甲");

  it("a report is judged when it comes, and next year's again when last year's comes late or anew", async () => {
    await service.publish([agency]);
    await publishFiles(service, [aTextReport(agency, 2024, `2024年培训12期。${aProse(1, 500)}`)]);
    expect(await openFindings(service, "SAME_AS_LAST_YEAR")).toEqual([]);

    await publishFiles(service, [aTextReport(agency, 2023, `2023年培训7期。${aProse(1, 500)}`)]);
    expect(await openFindings(service, "SAME_AS_LAST_YEAR")).toEqual([
      expect.objectContaining({ agency: agency.code, year: 2024, severity: "WARNING", actual: 1 }),
    ]);

    await publishFiles(service, [aTextReport(agency, 2023, aProse(2, 500))]);
    expect(await openFindings(service, "SAME_AS_LAST_YEAR")).toEqual([]);
  });

  it("the share is kept of each pair of versions, below the threshold too: 1, then 0", async () => {
    const shares = await service.database.query(
      `SELECT report.year, reuse.share FROM report_reuse AS reuse JOIN reports AS report ON report.id = reuse.report_id
       ORDER BY reuse.previous_report_id`,
    );
    expect(shares).toEqual([
      { year: 2024, share: 1 },
      { year: 2024, share: 0 },
    ]);
  });

  it("evidence stands where it says in both stored reports", async () => {
    const office = department("证据");
    await service.publish([office]);
    await publishFiles(service, [
      aTextReport(office, 2022, `${aProse(5, 60)}共１２件。${aProse(3, 400)}`),
      aTextReport(office, 2023, `${aProse(3, 400)}共7件。${aProse(6, 60)}`),
    ]);
    const [finding] = await openFindings(service, "SAME_AS_LAST_YEAR");
    const proofs = finding!.evidence.flatMap((proof) => ("at" in proof ? [proof] : []));
    expect(proofs).toHaveLength(2);
    for (const { report, at } of proofs) {
      const [section] = await service.database.query<{ text: string }>(
        "SELECT text FROM report_sections WHERE report_id = $1 AND ordinal = $2",
        [report ?? finding!.report, at.section],
      );
      expect(section!.text.slice(at.charStart, at.charEnd)).toBe(at.quote);
    }
  });
});

describe("against sister agencies", () => {
  const [a, b, c] = [department("子"), department("丑"), department("寅")];
  const pairs = async () =>
    (await openFindings(service, "SAME_AS_SISTER")).map(({ agency, related }) => [agency, ...related]);

  it("both sides get the finding when the second comes; a third with words of its own gets none", async () => {
    await service.publish([a, b, c]);
    await publishFiles(service, [aTextReport(a, 2021, aProse(11, 600))]);
    expect(await pairs()).toEqual([]);
    await publishFiles(service, [
      aTextReport(b, 2021, aProse(11, 600)),
      aTextReport(c, 2021, aProse(12, 600)),
    ]);
    expect(await pairs()).toEqual([
      [a.code, b.code],
      [b.code, a.code],
    ]);
  });

  it("the same text of another year is none of its business", async () => {
    await publishFiles(service, [aTextReport(c, 2020, aProse(11, 600))]);
    expect(await pairs()).toHaveLength(2);
  });

  it("both findings go when the other sends another text", async () => {
    await publishFiles(service, [aTextReport(b, 2021, aProse(13, 600))]);
    expect(await pairs()).toEqual([]);
  });

  it("each of 20 agencies with one model names 3 others", async () => {
    const many = Array.from({ length: 20 }, () => anAgency());
    await service.publish(many);
    await publishFiles(
      service,
      many.map((agency, i) => aTextReport(agency, 2019, aProse(21, 500) + aProse(100 + i, 100))),
    );
    const found = await pairs();
    expect(
      many.map(({ code }) => found.filter(([agency]) => agency === code)).map((some) => some.length),
    ).toEqual(many.map(() => 3));
  });
});

describe("a report that was stored before there were signatures", () => {
  it("is signed when all is checked again, and then told of", async () => {
    const [one, other] = [anAgency(), anAgency()];
    await service.publish([one, other]);
    await publishFiles(
      service,
      [one, other].map((agency) => aTextReport(agency, 2018, aProse(31, 400))),
    );
    const unsigned =
      "DELETE FROM text_signatures USING reports WHERE report_id = reports.id AND reports.year = 2018";
    await service.database.query(unsigned);
    await recheckAll(service.database, TESTER);
    const signed = await service.database.query(
      `SELECT FROM text_signatures JOIN reports ON reports.id = report_id AND reports.year = 2018`,
    );
    expect(signed).toHaveLength(2);
    const found = (await openFindings(service, "SAME_AS_SISTER")).filter(({ year }) => year === 2018);
    expect(found.map(({ agency }) => agency).sort()).toEqual([one.code, other.code].sort());
  });
});

describe("a batch takes", () => {
  it("as many statements for 20 reports as for 6: 3 against last year's, 4 against sisters at most", async () => {
    const counts = [];
    for (const size of [6, 20]) {
      const many = Array.from({ length: size }, () => anAgency());
      await service.publish(many);
      const release = await publishFiles(
        service,
        many.flatMap((agency) => [2008, 2009].map((year) => aTextReport(agency, year, aProse(size, 320)))),
      );
      counts.push([
        await statementsOf(service, reuseOfLastYear, release),
        await statementsOf(service, reuseOfSisters, release),
      ]);
    }
    expect(counts).toEqual([
      [3, 4],
      [3, 4],
    ]);
  });
});
