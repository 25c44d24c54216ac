import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chainsOver, checkAcrossYears } from "../../../../src/checks";
import { readDocument } from "../../../../src/ingest";
import { AgencyRegister } from "../../../../src/report";
import { yearOf } from "../../../factories/year-report";
import { sampleNames, samples } from "../../samples/sample-files";

async function sample(name: string) {
  const fileName = `${name}.figures.json`;
  const bytes = readFileSync(join(samples, "reports", fileName));
  const { readings } = await readDocument({ fileName, bytes }, { register: new AgencyRegister([]) });
  const { report } = readings[0]!;
  if (!report) throw new Error(`${name} gave no report`);
  return report;
}
const yearsOf = async (...names: string[]) =>
  (await Promise.all(names.map(sample))).map((report) => yearOf(report));

describe("the real reports of consecutive years", () => {
  it("are of 3 agencies: 上海市政府办公厅 2019, 2020, 宿迁 2023, 2024, 2025 and 淮安 2024, 2025", async () => {
    const all = await Promise.all(sampleNames.map(sample));
    const pairs = all.flatMap((later) =>
      all
        .filter(
          ({ agency, scope, year }) =>
            agency === later.agency && scope === later.scope && year + 1 === later.year,
        )
        .map(({ year, agency }) => `${agency} ${year}`),
    );
    expect(pairs.sort()).toEqual(["310000-rmzfbgt 2019", "320800 2024", "321300 2023", "321300 2024"]);
  });

  it("宿迁 2023 → 2024 hold: 121 = 121, 11 + 2 − 1 = 12, 597 + 50 − 227 = 420, and 2025 has 12 + 3 − 0 = 15, 420 + 61 − 59 = 422", async () => {
    const [first, second, third] = await yearsOf("suqian-gov-2023", "suqian-gov-2024", "suqian-gov-2025");
    const statuses = (findings: ReturnType<typeof checkAcrossYears>) =>
      findings.map(({ subject, status, expected, actual }) => [subject, status, expected, actual]);
    expect(statuses(checkAcrossYears(first!, second!)).slice(0, 3)).toEqual([
      ["application.carried_in", "PASS", 121, 121],
      ["regulation.in_force", "PASS", 12, 12],
      ["normative.in_force", "PASS", 420, 420],
    ]);
    expect(statuses(checkAcrossYears(second!, third!)).slice(0, 3)).toEqual([
      ["application.carried_in", "NOT_ASSESSABLE", 125, null],
      ["regulation.in_force", "PASS", 15, 15],
      ["normative.in_force", "PASS", 422, 422],
    ]);
  });

  it("宿迁's chain of 规范性文件 has 2 links that hold, after 2023 that has nothing before it, and no break", async () => {
    const chains = chainsOver(await yearsOf("suqian-gov-2023", "suqian-gov-2024", "suqian-gov-2025"));
    expect(chains.find(({ indicator }) => indicator === "normative.in_force")).toMatchObject({
      links: [
        { year: 2023, handedOn: null, status: "NOT_ASSESSABLE" },
        { year: 2024, handedOn: 597, takenOver: 597, status: "PASS" },
        { year: 2025, handedOn: 420, takenOver: 420, status: "PASS" },
      ],
      firstBreak: null,
    });
    expect(chains.map(({ firstBreak }) => firstBreak).filter(Boolean)).toEqual([]);
  });

  it("淮安 2024 → 2025: 66 → 372 normative documents in force is all that is found", async () => {
    const [earlier, later] = await yearsOf("huaian-gov-2024", "huaian-gov-2025");
    const found = checkAcrossYears(earlier!, later!).filter(
      ({ status }) => status === "FAILED" || status === "UNCERTAIN",
    );
    expect(found).toMatchObject([
      {
        rule: "DOCUMENTS_IN_FORCE",
        subject: "normative.in_force",
        severity: "WARNING",
        status: "UNCERTAIN",
        actual: 372,
      },
    ]);
    expect(found[0]!.messageZh).toMatch(
      /66（现行有效件数）\+ 未见（本年制发件数）− 未见（本年废止件数），.*372 件.*不少于 306 件.*只制发 8 件/,
    );
  });

  it("上海市政府办公厅 2019 → 2020 is silent", async () => {
    const [earlier, later] = await yearsOf("shanghai-gov-office-2019", "shanghai-gov-office-2020");
    const found = checkAcrossYears(earlier!, later!).filter(
      ({ status }) => status === "FAILED" || status === "UNCERTAIN",
    );
    expect(found).toEqual([]);
  });
});
