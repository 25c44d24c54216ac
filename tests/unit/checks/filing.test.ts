import { deadlineOf, judgeFiling } from "../../../src/checks";
import { AGENCY_TYPES } from "../../../src/report";
import { anAgency } from "../../factories/agency";

const day = (
  type: (typeof AGENCY_TYPES)[number],
  level: "COUNTY" | "PROVINCE" | "TOWNSHIP" | "NATIONAL",
  year: number,
) => deadlineOf({ type, level }, year).day;

describe("the day by which a report is due", () => {
  it("is 31 March for everybody up to the reports on 2018: 条例(2007) art. 31", () => {
    for (const type of AGENCY_TYPES)
      expect([day(type, "COUNTY", 2008), day(type, "COUNTY", 2018)]).toEqual(["2009-03-31", "2019-03-31"]);
  });

  it("is 31 March for governments at county level and above since the reports on 2019, and 31 January for all others: 条例(2019) art. 49", () => {
    expect([day("GOVERNMENT", "COUNTY", 2019), day("GOVERNMENT", "PROVINCE", 2024)]).toEqual([
      "2020-03-31",
      "2025-03-31",
    ]);
    const others = [
      "STATE_COUNCIL_BODY",
      "GOVERNMENT_OFFICE",
      "DEPARTMENT",
      "TOWNSHIP",
      "SUBDISTRICT",
      "FUNCTIONAL_ZONE",
      "INSTITUTION",
    ] as const;
    for (const type of others) expect([type, day(type, "COUNTY", 2024)]).toEqual([type, "2025-01-31"]);
  });

  it("is 31 January for the government of a township, in whichever of two ways it is registered", () => {
    expect([day("GOVERNMENT", "TOWNSHIP", 2024), day("TOWNSHIP", "TOWNSHIP", 2024)]).toEqual([
      "2025-01-31",
      "2025-01-31",
    ]);
  });

  it("is the later of the two for an agency of unknown type, and not certain", () => {
    expect(deadlineOf({ type: "UNKNOWN", level: "COUNTY" }, 2024)).toEqual({
      day: "2025-03-31",
      isCertain: false,
    });
    expect(deadlineOf({ type: "UNKNOWN", level: "COUNTY" }, 2017)).toEqual({
      day: "2018-03-31",
      isCertain: true,
    });
  });
});

describe("FILED_LATE", () => {
  const judge = (publishedOn: string | null, type: (typeof AGENCY_TYPES)[number] = "DEPARTMENT") =>
    judgeFiling({ agency: anAgency({ type }), year: 2024, publishedOn });

  it("passes on the last day and fails on the next, 1 day late", () => {
    expect(judge("2025-01-31").status).toBe("PASS");
    const late = judge("2025-02-01");
    expect(late).toMatchObject({
      rule: "FILED_LATE",
      status: "FAILED",
      severity: "WARNING",
      subject: "DEADLINE",
    });
    expect(late.messageZh).toContain("应于 2025-01-31 前公布，2025-02-01 才公布，迟 1 天");
  });

  it("counts 29 days from 31 January to 1 March 2025, 30 in the leap year 2024", () => {
    expect(judge("2025-03-01").messageEn).toContain("29 day(s) late");
    const leap = judgeFiling({ agency: anAgency(), year: 2023, publishedOn: "2024-03-01" });
    expect(leap.messageEn).toContain("30 day(s) late");
  });

  it("cannot judge a report without any date", () => {
    expect(judge(null).status).toBe("NOT_ASSESSABLE");
  });

  it("cannot judge an agency of unknown type between 31 January and 31 March, and can before and after", () => {
    const dates = ["2025-01-31", "2025-02-01", "2025-03-31", "2025-04-01"];
    expect(dates.map((one) => judge(one, "UNKNOWN").status)).toEqual([
      "PASS",
      "NOT_ASSESSABLE",
      "NOT_ASSESSABLE",
      "FAILED",
    ]);
  });
});
