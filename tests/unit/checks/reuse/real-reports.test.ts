import { compareTexts, prepareText } from "../../../../src/checks";
import { readDocument } from "../../../../src/ingest";
import { AgencyRegister } from "../../../../src/report";
import { anAgency } from "../../../factories/agency";
import { sharedBytes, withShared } from "../../../factories/shared-reports";

async function textOf(fileName: string) {
  const agency = anAgency();
  const { readings } = await readDocument(
    { fileName, bytes: sharedBytes(fileName) },
    { register: new AgencyRegister([agency]), agency: agency.code, year: Number(/\d{4}/.exec(fileName)![0]) },
  );
  const { report } = readings[0]!;
  return prepareText({ ...report!, id: 1, agencyCode: agency.code, agencyName: agency.name });
}

const names = [
  ...["weihai-sme-2017.txt", "huaian-gov-2024.pdf", "hongze-gov-2023.pdf", "shanghai-stc-2024.md"],
  ...["shanghai-gov-office-2019.html", "jianxin-town-2018.txt", "haikou-edu-2017.txt"],
];

withShared("the texts of real reports", () => {
  it("of seven agencies have less than 2 % in common, two by two", async () => {
    const texts = await Promise.all(names.map(textOf));
    const shares = texts.flatMap((one) =>
      texts.filter((other) => other !== one).flatMap((other) => compareTexts(one, other)?.share ?? []),
    );
    // Four of the seven have 300 letters of their own.
    expect(shares).toHaveLength(4 * 6);
    expect(Math.max(...shares)).toBeLessThan(0.02);
  });

  it("are the same to the letter whether read from the PDF or from a text of it: huaian-gov-2024, 1,090 letters", async () => {
    const [pdf, txt] = await Promise.all([textOf("huaian-gov-2024.pdf"), textOf("huaian-gov-2024.txt")]);
    expect(compareTexts(pdf, txt)).toMatchObject({ share: 1, letters: 1090 });
  });
});
