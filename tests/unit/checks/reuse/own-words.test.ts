import { ownWords } from "../../../../src/checks/reuse/own-words";
import { aProse, aSection, textsOf } from "../../../factories/prose";

const lettersOf = (...texts: string[]) =>
  ownWords(textsOf(...texts))
    .letters.split("\n")
    .filter(Boolean);

describe("what an agency wrote itself leaves out", () => {
  it.each([
    ["the preamble", "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求编制。"],
    ["the preamble without the word report", "现将我局2023年政府信息公开工作情况公布如下。"],
    ["the period", "本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。"],
    ["where it can be read", "电子版可在县政府门户网站（http://www.example.gov.cn）下载。"],
    ["whom to ask", "如有疑问，请与办公室联系（地址：人民路1号，邮编：225800，电话：0514-88212345）。"],
    ["what all profess", "我局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神。"],
    ["that there was no review", "2023年，我局未发生因政府信息公开引起的行政复议和行政诉讼。"],
    ["that there is nothing else", "本年度无其他需要报告的事项。"],
    ["that no fee was taken", "2023年，区政府国资局未收取信息处理费。"],
    ["the words of table 3 with figures", "本年新收政府信息公开申请3件，上年结转0件，予以公开2件，结转下年度继续办理1件。"],
    ["a label that the page broke", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息"],
    ["the name below", "威海市中小企业局"],
    ["a row of a table", "行政许可\t本年处理决定数量\t447228件，其中网上办理占全部办理数量的大多数"],
    ["a row of a Markdown table", "| 规范性文件，其中由县政府制定并在门户网站公布的全部文件 | 13 | 0 | 55 |"],
  ])("%s: %s", (_, sentence) => {
    expect(lettersOf(sentence)).toEqual([]);
  }); // prettier-ignore

  it.each([
    "我局高度重视政策解读，利用政府网站对国家、省、市三级涉企政策进行解读，年度共发布政策解读14条。",
    "建立健全“传帮带”机制，对新上岗人员开展“面对面、手把手”指导，定期组织业务培训。",
    "我镇公布了政务公开咨询电话，方便群众咨询，并在村口设立公示栏。",
    "全年未出现超期答复，所有申请均由法规科会同业务科室审核后统一编号寄出，做到件件留痕。",
  ])("nothing of %s", (sentence) => {
    expect(lettersOf(sentence)).toHaveLength(1);
  });

  it("what stands before the first part and in annexes, unless that is all there is", () => {
    const [front, body] = [aProse(1, 60), aProse(2, 60)];
    const outside = aSection(front, { level: 0, kind: "OTHER" });
    expect(ownWords({ sections: [outside, aSection(body)] }).sections.every((section) => section === 1)).toBe(
      true,
    );
    expect(ownWords({ sections: [outside] }).length).toBe(60);
  });

  it("nothing across a formula: what stands before and behind it are two stretches", () => {
    expect(lettersOf(`${aProse(1, 30)}本年度无其他需要报告的事项。${aProse(2, 30)}`)).toHaveLength(2);
  });
});

describe("a hostile text", () => {
  it("of 300,000 characters without a full stop is gone through in a moment", () => {
    const started = performance.now();
    expect(ownWords(textsOf("党的精神贯彻电话0".repeat(30_000))).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
