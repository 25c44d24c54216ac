import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport, rules } from "../../../src/checks";
import { read } from "../ingest/documents";
import { agencyOf, readSampleReport, readSharedReport, register } from "../checks/real-reports";
import { hasSharedReports, SHARED_REPORTS, sharedBytes, withShared } from "../../factories/shared-reports";

const root = join(__dirname, "../../..");
const page = readFileSync(join(root, "docs/checks.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

describe("docs/checks.md", () => {
  it("lists every rule with its kind, severity, forms, titles and source", () => {
    const declared = rules.map(({ code, kind, severity, forms, titleZh, titleEn, legalSource }) => [
      `\`${code}\``,
      kind,
      severity,
      forms.join(" "),
      `${titleZh} · ${titleEn}`,
      legalSource ?? "—",
    ]);
    expect(rows.filter(([code]) => code!.startsWith("`"))).toEqual(declared);
  });
});

/** What the page says of a report, and what is found in it: rule, severity, status. */
const told = rows
  .filter(([, rule]) => rules.some(({ code }) => code === rule))
  .filter(([file]) => !file!.endsWith("†"));

async function found(
  fileName: string,
  report: Awaited<ReturnType<typeof readSampleReport>>,
): Promise<string[][]> {
  return checkReport(report, agencyOf(report))
    .filter(({ severity, status }) => severity !== "INFO" && (status === "FAILED" || status === "UNCERTAIN"))
    .map(({ rule, severity, status }) => [fileName, rule, severity, status]);
}

const sorted = (list: readonly (readonly string[])[]) => list.map((row) => row.join(" ")).sort();

describe("the table of FATAL and WARNING findings in docs/checks.md", () => {
  const samples = readdirSync(join(root, "samples/reports"));

  it(`is what checks find in the ${samples.length} samples`, async () => {
    const all = await Promise.all(samples.map(async (name) => found(name, await readSampleReport(name))));
    const here = told.filter(([file]) => samples.includes(file!));
    expect(sorted(all.flat())).toEqual(sorted(here.map((row) => row.slice(0, 4))));
  });
});

withShared("the table of FATAL and WARNING findings in docs/checks.md, beside the documents", () => {
  const documents = hasSharedReports
    ? readdirSync(SHARED_REPORTS).filter(
        (name) =>
          /\.(pdf|html|md|txt)$/.test(name) && !/^(README|.*raw-order|huaian.*txt|hongze.*txt)/.test(name),
      )
    : [];

  it("is what checks find in each of the seven documents", async () => {
    expect(documents).toHaveLength(7);
    const all = await Promise.all(
      documents.map(async (name) => {
        if (name !== "haikou-edu-2017.txt") return found(name, await readSharedReport(name));
        // It states no year.
        const bytes = sharedBytes(name);
        const { report } = await read(bytes, { fileName: name, register, agency: "460100-jyj", year: 2017 });
        return found(name, report!);
      }),
    );
    const here = told.filter(([file]) => documents.includes(file!));
    expect(sorted(all.flat())).toEqual(sorted(here.map((row) => row.slice(0, 4))));
  }, 120_000);
});
