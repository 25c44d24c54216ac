import { checkReport } from "../../../../src/checks";
import { anAgency } from "../../../factories/agency";
import { aReportSaying } from "./saying";

/** In milliseconds, reading included: the slowest takes 3 s where the cores are shared; what grows without bound takes minutes. */
const enough = 15_000;

describe("a text that means harm", () => {
  it.each([
    ["hedges in a row", `占${"约为".repeat(20_000)}5%，答复申请5件，${"占约为".repeat(20_000)}5%。`],
    ["one clause without an end", `${"截至网站专栏公开信息".repeat(20_000)}5件。`],
    ["two thousand figures in one sentence", "予以公开5件，占4%，".repeat(1_000)],
    ["numerals without a unit", `${"一".repeat(100_000)}收到申请约5件。`],
  ])("is judged in time: %s", (_, text) => {
    const begin = performance.now();
    expect(checkReport(aReportSaying(text), anAgency()).length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(enough);
  });
});
