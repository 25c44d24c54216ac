import { pinyinOf, pinyinSearch } from "../../../src/db/pinyin";

const spelt = (name: string) => pinyinOf([name]).pinyin.split("|")[0];
const finds = (name: string, search: string) => {
  const { pinyin, initials } = pinyinOf([name]);
  const asked = pinyinSearch(search);
  return asked !== null && (new RegExp(asked.pattern).test(pinyin) || initials.includes(asked.letters));
};

describe("the pinyin of a name", () => {
  it.each([
    ["重庆市", "chong qing shi"],
    ["厦门市", "xia men shi"],
    ["长春市", "chang chun shi"],
    ["长沙县", "chang sha xian"],
    ["六安市", "lu an shi"],
    ["南京市六合区人民政府", "nan jing shi lu he qu ren min zheng fu"],
    ["重庆市长寿区", "chong qing shi chang shou qu"],
    ["台州市黄岩区", "tai zhou shi huang yan qu"],
    ["丽水市", "li shui shi"],
    ["亳州市", "bo zhou shi"],
    ["蚌埠市", "beng bu shi"],
    ["东莞市", "dong guan shi"],
    ["铅山县", "yan shan xian"],
    ["浚县", "xun xian"],
    ["歙县", "she xian"],
    ["蔚县", "yu xian"],
    ["乐山市", "le shan shi"],
    ["乐清市", "yue qing shi"],
    ["乐陵市", "lao ling shi"],
    ["番禺区", "pan yu qu"],
    ["大埔县", "da bu xian"],
    ["大城县", "dai cheng xian"],
    ["成都市新都区", "cheng du shi xin du qu"],
    ["尉氏县", "wei shi xian"],
    ["尉犁县", "yu li xian"],
    ["阿勒泰地区", "a le tai di qu"],
    ["巴音郭楞蒙古自治州", "ba yin guo leng meng gu zi zhi zhou"],
    ["西藏自治区", "xi zang zi zhi qu"],
    ["中国银行保险监督管理委员会", "zhong guo yin hang bao xian jian du guan li wei yuan hui"],
    ["行政审批服务局", "xing zheng shen pi fu wu ju"],
    ["绿化和市容管理局", "lv hua he shi rong guan li ju"],
  ])("of %s is %s", (name, pinyin) => expect(spelt(name)).toBe(pinyin));

  it("leaves signs out, takes letters and digits as they stand, and sets names apart by |", () => {
    expect(pinyinOf(["中小企业局（外资局）", "ABC 12 局"])).toEqual({
      pinyin: "zhong xiao qi ye ju wai zi ju|abc12 ju",
      initials: "zxqyjwzj|aj",
    });
  });

  it("is stored a second time without the 省, 市, 县 and 区 inside the name", () => {
    expect(pinyinOf(["南京市六合区教育局"])).toEqual({
      pinyin: "nan jing shi lu he qu jiao yu ju|nan jing lu he jiao yu ju",
      initials: "njslhqjyj|njlhjyj",
    });
    expect(pinyinOf(["威海市"])).toEqual({ pinyin: "wei hai shi", initials: "whs" });
  });
});

describe("what is looked for by letters", () => {
  it.each([
    ["淮安市公安局", "hagaj", true],
    ["淮安市工商局", "hags", true],
    ["淮安市公安局", "hags", false],
    ["淮安市公安局", "hasgaj", true],
    ["淮安市公安局", "has", true],
    ["淮安市公安局", "huai'an", true],
    ["淮安市公安局", "huai an shi", true],
    ["淮安市公安局", "Huaian", true],
    ["淮安市公安局", "huaia", true],
    ["淮安市公安局", "gongan", true],
    ["淮安市公安局", "uai", false],
    ["绿化局", "lühua", true],
    ["绿化局", "lvhua", true],
  ])("of %s, %s: %s", (name, search, found) => expect(finds(name, search)).toBe(found));

  it("is no pinyin where a character, no letter, or more than 200 letters stand in it", () => {
    expect(["威海 weihai", "371000", "", ".*", "a".repeat(201)].map(pinyinSearch)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
