import { aRegister, codes, figuresOf, read, reportOf, seedBytes, seedFigures } from "./documents";

const fileName = "weihai-sme-2017.txt";
const report = () => reportOf(seedBytes, { fileName });

describe("the seed report", () => {
  it("is 威海市中小企业局's report on 2017, published and signed on 2018-03-20, of the form A2014", async () => {
    expect(await report()).toMatchObject({
      agency: "371000-zxqyj",
      year: 2017,
      title: "威海市中小企业局2017年政府信息公开工作年度报告",
      publishedOn: "2018-03-20",
      signedOn: "2018-03-20",
      periodStart: "2017-01-01",
      periodEnd: "2017-12-31",
      form: "A2014",
      otherForms: [],
      scope: "OWN",
      scopeStated: false,
    });
  });

  it("gives the sentence with address, telephone, e-mail and postcode as its contact, joined over a page break", async () => {
    expect((await report()).contact).toBe(
      "如对本报告有疑问,请与威海市中小企业局办公室联系(地址:威海市统一路 409 号,电话: 0631-5230638, 邮箱:wh5230638@163.com), 邮编: 264200。",
    );
  });

  it("has ten main sections, 一 to 十, each with its title and kind", async () => {
    const main = (await report()).sections.filter(({ level }) => level === 1);
    expect(main.map(({ number, title, kind }) => [number, title, kind])).toEqual([
      ["一", "概述", "OVERVIEW"],
      ["二", "政府信息公开的组织领导和制度建设情况", "ORGANISATION"],
      ["三", "发布解读、回应社会关切以及互动交流情况", "INTERPRETATION"],
      ["四", "政务公开重点工作落实情况", "KEY_WORK"],
      ["五", "主动公开政府信息以及公开平台建设情况", "PROACTIVE"],
      ["六", "政府信息公开申请办理情况", "APPLICATIONS"],
      ["七", "政府信息公开的收费及减免情况", "FEES"],
      ["八", "因政府信息公开申请提起行政复议、行政诉讼的情况", "REVIEW_LITIGATION"],
      ["九", "政府信息公开保密审查及监督检查情况", "SUPERVISION"],
      ["十", "政府信息公开工作存在的主要问题及改进情况", "PROBLEMS_AND_PLANS"],
    ]);
    expect(main.every(({ parent }) => parent === null)).toBe(true);
  });

  it("has five parts below 二 and two below 五, their titles up to the first 。", async () => {
    const { sections } = await report();
    const below = (number: string) => {
      const parent = sections.findIndex((section) => section.level === 1 && section.number === number);
      return sections
        .filter((section) => section.parent === parent)
        .map((section) => [section.number, section.title]);
    };
    expect(below("二")).toEqual([
      ["(一)", "进一步加强政府信息公开组织领导"],
      ["（二）", "进一步加强政府信息公开机构队伍建设"],
      ["（三）", "进一步健全政府信息公开工作相关制度"],
      ["(四)", "进一步强化政府信息公开教育培训工作"],
      ["(五)", "及时更新完善政府信息公开指南和公开目录"],
    ]);
    expect(below("五")).toEqual([
      ["（一）", "主动公开政府信息"],
      ["(二)", "加强公开平台建设"],
    ]);
    expect(sections.filter(({ level }) => level > 2)).toEqual([]);
  });

  it("keeps front matter and annex outside the body, and makes no section of its list of contents or its table", async () => {
    const { sections } = await report();
    const outside = sections.filter(({ level }) => level === 0);
    expect(outside.map(({ kind, title }) => [kind, title])).toEqual([
      ["OTHER", ""],
      ["ANNEX", "2017年度政府信息公开工作情况统计表"],
    ]);
    expect(outside[0]!.text).toContain("政府信息公开年度报告主要内容\t");
    expect(outside[0]!.text).not.toContain("2017 年政府信息公开工作年度报告\n");
    expect(sections).toHaveLength(19);
  });

  it("joins the sentences that page breaks cut, and leaves the orphan line of 四 as it is", async () => {
    const text = async (title: string) =>
      (await report()).sections.find((section) => section.title.startsWith(title))!.text;
    expect(await text("进一步加强政府信息公开组织领导")).toMatch(/^建立健全政府信息公开监督保障机制，/);
    expect(await text("发布解读")).toContain("政策信息发布平台及政府信息公开栏目");
    expect(await text("政府信息公开保密审查")).toContain("严格进行保密审查，");
    expect(await text("政务公开重点工作落实情况")).toBe("宣传的维度和广度。");
  });

  it("reports all 65 figures as printed, in the form's order, 36 of them 0", async () => {
    expect(Object.entries(figuresOf(await report()))).toEqual(Object.entries(seedFigures));
    expect((await report()).layout).toHaveLength(65);
    expect(
      (await report()).observations.filter((one) => one.status === "REPORTED" && one.value === 0),
    ).toHaveLength(36);
    expect((await report()).extras).toEqual([]);
  });

  it("shows the place of each of the 65: raw text, row, column, and a range that slices to the quote", async () => {
    const { sections, observations } = await report();
    for (const observation of observations) {
      if (observation.status !== "REPORTED") throw new Error(observation.status);
      const { section, table, row, column, charStart, charEnd, quote } = observation.at;
      expect([sections[section!]!.kind, table, column]).toEqual([
        "ANNEX",
        "2017年度政府信息公开工作情况统计表",
        "统计数",
      ]);
      expect(observation.raw).toBe(String(observation.value));
      expect(sections[section!]!.text.slice(charStart, charEnd)).toBe(quote);
      expect(quote).toMatch(new RegExp(`\t${observation.raw}$`));
      expect(quote!.startsWith(row!)).toBe(true);
    }
  });

  it("quotes the second 其他情形数 from 五 and the third from 六", async () => {
    const { layout, observations } = await report();
    const start = (code: string) =>
      (observations[layout.indexOf(code)] as { at: { charStart: number } }).at.charStart;
    expect(start("review.other")).toBeLessThan(start("litigation.total"));
    expect(start("litigation.other")).toBeLessThan(start("complaint.total"));
    expect(start("complaint.other")).toBeLessThan(start("library.total"));
  });

  it("says nothing but that its scope is not stated, and names the file", async () => {
    const { messages } = await read(seedBytes, { fileName });
    expect(codes({ messages })).toEqual(["SCOPE_NOT_STATED"]);
    expect(messages[0]!.messageZh).toMatch(/^weihai-sme-2017\.txt：/);
    expect(messages[0]!.messageEn).toMatch(/^weihai-sme-2017\.txt: /);
  });

  it("is found by an alias of its agency too", async () => {
    const register = aRegister({
      ...aRegister().all()[0]!,
      name: "威海市民营经济发展局",
      aliases: ["威海市中小企业局"],
    });
    expect((await reportOf(seedBytes, { register })).agency).toBe("371000-zxqyj");
  });

  it("has the same dates, period and figures under TZ=America/New_York and TZ=Asia/Shanghai", async () => {
    const before = process.env.TZ;
    try {
      for (const zone of ["America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"]) {
        process.env.TZ = zone;
        const { publishedOn, signedOn, periodStart, periodEnd } = await report();
        expect([publishedOn, signedOn, periodStart, periodEnd]).toEqual([
          "2018-03-20",
          "2018-03-20",
          "2017-01-01",
          "2017-12-31",
        ]);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
