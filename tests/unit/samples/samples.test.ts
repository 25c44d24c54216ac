import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layoutOf, mergeLayouts, regions } from "../../../src/catalogue";
import { AGENCY_TYPES, AgencyRegister, type Agency } from "../../../src/report";
import { readAgencies, readSample, sampleNames, samples } from "./sample-files";

const agencies = readAgencies();
const regionCodes = new Set(regions().map(({ code }) => code));

describe("samples/agencies.csv", () => {
  it("names 18 agencies, each code and each name or alias once", () => {
    expect(Object.keys(agencies[0] ?? {}).join()).toBe(
      "code,name,aliases,type,level,region,parent,valid_from,valid_to,successors",
    );
    expect(agencies).toHaveLength(18);
    const names = agencies.flatMap(({ name = "", aliases = "" }) => [name, ...aliases.split("|").filter(Boolean)]);
    expect(new Set(names).size).toBe(names.length);

    const register = new AgencyRegister(agencies.map((line) => ({ ...line, aliases: line.aliases?.split("|") }) as unknown as Agency));
    expect(register.all()).toHaveLength(18);
    expect(register.byName("上海市科委").map(({ code }) => code)).toEqual(["310000-kxjswyh"]);
  });

  it("puts every agency in a region that exists, and below a parent that is in the list", () => {
    const codes = new Set(agencies.map(({ code }) => code));
    for (const { code, type, level, region = "", parent } of agencies) {
      expect([code, AGENCY_TYPES]).toEqual([code, expect.arrayContaining([type])]);
      expect([code, regionCodes.has(region)]).toEqual([code, true]);
      expect(["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"]).toContain(level);
      if (parent) expect(codes).toContain(parent);
    }
    expect(agencies.filter(({ parent }) => parent).map(({ code, parent }) => [code, parent])).toEqual([["320813", "320800"]]);
  });

  it("gives a government its region's code, a town or subdistrict nine digits, all others the region and initials", () => {
    for (const { code = "", type, region } of agencies) {
      if (type === "GOVERNMENT") expect(code).toBe(region);
      else if (type === "TOWNSHIP" || type === "SUBDISTRICT") {
        expect(code).toMatch(/^\d{9}$/);
        expect(regionCodes).toContain(code);
      } else expect(code).toMatch(/^(\d{6}|x-[a-z]+)-[a-z]+$/);
    }
  });
});

describe("samples/reports", () => {
  it("are 21 transcribed reports and the text of the seed", () => {
    expect(sampleNames).toHaveLength(21);
    expect(readFileSync(join(samples, "reports/weihai-sme-2017.txt"), "utf8")).toContain("2017 年政府信息公开工作年度报告");
  });

  it.each(sampleNames)("%s belongs to a registered agency and tells where it comes from", (name) => {
    const { format, agency, year, scope, publishedOn, signedOn, source } = readSample(name);
    expect(format).toBe("gongkai-figures/1");
    expect(agencies).toContainEqual(expect.objectContaining(agency));
    expect(name).toContain(String(year));
    expect([null, "CONSOLIDATED"]).toContain(scope);
    for (const day of [publishedOn, signedOn]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(source.zh).toMatch(/\p{Script=Han}/u);
    expect(source.en).toMatch(/^[A-Z]/);
  });

  it.each(sampleNames)("%s has its figures under the codes of its form, in the form's order", (name) => {
    const { form, otherForms, figures } = readSample(name);
    const codes = Object.keys(figures);
    if (form === null) return expect(codes).toEqual([]);
    const borrowed = codes.filter((code) => !layoutOf(form).includes(code));
    const layout = mergeLayouts(form, borrowed);
    expect(codes).toEqual(layout.filter((code) => code in figures));
    expect(borrowed.filter((code) => !otherForms.some((other) => layoutOf(other).includes(code)))).toEqual([]);
  });

  it("hold 1,525 figures as printed, 21 rows' cells that a document lacks, and 2 figures of a row that no form has", () => {
    const all = sampleNames.map(readSample);
    const raws = all.flatMap(({ figures }) => Object.values(figures));
    expect(raws.filter((raw) => raw !== null)).toHaveLength(1525);
    expect(raws.filter((raw) => raw === null)).toHaveLength(21); // hongze's （六）1–3, three rows of seven
    expect(all.flatMap(({ extras }) => extras)).toEqual([
      { label: "其他主动公开文件", column: "本年新制作数量", raw: "56" },
      { label: "其他主动公开文件", column: "本年新公开数量", raw: "45" },
    ]);
  });

  it("are consolidated for the five reports of two cities, and leave the scope open for all others", () => {
    expect(sampleNames.filter((name) => readSample(name).scope === "CONSOLIDATED")).toEqual([
      "huaian-gov-2024",
      "huaian-gov-2025",
      "suqian-gov-2023",
      "suqian-gov-2024",
      "suqian-gov-2025",
    ]);
  });

  it("keep what is printed: a unit in the cell, decimals, a blank, and the day of signature", () => {
    const shanghai = readSample("shanghai-gov-office-2019");
    expect(shanghai.figures).toMatchObject({
      "application.received": "859",
      "application.received@research": "",
      "outcome.granted": "",
      "procurement.amount": "251000元",
    });
    expect(shanghai.publishedOn).toBe("2020-01-31");
    expect(readSample("suqian-gov-2023").figures["charge.amount"]).toBe("59237.2449");
    expect(readSample("jianxin-town-2018")).toMatchObject({ publishedOn: "2019-01-18", signedOn: "2018-12-31", form: null });
  });

  it("take hongze-gov-2023 as C2021 that borrows one row of B2019", () => {
    const { otherForms, scope, figures } = readSample("hongze-gov-2023");
    expect([otherForms, scope]).toEqual([["B2019"], null]);
    expect(figures).toMatchObject({ "outcome.other": "0", "outcome.other.not_corrected": null });
  });
});
