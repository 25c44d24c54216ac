import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eachRow, formByCode, type FormCode } from "../../../src/catalogue";
import { readSample, sampleNames, samples } from "./sample-files";
import { hasSharedReports, SHARED_REPORTS, sharedBytes, sharedText, withShared } from "../../factories/shared-reports";


interface Transcript {
  readonly agency: string;
  readonly year: number | null;
  readonly figures?: Readonly<Record<string, number | string>>;
}

const names = hasSharedReports
  ? readdirSync(SHARED_REPORTS)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.replace(".json", ""))
  : [];
const unnamed = names.filter((name) => name.startsWith("unknown-") || name === "longgang-unit-2024");
const textOf = (name: string) => sharedText(`${name}.json`);

/** Ordinals come in many shapes and are dropped; 第二十条第（一）项 is a name, not an ordinal. */
const withoutOrdinal = (label: string) =>
  label.replace(/^(其中：|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, "");
const plain = (key: string) => key.split("/").map(withoutOrdinal).join("/");

/** The label path that the transcripts use for each cell of a form → its code. */
function codesByPath(code: FormCode): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { table, row, parents } of eachRow(formByCode(code))) {
    const labels = [...parents, row].map(({ label }) => label).filter(Boolean);
    const cells = row.cells ?? (row.indicator ? [row.indicator] : []);
    cells.forEach((indicator, i) => {
      const { label = "", group = "" } = table.columns[i] ?? {};
      if (code === "A2014") paths.set(labels.join("/"), indicator);
      else if (table.code.endsWith(".4")) paths.set([withoutOrdinal(table.title), group, label].join("/"), indicator);
      else {
        const section = table.code.endsWith(".3") ? [] : ["主动公开政府信息情况"];
        paths.set(`${[...section, withoutOrdinal(table.title), ...labels].join("/")} @ ${label}`, indicator);
      }
    });
  }
  return paths;
}

/** The literal digits of the file: 7730.28 stays "7730.28", whatever a number would print as. */
const figuresAsPrinted = (name: string) =>
  (JSON.parse(textOf(name).replace(/": (-?\d+(?:\.\d+)?)(?=,?\n)/g, '": "$1"')) as Transcript).figures ?? {};

withShared("the samples against the reports they were transcribed from", () => {
  it("leave out the three reports without an agency's name, and no other", () => {
    expect(unnamed).toEqual(["longgang-unit-2024", "unknown-city-2019form", "unknown-culture-bureau-2017"]);
    expect(names.filter((name) => !unnamed.includes(name))).toEqual([...sampleNames, "weihai-sme-2017"].sort());
  });

  it.each(names.filter((name) => sampleNames.includes(name)))("%s: every figure under its code, as printed, and no more", (name) => {
    const sample = readSample(name);
    const { agency, year } = JSON.parse(textOf(name)) as Transcript;
    expect([sample.agency.name, sample.year]).toEqual([agency, year]);

    const paths = new Map(
      [sample.form, ...sample.otherForms].flatMap((form) => (form ? [...codesByPath(form)] : [])),
    );
    const expected = Object.entries(figuresAsPrinted(name)).map(([key, raw]) => {
      const [path = "", column = ""] = plain(key).split(" @ ");
      return [paths.get(column ? `${path} @ ${column}` : path) ?? `${path.split("/").at(-1)} @ ${column}`, raw];
    });
    const actual = [
      ...Object.entries(sample.figures).filter(([, raw]) => raw !== null),
      ...sample.extras.map(({ label, column, raw }) => [`${label} @ ${column}`, raw]),
    ];
    expect(actual).toHaveLength(expected.length);
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
  });

  it("weihai-sme-2017.txt is the document itself, byte for byte, and its table has the 65 figures of the transcript", () => {
    const ours = readFileSync(join(samples, "reports/weihai-sme-2017.txt"));
    expect(ours.equals(sharedBytes("weihai-sme-2017.txt"))).toBe(true);
    const [, table = ""] = ours.toString("utf8").split("统计指标\t单位\t统计数\n");
    const printed = table.split("\n").flatMap((line) => line.split("\t")[2] ?? []).filter(Boolean);

    const transcript = figuresAsPrinted("weihai-sme-2017");
    const paths = codesByPath("A2014");
    expect(Object.keys(transcript).map((key) => paths.get(plain(key)))).toEqual([...paths.values()]);
    expect(printed).toEqual(Object.values(transcript));
    expect(printed).toHaveLength(65);
  });
});
