import { searchWords, type Refusal } from "../../../src/compare";

const refusalOf = (search: string) => {
  try {
    return searchWords(search);
  } catch (refusal) {
    return (refusal as Refusal).extensions;
  }
};

describe("the words of a search", () => {
  it.each([
    ["培训", ["培训"]],
    ["政府資訊　培训", ["政府资讯", "培训"]],
    ['"Annual  Report" 公开', ["annual report", "公开"]],
    ["“政府 信息”", ["政府信息"]],
    ["培训 培訓", ["培训"]],
    ["50% a_b", ["50%", "a_b"]],
    ["是", ["是"]],
    ["公开，培训", ["公开,培训"]],
  ])("of %s are %j", (search, words) => {
    expect(searchWords(search)).toEqual(words);
  });

  it.each([
    ["", "where.search 是空的：请写要找的词，不查文字就不写 search"],
    ["　 \n", "where.search 是空的：请写要找的词，不查文字就不写 search"],
    ["，", "where.search 里的 ， 没有字母、汉字或数字，查不了"],
    ["培训 %", "where.search 里的 % 没有字母、汉字或数字，查不了"],
    ['""', 'where.search 里的 "" 没有字母、汉字或数字，查不了'],
    ['培训 "公开', 'where.search 里的引号 " 没有另一半'],
    ["培".repeat(101), "where.search 有 101 个字符，至多 100 个"],
    ["一 二 三 四 五 六 七 八 九 十 百", "where.search 有 11 个词，至多 10 个"],
  ])("%j is refused by BAD_ARGUMENT, saying why and what would do", (search, messageZh) => {
    expect(refusalOf(search)).toEqual({
      ...{ code: "BAD_ARGUMENT", messageZh, messageEn: expect.stringMatching(/^where\.search /) },
      allowed: { search: expect.objectContaining({ characters: 100, words: 10 }) },
    });
  });
});
