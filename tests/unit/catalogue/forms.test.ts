import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, eachRow, formByCode, forms, type FormCode, type FormRow } from "../../../src/catalogue";

const rowsOf = (code: FormCode) => [...eachRow(formByCode(code))];
const countBy = (keys: readonly (string | undefined)[]) =>
  keys.reduce<Record<string, number>>(
    (counts, key = "none") => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }),
    {},
  );
const cellsPerTable = (code: FormCode) => countBy(cellsOf(formByCode(code)).map(({ table }) => table.code));

describe("the official forms", () => {
  it("are four, oldest first, and every file of forms/ is among them", () => {
    expect(forms.map(({ code }) => code)).toEqual(["PRE", "A2014", "B2019", "C2021"]);
    const files = readdirSync(join(__dirname, "../../../src/catalogue/forms")).filter(
      (file) => file !== "index.ts",
    );
    expect(files.map((file) => file.replace(".ts", "").toUpperCase()).sort()).toEqual(
      forms.map(({ code }) => code).sort(),
    );
  });

  it("PRE declares no table: before 2014 each place had a sheet of its own", () => {
    expect(formByCode("PRE")).toMatchObject({ tables: [], computed: [], firstYear: 2008, lastYear: 2013 });
  });

  it("follow each other without a gap from 2008 on, the newest without an end", () => {
    expect(forms.map(({ firstYear, lastYear }) => [firstYear, lastYear])).toEqual([
      [2008, 2013],
      [2014, 2018],
      [2019, 2020],
      [2021, undefined],
    ]);
  });

  it("never print one code twice, and fill every column of every row that has figures", () => {
    for (const form of forms) {
      const codes = cellsOf(form).map(({ indicator }) => indicator);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { table, row } of eachRow(form)) {
        if (row.cells)
          expect([table.code, row.label, row.cells.length]).toEqual([
            table.code,
            row.label,
            table.columns.length,
          ]);
        else if (row.indicator) expect(table.columns).toHaveLength(1);
        else expect(row.rows?.length).toBeGreaterThan(0);
      }
    }
  });

  it("call no two rows below one heading by the same label or alias", () => {
    const check = (rows: readonly FormRow[]) => {
      const names = rows.flatMap(({ label, aliases = [] }) => [label, ...aliases]);
      expect(new Set(names).size).toBe(names.length);
      rows.forEach((row) => check(row.rows ?? []));
    };
    forms.forEach(({ tables }) => tables.forEach(({ rows }) => check(rows)));
  });

  it("give a severity wherever they give a relation", () => {
    for (const form of forms) {
      for (const { row } of eachRow(form))
        expect([row.label, !!row.relation]).toEqual([row.label, !!row.severity]);
    }
  });

  it("speak in identities, relations and sums only of codes that they print", () => {
    for (const form of forms) {
      const printed = cellsOf(form).map(({ indicator }) => indicator);
      const named = [
        ...form.tables.flatMap(({ identities = [] }) =>
          identities.flatMap(({ left, right }) => [...left, ...right]),
        ),
        ...form.tables.flatMap(({ relations = [] }) =>
          relations.flatMap(({ total, parts }) => [total, ...parts]),
        ),
        ...form.computed.flatMap(({ sumOf }) => sumOf),
      ];
      expect(printed).toEqual(expect.arrayContaining(named));
      expect(form.computed.filter(({ indicator }) => printed.includes(indicator))).toEqual([]);
    }
  });
});

describe("A2014", () => {
  const rows = rowsOf("A2014");

  it("has 65 figures under 7 headings in ten groups", () => {
    expect(cellsPerTable("A2014")).toEqual({ "A2014.1": 65 });
    expect(rows.filter(({ row }) => !row.indicator).map(({ row }) => row.number)).toEqual([
      "一、",
      "（二）",
      "二、",
      "（二）",
      "三、",
      "九、",
      "十、",
    ]);
    expect(
      formByCode("A2014")
        .tables[0]?.rows.map(({ number }) => number)
        .join(""),
    ).toBe("一、二、三、四、五、六、七、八、九、十、");
  });

  it("counts in 件 37, 条 10, 次 9, 人 3, 个 2, 万元 2, 篇 1 and 人次 1 rows", () => {
    expect(countBy(rows.filter(({ row }) => row.indicator).map(({ row }) => row.unit))).toEqual({
      件: 37,
      条: 10,
      次: 9,
      人: 3,
      个: 2,
      万元: 2,
      篇: 1,
      人次: 1,
    });
  });

  it("prints the 72 lines of the seed report's table, word by word and unit by unit", () => {
    const text = readFileSync(join(__dirname, "../../../samples/reports/weihai-sme-2017.txt"), "utf8");
    const [, table = ""] = text.split("统计指标\t单位\t统计数\n");
    const seed = table
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t").slice(0, 2));
    const ours = rows.map(({ row }) => [
      `${row.number ?? ""}${row.label}${row.remark ?? ""}`,
      row.unit ?? "",
    ]);

    // The seed's text puts blanks and half-width punctuation where the form has none.
    const plain = (label = "") =>
      label.replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）").replace(/:/g, "：");
    expect(seed.map(([label, unit]) => [plain(label), unit])).toEqual(ours);
    expect(ours).toHaveLength(72);
  });

  it("may lack 三（一）5 and the three rows of 七 elsewhere, and nothing else", () => {
    expect(rows.filter(({ row }) => row.optional).map(({ row }) => row.indicator)).toEqual([
      "application.received.other",
      "library.total",
      "library.paper",
      "library.electronic",
    ]);
  });

  it("adds up exactly in 6 rows, with exceptions in 2, and counts once in 七", () => {
    const related = rows.filter(({ row }) => row.relation);
    const of = (relation: string, severity: string) =>
      related
        .filter(({ row }) => row.relation === relation && row.severity === severity)
        .map(({ row }) => row.indicator);
    expect(of("sum", "FATAL")).toEqual([
      "application.received",
      "application.completed",
      "review.total",
      "litigation.total",
      "complaint.total",
      "capacity.staff",
    ]);
    expect(of("sum", "WARNING")).toEqual(["application.answered", "outcome.refused"]);
    expect(of("deduplicated", "WARNING")).toEqual(["library.total"]);
    expect(of("ofWhich", "FATAL")).toEqual([
      "proactive.total",
      "response.press_conference",
      "response.interview",
    ]);
    expect(related).toHaveLength(12);
  });

  it("bounds a count-once total by its five channels, which stand below another heading", () => {
    expect(formByCode("A2014").tables[0]?.relations).toMatchObject([
      { total: "proactive.total", parts: { length: 5 }, relation: "deduplicated", severity: "WARNING" },
      { total: "response.total", parts: ["response.social_media", "response.other"], severity: "WARNING" },
      { total: "normative.issued", parts: ["normative.disclosed"], severity: "INFO" },
    ]);
  });
});

describe("B2019 and C2021", () => {
  it("B2019 has 6 + 6 + 6 + 2 + 2 = 22 figures in table 2, 23 × 7 = 161 in table 3 and 15 in table 4", () => {
    expect(cellsPerTable("B2019")).toEqual({
      "B2019.2.1": 6,
      "B2019.2.5": 6,
      "B2019.2.6": 6,
      "B2019.2.8": 2,
      "B2019.2.9": 2,
      "B2019.3": 161,
      "B2019.4": 15,
    });
  });

  it("C2021 has 6 + 1 + 2 + 1 = 10 figures in table 2, 25 × 7 = 175 in table 3 and 15 in table 4", () => {
    expect(cellsPerTable("C2021")).toEqual({
      "C2021.2.1": 6,
      "C2021.2.5": 1,
      "C2021.2.6": 2,
      "C2021.2.8": 1,
      "C2021.3": 175,
      "C2021.4": 15,
    });
  });

  it.each(["B2019", "C2021"] as const)(
    "%s heads table 3 by six kinds of applicant and a total, table 4 by 3 × 5",
    (code) => {
      const [applications, disputes] = formByCode(code).tables.slice(-2);
      expect(applications?.columns.map(({ member = "total" }) => member).join(" ")).toBe(
        "natural_person business research public_welfare legal_service other_organisation total",
      );
      expect(applications?.columns.filter(({ group }) => group === "法人或其他组织")).toHaveLength(5);
      expect(countBy(disputes?.columns.map(({ group }) => group) ?? [])).toEqual({
        行政复议: 5,
        "行政诉讼/未经复议直接起诉": 5,
        "行政诉讼/复议后起诉": 5,
      });
      expect(disputes?.rows).toHaveLength(1);
    },
  );

  it("add all outcomes up to （七）总计: 19 rows in B2019, 21 in C2021", () => {
    const left = (code: FormCode) => formByCode(code).tables.at(-2)?.identities?.[0]?.left;
    expect(left("B2019")).toHaveLength(19); // 2 + 8 + 3 + 5 + 1
    expect(left("C2021")).toHaveLength(21); // 2 + 8 + 3 + 5 + 3
    expect(left("C2021")).not.toContain("application.completed");
  });

  it("quote the identity that the form prints in the head of table 3", () => {
    const printed = formByCode("C2021")
      .tables.at(-2)
      ?.identities?.map(({ printed }) => printed);
    expect(printed).toEqual([undefined, "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"]);
  });

  it("know the shortened and the misprinted labels that real reports carry", () => {
    const named = (code: FormCode, alias: string) =>
      rowsOf(code)
        .filter(({ row }) => row.aliases?.includes(alias))
        .map(({ row }) => row.indicator ?? row.label);
    expect(named("C2021", "逾期不补正")).toEqual(["outcome.other.not_corrected"]);
    expect(named("C2021", "逾期不缴费")).toEqual(["outcome.other.fee_unpaid"]);
    expect(named("C2021", "其他法律行政止公开")).toEqual(["outcome.refused.forbidden_by_law"]);
    expect(named("C2021", "规范性文件")).toEqual(["行政规范性文件"]);
    expect(named("B2019", "行政规范性文件")).toEqual(["规范性文件"]);
  });
});
