import { judgeLapsed, type LapsedCorrection } from "../../../src/checks";

const lapsed = (about: Partial<LapsedCorrection> = {}): LapsedCorrection => ({
  indicator: "application.received",
  form: "C2021",
  corrected: 11,
  reason: "与原件核对",
  rawBefore: "3",
  now: { value: 12, raw: "12", isBlank: false },
  ...about,
});
const now = (value: number | null, raw: string | null, isBlank = false) =>
  lapsed({ now: { value, raw, isBlank } });

describe("CORRECTION_LAPSED", () => {
  it("wants a look where 3 was corrected to 11 and the newer version prints 12, with all three numbers", () => {
    expect(judgeLapsed(lapsed())).toMatchObject({
      ...{ status: "UNCERTAIN", subject: "application.received", expected: 11, actual: 12 },
      ...{
        indicators: ["application.received"],
        evidence: [{ report: null, indicator: "application.received" }],
      },
      messageZh: expect.stringMatching(
        /^“一、本年新收政府信息公开申请数量”行“总计”列的更正已失效：此前印“3”，更正为 11 件（理由：与原件核对），报告新版印“12”，更正不再沿用。/,
      ),
      messageEn: expect.stringMatching(
        /the cell said "3" and was corrected to 11 件 .* version of the report says "12"/,
      ),
    });
  });

  it("is silent where the newer version prints the 11, however it is written, or the blank that the correction said", () => {
    expect(judgeLapsed(now(11, "11 件")).status).toBe("PASS");
    expect(judgeLapsed({ ...now(null, "", true), corrected: null }).status).toBe("PASS");
  });

  it.each([
    ["印 0 而更正为空白", { ...now(0, "0"), corrected: null }],
    ["印 / 而更正为空白", { ...now(null, "/"), corrected: null }],
    ["未能提取而更正为空白", { ...now(null, null), corrected: null }],
    ["空白而更正为 0", { ...now(null, "", true), corrected: 0 }],
    ["没有这一格", lapsed({ now: null })],
  ])("wants a look: %s", (_, one) => {
    expect(judgeLapsed(one)).toMatchObject({ status: "UNCERTAIN", expected: one.corrected });
  });

  it("has no cell as evidence where the report has none", () => {
    expect(judgeLapsed(lapsed({ now: null }))).toMatchObject({
      ...{ evidence: [], actual: null, messageZh: expect.stringContaining("报告新版没有这一格") },
    });
  });

  it("lets a decision hold while the cell prints the same 12, and no longer when it prints 13", () => {
    const facts = (one: LapsedCorrection) => judgeLapsed(one).facts;
    expect(facts(lapsed({ reason: "another" }))).toBe(facts(lapsed()));
    expect(facts(now(13, "13"))).not.toBe(facts(lapsed()));
  });
});
