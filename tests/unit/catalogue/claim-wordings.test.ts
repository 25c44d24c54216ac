import { claimWordings, indicatorByCode, zeroWordings } from "../../../src/catalogue";

const disputes = ["review", "litigation", "litigation.direct", "litigation.after_review"];
const codesOf = (indicator: string): string[] =>
  indicator.startsWith("*") ? disputes.map((dispute) => indicator.replace("*", dispute)) : [indicator];

describe("wordings by which sentences say what a figure counts", () => {
  it("name indicators of the catalogue only", () => {
    const codes = [...claimWordings, ...zeroWordings].flatMap(({ indicator }) => codesOf(indicator));
    expect(codes.filter((code) => !indicatorByCode(code))).toEqual([]);
  });

  it("each show where the number stands, once", () => {
    const wordings = claimWordings.flatMap((one) => one.wordings);
    expect(wordings.filter((wording) => wording.split("#").length !== 2)).toEqual([]);
  });
});
