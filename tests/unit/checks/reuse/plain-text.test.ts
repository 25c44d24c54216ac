import { plainText } from "../../../../src/checks/reuse/plain-text";

describe("a text as it is compared", () => {
  it("is the same for full-width, traditional, spaced and punctuated print, and for other figures and years", () => {
    const printed = ["2024年，共公开信息1024条。", "２０２３ 年共公開資訊 9,8 條！".replace("資訊", "信息")];
    expect(printed.map((text) => plainText(text).letters)).toEqual(["0年共公开信息0条", "0年共公开信息0条"]);
  });

  it("takes a number in words for a number (四十余、二〇二四), but not a single one (统一, 三审三校)", () => {
    expect(plainText("二〇二四年四十余次，统一、三审三校").letters).toBe("0年0余次统一三审三校");
  });

  it("knows where each letter stands: a number is one letter as wide as it is printed, 𠮷 two of two units", () => {
    const text = "𠮷 共1,024条";
    const { letters, starts, ends } = plainText(text);
    expect(letters).toBe("𠮷共0条");
    expect(Array.from(letters, (_, i) => text.slice(starts[i], ends[i]))).toEqual([
      "𠮷",
      "𠮷",
      "共",
      "1,024",
    ]);
    expect([starts[4], ends[4]]).toEqual([text.length - 1, text.length]);
  });
});
