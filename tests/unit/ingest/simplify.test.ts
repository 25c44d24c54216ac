import { kindOf } from "../../../src/ingest/outline/section-kind";
import { labelKey } from "../../../src/ingest/figures/label";
import { simplified, simplifiedInPlace } from "../../../src/ingest/simplify";

describe("traditional characters, of which copies of reports are made", () => {
  it.each([
    ["上海市人民政府辦公廳", "上海市人民政府办公厅"],
    ["政府資訊公開工作年度報告", "政府信息公开工作年度报告"],
    ["行政覆議、行政訴訟", "行政复议、行政诉讼"],
    ["收到和處理政府信息公開申請情況", "收到和处理政府信息公开申请情况"],
  ])("%s is %s", (copy, original) => {
    expect(simplified(copy)).toBe(original);
    expect(simplifiedInPlace(copy)).toHaveLength(copy.length);
  });

  it("leaves the words of the mainland alone", () => {
    expect(simplified("支援资料列印")).toBe("支援资料列印");
  });

  it("says what parts and rows are called", () => {
    expect(kindOf("存在的主要問題及改進情況")).toBe("PROBLEMS_AND_PLANS");
    expect(labelKey("一、本年新收政府信息公開申請數量")).toBe("本年新收政府信息公开申请数量");
  });
});
