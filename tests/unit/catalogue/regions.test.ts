import { regions, regionsVersion } from "../../../src/catalogue";

const byCode = new Map(regions().map((region) => [region.code, region]));

describe("regions", () => {
  it.each([
    ["370000", "山东省", "PROVINCE", null],
    ["371000", "威海市", "PREFECTURE", "370000"],
    ["320813", "洪泽区", "COUNTY", "320800"],
    ["310101", "黄浦区", "COUNTY", "310000"],
    ["500115", "长寿区", "COUNTY", "500000"],
    ["429004", "仙桃市", "COUNTY", "420000"],
    ["310101021", "打浦桥街道", "TOWNSHIP", "310101"],
    ["620201100", "新城镇", "TOWNSHIP", "620200"],
    ["x-xixian", "西咸新区", "PREFECTURE", "610000"],
    ["x-yangling", "杨凌示范区", "PREFECTURE", "610000"],
  ])("%s is %s, a %s below %s", (code, name, level, parent) => {
    expect(byCode.get(code)).toEqual({ code, name, level, parent });
  });

  it("are 34 provinces and what lies below them, each code once", () => {
    expect(regions().filter(({ level }) => level === "PROVINCE")).toHaveLength(34);
    expect(regions().filter(({ parent }) => parent === null)).toHaveLength(34);
    expect(byCode.size).toBe(regions().length);
    expect(byCode.size).toBeGreaterThan(44_000);
  });

  it("come after their parents, so there is no orphan and no circle", () => {
    const seen = new Set<string>();
    for (const { code, parent } of regions()) {
      if (parent !== null && !seen.has(parent)) throw new Error(`${code} stands before its parent ${parent}`);
      seen.add(code);
    }
    expect(seen.size).toBe(regions().length);
  });

  it("leave out lines that are no places", () => {
    const hollow = regions().filter(
      ({ name }) => name === "市辖区" || name.includes("直辖县级") || name.includes("直辖村级"),
    );
    expect(hollow).toEqual([]);
    expect(byCode.has("371001")).toBe(false);
    expect(byCode.has("429000")).toBe(false);
  });

  it("have codes of six digits, nine for a township, or x- and a name of ours", () => {
    const odd = regions().filter(
      ({ code, level }) => !(level === "TOWNSHIP" ? /^\d{9}$/ : /^(\d{6}|x-[a-z]+)$/).test(code),
    );
    expect(odd).toEqual([]);
  });

  it("are read once, and their version names the package and our own list", () => {
    expect(regions()).toBe(regions());
    expect(regionsVersion).toMatch(/^\d+\.\d+\.\d+-\d+-[0-9a-f]{8}$/);
  });
});
