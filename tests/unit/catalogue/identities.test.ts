import { eachRow, formByCode, type FormTable } from "../../../src/catalogue";
import { readSample } from "../samples/sample-files";

type Figures = Readonly<Record<string, string | null>>;
interface Sum {
  readonly name: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What a table must satisfy: each row over its columns, each identity in every column. */
function sumsOf(table: FormTable): readonly Sum[] {
  const members = table.columns.flatMap(({ member }) => member ?? []);
  const acrossColumns = [...eachRow(formByCode("C2021"))]
    .flatMap((placed) => (placed.table === table && members.length > 0 ? (placed.row.indicator ?? []) : []))
    .map((row) => ({ name: row, left: members.map((member) => `${row}@${member}`), right: [row] }));
  const downColumns = (table.identities ?? []).flatMap(({ left, right }) =>
    [...members.map((member) => `@${member}`), ""].map((column) => ({
      name: right.map((code) => code + column).join(" + "),
      left: left.map((code) => code + column),
      right: right.map((code) => code + column),
    })),
  );
  return [...acrossColumns, ...downColumns];
}

const sumsOfC2021 = formByCode("C2021").tables.flatMap(sumsOf);
const total = (figures: Figures, codes: readonly string[]) =>
  codes.reduce((sum, code) => sum + Number(figures[code]), 0);
const broken = (figures: Figures) =>
  sumsOfC2021
    .filter(({ left, right }) => [...left, ...right].every((code) => /^\d+$/.test(figures[code] ?? "")))
    .filter(({ left, right }) => total(figures, left) !== total(figures, right))
    .map(({ name, left, right }) => `${name}: ${total(figures, left)} ≠ ${total(figures, right)}`);

describe("the identities that C2021 declares", () => {
  it("are 25 rows, 7 sums, 7 balances and 3 blocks: 42", () => {
    expect(sumsOfC2021).toHaveLength(42);
  });

  it.each(["huaian-gov-2024", "suqian-gov-2023", "suqian-gov-2024"])("hold 42 times in %s", (name) => {
    const { figures } = readSample(name);
    expect(sumsOfC2021.every(({ left, right }) => [...left, ...right].every((code) => figures[code]))).toBe(
      true,
    );
    expect(broken(figures)).toEqual([]);
  });

  it("are broken twice in table 4 of hongze-gov-2023: 11 printed as 0, and 5 printed as 0", () => {
    expect(broken(readSample("hongze-gov-2023").figures)).toEqual([
      "review.total: 11 ≠ 0",
      "litigation.after_review.total: 5 ≠ 0",
    ]);
  });
});
