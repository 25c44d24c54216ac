import { datesIn, isoDate } from "../../../src/ingest/dates";
import { findPeriod } from "../../../src/ingest/recognise/period";
import { findContact } from "../../../src/ingest/recognise/contact";
import { titleInProse } from "../../../src/ingest/recognise/title";
import { readText } from "../../../src/ingest/text/read-text";
import { anAgency, aRegister, codes, read, reportOf } from "./documents";

const body = "一、概述\n我局认真做好政府信息公开工作。\n二、主动公开政府信息情况\n全年公开信息3条。\n";
const signed = "\n威海市中小企业局\n2018年3月20日\n";
const titled = (title: string, rest = body + signed) => `${title}\n\n${rest}`;

describe("the title", () => {
  it.each([
    ["威海市中小企业局2017年政府信息公开工作年度报告"],
    ["威海市中小企业局2017年政府信息公开年度报告"],
    ["威海市中小企业局 2017 年度政府信息公开工作报告"],
    ["威海市中小企业局2017年政务公开工作年度报告"],
    ["威海市中小企业局关于2017年度政府信息公开工作情况的报告"],
    ["2017年威海市中小企业局政府信息公开工作年报"],
    ["威海市中小企业局政府信息公开工作年度报告（2017年）"],
    ["威海市中小企业局政府信息公开2017年度报告"],
    ["威海市中小企业局二〇一七年政府信息公开工作年度报告"],
    ["威海市中小企业局２０１７年政府信息公开工作年度报告"],
  ])("%s names agency and year", async (title) => {
    const report = await reportOf(titled(title));
    expect([report.agency, report.year]).toEqual(["371000-zxqyj", 2017]);
    expect(report.title).toBe(title.replace(/ /g, ""));
  });

  it.each([
    ["威海市中小企业局\n2017 年政府信息公开工作年度报告"],
    ["威海市中小企业局\n\n\n2017 年政府信息公开工作\n年度报告"],
    ["威海市中小企业局2017年\n政府信息公开工作年度报告"],
    [
      "首页 > 政府信息公开 > 政府信息公开年报\n政府信息公开年报\n威海市中小企业局2017年政府信息公开工作年度报告",
    ],
  ])("is joined over its lines: %j", async (title) => {
    expect((await reportOf(titled(title))).title).toBe("威海市中小企业局2017年政府信息公开工作年度报告");
  });

  it("is made of agency and year where the document prints none", async () => {
    const { title } = await reportOf(`本报告的统计期限自2017年1月1日至12月31日。\n${body}${signed}`);
    expect(title).toBe("威海市中小企业局2017年政府信息公开工作年度报告");
  });

  it("may stand in the prose only: 现公布…2017年政府信息公开工作年度报告", () => {
    expect(titleInProse("根据条例规定，现公布泰州市人民政府2017年政府信息公开工作年度报告。")).toEqual({
      agency: "泰州市人民政府",
      year: 2017,
    });
    expect(titleInProse("现公布我局 2017 年政府信息公开工作年度报告")).toEqual({ agency: "", year: 2017 });
    expect(titleInProse("特向社会公布2014年谯城区政务服务中心政府信息公开工作年度报告。")).toEqual({
      agency: "谯城区政务服务中心",
      year: 2014,
    });
    expect(
      titleInProse("政府信息公开年度报告\n现将威海市中小企业局2017年度政府信息公开工作情况报告如下。"),
    ).toEqual({
      agency: "威海市中小企业局",
      year: 2017,
    });
    expect(titleInProse("按照2017年政务公开工作要点")).toBeNull();
  });
});

describe("the agency", () => {
  const government = anAgency({ code: "371000", name: "威海市人民政府", type: "GOVERNMENT", parent: null });
  const office = anAgency({
    code: "371000-rmzfbgs",
    name: "威海市人民政府办公室",
    type: "GOVERNMENT_OFFICE",
  });
  const bureau = anAgency();
  const register = aRegister(government, office, bureau);
  const agencyIn = async (text: string, known = register) => {
    const { report, messages } = await read(text, { register: known });
    return report?.agency ?? codes({ messages }).find((code) => code.startsWith("AGENCY"));
  };

  it.each([
    ["威海市人民政府2017年政府信息公开工作年度报告", "371000"],
    ["威海市政府2017年政府信息公开工作年度报告", "371000"],
    ["威海市2017年政府信息公开工作年度报告", "371000"],
    ["威海市政府办公室2017年政府信息公开工作年度报告", "371000-rmzfbgs"],
    ["山东省威海市中小企业局2017年政府信息公开工作年度报告", "371000-zxqyj"],
  ])("of %s is %s", async (title, code) => expect(await agencyIn(titled(title, body))).toBe(code));

  it.each([
    ["威海市财政局2017年政府信息公开工作年度报告"],
    ["烟台市中小企业局2017年政府信息公开工作年度报告"],
    ["威海市中小企业局机关服务中心2017年政府信息公开工作年度报告"],
    ["中小企业局2017年政府信息公开工作年度报告"],
    ["威海市环翠区2017年政府信息公开工作年度报告"],
  ])("of %s is not in the register, whatever it contains", async (title) =>
    expect(await agencyIn(titled(title, body))).toBe("AGENCY_UNKNOWN"),
  );

  it("of the title counts where another agency signs, with a warning unless it is its own office", async () => {
    const signedBy = (signer: string) =>
      read(titled("威海市人民政府2017年政府信息公开工作年度报告", `${body}\n${signer}\n2018年3月1日`), {
        register,
      });
    expect((await signedBy("威海市中小企业局")).report?.agency).toBe("371000");
    expect(codes(await signedBy("威海市中小企业局"))).toContain("SIGNED_BY_ANOTHER");
    expect(codes(await signedBy("威海市人民政府办公室"))).not.toContain("SIGNED_BY_ANOTHER");
  });

  it("is not taken from a signature that contradicts the title", async () => {
    expect(
      await agencyIn(
        titled("威海市财政局2017年政府信息公开工作年度报告", `${body}\n威海市人民政府\n2018年3月1日`),
      ),
    ).toBe("AGENCY_UNKNOWN");
  });

  it("is taken from the signature where the title names nobody, or shortens the name", async () => {
    const bureaux = aRegister(anAgency({ code: "431124-x", name: "道县文化广电新闻出版局" }));
    expect(await agencyIn(titled("2017年政府信息公开工作年度报告"))).toBe("371000-zxqyj");
    expect(
      await agencyIn(
        titled(
          "道县文广新局2017年政府信息公开工作年度报告",
          `${body}\n道县文化广电新闻出版局\n2018年3月25日`,
        ),
        bureaux,
      ),
    ).toBe("431124-x");
  });

  it("is taken from the introduction where that says who reports, and not from other agencies that it names", async () => {
    const says = (sentence: string) =>
      agencyIn(titled("2017年政府信息公开工作年度报告", `${sentence}\n${body}`));
    expect(await says("如有疑问，请与威海市中小企业局办公室联系（电话：0631-5230638）。")).toBe(
      "371000-zxqyj",
    );
    expect(await says("本报告由威海市人民政府办公室编制。")).toBe("371000-rmzfbgs");
    expect(await says("按照威海市人民政府的要求，我局编制了本报告，可在威海市人民政府门户网站下载。")).toBe(
      "AGENCY_UNKNOWN",
    );
  });

  it("is who filled in the sheet or put the report out, where nothing else names one", async () => {
    const title = "2017年政府信息公开工作年度报告";
    expect(await agencyIn(titled(title, `填报单位：威海市中小企业局（盖章）\n${body}`))).toBe("371000-zxqyj");
    expect(
      await agencyIn(titled(title, `索引号\t0144\t文号\t\n发布机构\t威海市中小企业局\t主题\t年报\n${body}`)),
    ).toBe("371000-zxqyj");
  });

  it("that several bear is AGENCY_AMBIGUOUS with their codes, unless the year leaves one", async () => {
    const two = [
      anAgency({ code: "a1", name: "区财政局", validTo: 2015 }),
      anAgency({ code: "a2", name: "区财政局", validFrom: 2016 }),
    ];
    const title = "区财政局2017年政府信息公开工作年度报告";
    expect(await agencyIn(titled(title, body), aRegister(...two))).toBe("a2");
    const open = two.map((agency) => ({ ...agency, validFrom: null, validTo: null }));
    const { report, messages } = await read(titled(title, body), { register: aRegister(...open) });
    expect(report).toBeNull();
    expect(messages).toMatchObject([
      { severity: "FATAL", code: "AGENCY_AMBIGUOUS", messageZh: expect.stringMatching(/a1.*a2.*--agency/) },
      {},
      {},
    ]);
  });

  it("unknown: the message says what was found and how to go on", async () => {
    const { messages } = await read(titled("威海市财政局2017年政府信息公开工作年度报告", body), { register });
    expect(messages[0]).toMatchObject({
      severity: "FATAL",
      messageZh: expect.stringMatching(/“威海市财政局”.*--agency.*gongkai agencies import/),
    });
  });

  it("given by code is taken, with a warning where the document says another; an unknown code is refused", async () => {
    const given = (agency: string) =>
      read(titled("威海市人民政府2017年政府信息公开工作年度报告", body), { register, agency });
    expect((await given("371000-zxqyj")).report?.agency).toBe("371000-zxqyj");
    expect(codes(await given("371000-zxqyj"))).toContain("AGENCY_CONTRADICTS");
    expect(codes(await given("371000"))).not.toContain("AGENCY_CONTRADICTS");
    expect((await given("999999")).report).toBeNull();
    expect((await given("999999")).messages[0]).toMatchObject({
      code: "AGENCY_UNKNOWN",
      messageEn: expect.stringContaining("999999"),
    });
  });
});

describe("the year and the period", () => {
  it.each([
    [
      "本报告中所列数据的统计期限自 2017 年 1 月 1 日起至 2017 年 12 月 31 日止。",
      "2017-01-01",
      "2017-12-31",
    ],
    ["本报告信息数据统计期限为:2018年1月1日至2018年12月31日。", "2018-01-01", "2018-12-31"],
    ["统计周期\n为 2024 年 1 月 1 日至 12 月 31 日。", "2024-01-01", "2024-12-31"],
    ["统计期限从2012年1月1日到12月31日止。", "2012-01-01", "2012-12-31"],
    ["数据统计时间为2017年1月1日—12月31日", "2017-01-01", "2017-12-31"],
    ["自2016年1月1日起，至2016年12月31日止", "2016-01-01", "2016-12-31"],
    ["统计期限：2017-01-01至2017-12-31", "2017-01-01", "2017-12-31"],
    ["统计期限2017.1.1-2017.12.31", "2017-01-01", "2017-12-31"],
    ["统计数据从2017年3月1日至2017年12月31日", "2017-03-01", "2017-12-31"],
  ])("%j is the period %s to %s", (text, start, end) => expect(findPeriod(text)).toEqual({ start, end }));

  it("does not take a campaign of some weeks for the period, nor dates that do not exist", () => {
    expect(findPeriod("自2017年3月1日至2017年4月30日开展集中宣传。")).toBeNull();
    expect(findPeriod("统计期限自2017年1月1日至2017年12月32日")).toBeNull();
  });

  it("comes from the period where the title has no year, and is YEAR_UNKNOWN where nothing says it", async () => {
    const title = "威海市中小企业局政府信息公开工作年度报告";
    expect((await reportOf(titled(title, `统计期限自2016年1月1日至2016年12月31日。\n${body}`))).year).toBe(
      2016,
    );
    const { report, messages } = await read(titled(title, `${body}2016年，我局召开会议3次；2016年底完成。`));
    expect(report).toBeNull();
    expect(messages).toMatchObject([
      { code: "YEAR_UNKNOWN", messageEn: expect.stringMatching(/2016.*--year/) },
      { severity: "INFO" },
      { severity: "INFO" },
      { severity: "INFO" },
    ]);
  });

  describe("where title (2017) and period (2016) contradict each other", () => {
    const text = (end: string) =>
      titled(
        "威海市中小企业局2017年政府信息公开工作年度报告",
        `统计期限自2016年1月1日至2016年12月31日。\n${body}${end}`,
      );

    it("is the title's where the report was signed in 2018, with a warning", async () => {
      const { report, messages } = await read(text(signed));
      expect(report).toMatchObject({ year: 2017, periodStart: "2016-01-01" });
      expect(messages.filter(({ code }) => code === "YEAR_CONTRADICTS")).toMatchObject([
        { severity: "WARNING", messageEn: expect.stringContaining("period says 2016") },
      ]);
    });

    it.each([
      ["without a date", ""],
      ["signed in 2017", "\n威海市中小企业局\n2017年3月20日\n"],
    ])("waits for an answer %s", async (_, end) => {
      const { report, held, messages } = await read(text(end));
      expect(report).toBeNull();
      expect(held).toMatchObject({ agency: "371000-zxqyj", year: null });
      expect(codes({ messages })).toContain("YEAR_CONTRADICTORY");
    });

    it("is what --year says", async () => {
      expect((await reportOf(text(""), { year: 2016 })).year).toBe(2016);
    });
  });
});

describe("dates: published and signed", () => {
  const dates = async (front: string, end = signed) => {
    const { publishedOn, signedOn } = await reportOf(
      `威海市中小企业局2017年政府信息公开工作年度报告\n${front}\n${body}${end}`,
    );
    return [publishedOn, signedOn];
  };

  it.each([
    ["作者:本站原创 | 来源:本站原创 | 时间:2018-03-22 点击数:- 分享到:"],
    ["来源:区人民政府办公室 时间:2018-03-22 10:01"],
    ["浏览次数:发布时间:2018-03-22 00:00"],
    ["发布日期：2018年3月22日"],
    ["[ 发布时间： 2018-03-22 ]"],
    ["发文日期：  更新日期：2018-03-22"],
    ["成文日期：2018-03-01 发布日期：[2018-03-22]"],
    ["【发布日期】2018/3/22".replace(/[【】]/g, " ")],
    ["索引号\t0144\t成文日期\t2018-03-01\n发布机构\t市局\t公开日期\t2018-03-22"],
    ["索 引 号 | 0144 | 分 类 | 年报 |\n发布机构 | 市局 | 发文日期 | 2018-03-22 |"],
  ])("%j puts the page's date, 2018-03-22, beside the signature's, 2018-03-20", async (front) =>
    expect(await dates(front)).toEqual(["2018-03-22", "2018-03-20"]),
  );

  it("takes the signature's date where the page has none: as digits, in Chinese numerals, behind the name", async () => {
    expect(await dates("")).toEqual(["2018-03-20", "2018-03-20"]);
    expect(await dates("", "\n威海市中小企业局\n二〇一八年三月二十日")).toEqual(["2018-03-20", "2018-03-20"]);
    expect(await dates("", "\n威海市中小企业局 2018 年 3 月 20 日")).toEqual(["2018-03-20", "2018-03-20"]);
  });

  it("takes neither the period, nor a date inside a sentence, nor a blank cell", async () => {
    expect(
      await dates(
        "统计时间：2017年1月1日至2017年12月31日\n发文日期 | | ",
        "截至2018年1月5日，全部答复完毕。",
      ),
    ).toEqual([null, null]);
  });

  it("says so where there is no date, and warns of a day that does not exist", async () => {
    const title = "威海市中小企业局2017年政府信息公开工作年度报告";
    expect(codes(await read(titled(title, body)))).toContain("DATE_MISSING");
    const { report, messages } = await read(titled(title, `${body}\n威海市中小企业局\n2018年2月29日`));
    expect(report?.signedOn).toBeNull();
    expect(messages.filter(({ code }) => code === "DATE_INVALID")).toMatchObject([
      { messageZh: expect.stringContaining("2018年2月29日") },
    ]);
  });

  it("knows the days of months and leap years without a clock", () => {
    expect([isoDate(2016, 2, 29), isoDate(2017, 2, 29), isoDate(2000, 2, 29), isoDate(2100, 2, 29)]).toEqual([
      "2016-02-29",
      null,
      "2000-02-29",
      null,
    ]);
    expect([isoDate(2018, 4, 31), isoDate(2018, 13, 1), isoDate(2018, 1, 0)]).toEqual([null, null, null]);
    expect(datesIn("二○一八年十二月三十一日和2019-1-8").map(({ iso }) => iso)).toEqual([
      "2018-12-31",
      "2019-01-08",
    ]);
  });
});

describe("the scope", () => {
  const title = "威海市人民政府2017年政府信息公开工作年度报告";
  const government = anAgency({ code: "371000", name: "威海市人民政府", type: "GOVERNMENT" });
  const scopeOf = async (text: string, options: Parameters<typeof reportOf>[1] = {}) => {
    const { scope, scopeStated } = await reportOf(text, {
      register: aRegister(government, anAgency()),
      ...options,
    });
    return [scope, scopeStated];
  };

  it("is CONSOLIDATED for a government and OWN for a bureau that do not state it", async () => {
    expect(await scopeOf(titled(title))).toEqual(["CONSOLIDATED", false]);
    expect(await scopeOf(titled("威海市中小企业局2017年政府信息公开工作年度报告"))).toEqual(["OWN", false]);
  });

  it("is what the title or the introduction states", async () => {
    expect(await scopeOf(titled(title.replace("报告", "报告（本级）")))).toEqual(["OWN", true]);
    expect(
      await scopeOf(titled(title, `本报告综合各区市人民政府和市政府各部门的年度报告编制而成。\n${body}`)),
    ).toEqual(["CONSOLIDATED", true]);
    expect(await scopeOf(titled(title, `本报告由综合科编制，市本级预算已公开。\n${body}`))).toEqual([
      "CONSOLIDATED",
      false,
    ]);
  });

  it("is what was given, with a warning where the document states another", async () => {
    expect(await scopeOf(titled(title), { scope: "OWN" })).toEqual(["OWN", true]);
    expect(
      codes(
        await read(titled(title.replace("报告", "报告（本级）")), {
          register: aRegister(government),
          scope: "CONSOLIDATED",
        }),
      ),
    ).toContain("SCOPE_CONTRADICTS");
  });
});

describe("the contact", () => {
  const contactIn = (text: string) => {
    const { blocks } = readText(text);
    return findContact(blocks, blocks.length);
  };

  it("is the sentence that says how to reach the agency, without those around it", () => {
    expect(
      contactIn(
        "现予公布。如有疑问，请与市政府办公室联系（地址：凤凰东路58号；邮编：225300；电话：0523-86839755）。特此报告。",
      ),
    ).toBe("如有疑问，请与市政府办公室联系（地址：凤凰东路58号；邮编：225300；电话：0523-86839755）。");
  });

  it("is the lines of a list, and null where there is none", () => {
    expect(contactIn("联系电话：0631-5230638\n地址：统一路409号\n")).toBe(
      "联系电话：0631-5230638\n地址：统一路409号",
    );
    expect(contactIn("电话接听咨询约 2.2万人次,公众号观注人数近64000人。")).toBeNull();
  });
});
