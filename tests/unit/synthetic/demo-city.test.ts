import { demoCity } from "../../../src/synthetic";

describe("the demo city", () => {
  const city = demoCity();

  it("has 300 agencies, and reports of eight years in three forms, the same every time", () => {
    expect(city.agencies).toHaveLength(300); // 1 + 1 + 28 + 10 × (1 + 1 + 25)
    expect(new Set(city.agencies.map(({ code }) => code)).size).toBe(300);
    expect([...new Set(city.reports.map(({ year }) => year))].sort()).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
    expect(new Set(city.reports.map(({ form }) => form))).toEqual(new Set(["A2014", "B2019", "C2021"]));
    const small = { departments: 3, districts: 1, townships: 1, years: [2023, 2024] };
    expect(demoCity(small)).toEqual(demoCity(small));
    expect(demoCity({ ...small, seed: 2 }).reports).not.toEqual(demoCity(small).reports);
  });

  it("shows in every code, name and region that it does not exist", () => {
    for (const { code, name, region } of city.agencies) {
      expect(code).toMatch(/^x-shili/);
      expect(name).toMatch(/^示例市/);
      expect(city.regions.map((one) => one.code)).toContain(region);
    }
    for (const { code, name } of city.regions) {
      expect(code).toMatch(/^x-shili/);
      expect(name).toMatch(/^示例市.*（合成）$/);
    }
  });

  it("has two departments that end with 2018, whose duties others take over", () => {
    const ended = city.agencies.filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ validTo, successors }) => [validTo, successors])).toEqual([
      [2018, [city.agencies.find(({ name }) => name === "示例市发展和改革局")!.code]],
      [2018, [city.agencies.find(({ name }) => name === "示例市教育局")!.code]],
    ]);
    for (const { code } of ended)
      expect(
        city.reports.filter(({ agency }) => agency.code === code).every(({ year }) => year === 2018),
      ).toBe(true);
  });

  it("filed most of what it owed: 2 % are missing", () => {
    const owed = 300 + 298 * 7; // two departments end with the first of eight years
    expect(city.reports.length).toBeLessThan(owed);
    expect(city.reports.length).toBeGreaterThan(owed * 0.96);
  });
});
