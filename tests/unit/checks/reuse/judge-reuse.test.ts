import { judgeAgainstLastYear, judgeAgainstSister, prepareText } from "../../../../src/checks";
import { aProse, textsOf } from "../../../factories/prose";

const text = (words: string, about: object = {}) =>
  prepareText({
    ...textsOf(words),
    ...{ id: 1, agencyCode: "371000-a", agencyName: "威海市甲局", year: 2024, publishedOn: null },
    ...about,
  });
/** Of 1,000 letters so many from the same text. */
const copying = (letters: number, about: object = {}) =>
  text(aProse(1, letters) + aProse(letters + 2, 1000 - letters), about);
const lastYear = text(aProse(1, 900), { id: 7, year: 2023 });
const sister = text(aProse(1, 900), {
  id: 8,
  agencyCode: "371000-b",
  agencyName: "威海市乙局",
  publishedOn: "2025-01-20",
});

describe("SAME_AS_LAST_YEAR", () => {
  it("is silent up to 29.9 %, INFO from 30 % and WARNING above 50 %; the share is given in each case", () => {
    const judged = [0, 299, 300, 500, 501].map((letters) => judgeAgainstLastYear(copying(letters), lastYear));
    expect(judged.map(({ share }) => share)).toEqual([0, 0.299, 0.3, 0.5, 0.501]);
    expect(judged.map(({ outcome }) => outcome?.severity ?? null)).toEqual([
      null,
      null,
      "INFO",
      "INFO",
      "WARNING",
    ]);
  });

  it("says how much of how much, and shows the passages in both reports", () => {
    const { outcome } = judgeAgainstLastYear(copying(735), lastYear);
    expect(outcome).toMatchObject({
      status: "FAILED",
      subject: "last_year",
      messageZh: expect.stringContaining(
        "正文 1000 字中有 735 字（73.5%）与本机关 2023 年度报告相同，超过 50%",
      ),
      messageEn: expect.stringContaining("735 of the 1000 characters of its own text (73.5%)"),
      actual: 0.735,
    });
    expect(outcome!.evidence).toEqual([
      { report: null, at: expect.objectContaining({ section: 0, charStart: 0 }) },
      { report: 7, at: expect.objectContaining({ section: 0, charStart: 0 }) },
    ]);
  });

  it("says nothing of a report with 299 letters of its own", () => {
    expect(judgeAgainstLastYear(text(aProse(1, 299)), lastYear)).toEqual({ share: null, outcome: null });
  });
});

describe("SAME_AS_SISTER", () => {
  it("names the other agency and both days, and not who took it from whom", () => {
    const { outcome } = judgeAgainstSister(copying(600, { publishedOn: "2025-01-28" }), sister);
    expect(outcome).toMatchObject({
      severity: "WARNING",
      subject: "371000-b",
      related: ["371000-b"],
      actual: 0.6,
    });
    expect(outcome!.messageZh).toContain(
      "与威海市乙局（371000-b）2024 年度报告相同，超过 50%（本报告发布于 2025-01-28，对方发布于 2025-01-20）",
    );
    expect(outcome!.messageEn).not.toMatch(/copied/);
  });

  it("says nothing of days that are not known on both sides", () => {
    expect(judgeAgainstSister(copying(400), sister).outcome!.messageZh).not.toContain("发布于");
  });
});
