import { layoutOf } from "../../../src/catalogue";
import { readDocument } from "../../../src/ingest";
import { anAgency, aRegister, codes, figuresOf, observationOf, read } from "./documents";

const aRecord = (change: Record<string, unknown> = {}) => ({
  format: "gongkai-figures/1",
  agency: {
    code: "310000-rmzfbgt",
    name: "上海市人民政府办公厅",
    type: "GOVERNMENT_OFFICE",
    level: "PROVINCE",
    region: "310000",
  },
  year: 2019,
  scope: null,
  form: "B2019",
  otherForms: [],
  title: null,
  publishedOn: "2020-01-31",
  signedOn: null,
  source: { zh: "据网页转录", en: "Transcribed from the page" },
  figures: { "application.received": "859", "procurement.amount": "251000元" },
  extras: [],
  ...change,
});

const fileName = "office-2019.figures.json";
const readRecord = (change: Record<string, unknown> = {}, options: Parameters<typeof read>[1] = {}) =>
  read(JSON.stringify(aRecord(change)), { fileName, ...options });
const withFigures = (figures: Record<string, unknown>, change: Record<string, unknown> = {}) =>
  readRecord({ figures, ...change });

/** The FATAL codes of a record that is refused, and all messages as one text. */
async function refusal(change: Record<string, unknown>, options: Parameters<typeof read>[1] = {}) {
  const { report, messages } = await readRecord(change, options);
  expect(report).toBeNull();
  return {
    codes: messages.filter(({ severity }) => severity === "FATAL").map(({ code }) => code),
    text: messages.map(({ messageZh, messageEn }) => `${messageZh} ${messageEn}`).join("\n"),
  };
}

describe("a figures file", () => {
  it("gives the report with its agency to be registered, a title made of name and year, 859 received and 25.1 万元", async () => {
    const { report, agency, text } = await readRecord({
      figures: { "application.received": "859", "charge.items_last_year": "+22" },
    });
    expect(report).toMatchObject({
      agency: "310000-rmzfbgt",
      year: 2019,
      form: "B2019",
      scope: "OWN",
      scopeStated: false,
      title: "上海市人民政府办公厅2019年政府信息公开工作年度报告",
      publishedOn: "2020-01-31",
      signedOn: null,
      sections: [],
    });
    expect(agency).toEqual(
      anAgency({
        code: "310000-rmzfbgt",
        name: "上海市人民政府办公厅",
        type: "GOVERNMENT_OFFICE",
        level: "PROVINCE",
        region: "310000",
        parent: null,
      }),
    );
    expect(text).toBeNull();
    expect(figuresOf(report!)).toEqual({ "charge.items_last_year": 22, "application.received": 859 });
  });

  it('says of each cell of the form what the file says: "" BLANK, null NOT_IN_FORM, absent NOT_EXTRACTED, 0 is 0', async () => {
    const { report } = await withFigures({
      "application.received": 0,
      "application.completed": "",
      "outcome.other": null,
      "outcome.partial": "—",
    });
    const status = (code: string) => observationOf(report!, code).status;
    expect(
      [
        "application.received",
        "application.completed",
        "outcome.other",
        "outcome.partial",
        "outcome.granted",
      ].map(status),
    ).toEqual(["REPORTED", "BLANK", "NOT_IN_FORM", "NOT_APPLICABLE", "NOT_EXTRACTED"]);
    expect(report!.layout).toEqual(layoutOf("B2019"));
    expect(report!.observations).toHaveLength(198);
  });

  it("locates a figure by the form's own table, row and column, and quotes it as it stands", async () => {
    const { report } = await withFigures({
      "application.received@business": "1,234",
      "litigation.direct.total": 12,
    });
    expect(observationOf(report!, "application.received@business")).toEqual({
      status: "REPORTED",
      value: 1234,
      raw: "1,234",
      at: {
        table: "三、收到和处理政府信息公开申请情况",
        row: "一、本年新收政府信息公开申请数量",
        column: "法人或其他组织/商业企业",
        quote: "application.received@business = 1,234",
      },
    });
    expect(observationOf(report!, "litigation.direct.total")).toMatchObject({
      at: { column: "行政诉讼/未经复议直接起诉/总计", quote: "litigation.direct.total = 12" },
    });
  });

  it("converts 251000元 to 25.1 万元 where the form prints no unit, and leaves a bare 11.876 as printed", async () => {
    const amount = async (raw: string) =>
      observationOf((await withFigures({ "procurement.amount": raw })).report!, "procurement.amount");
    expect(await amount("251000元")).toMatchObject({ value: 25.1, raw: "251000元" });
    expect(await amount("11.876")).toMatchObject({ value: 11.876, raw: "11.876" });
  });

  it("puts rows borrowed from another form into the layout of a hybrid", async () => {
    const { report } = await withFigures(
      { "application.received": 21, "outcome.other": 0 },
      { form: "C2021", otherForms: ["B2019"] },
    );
    expect(report!.layout).toHaveLength(201);
    expect(report!.otherForms).toEqual(["B2019"]);
    expect(figuresOf(report!)).toEqual({ "application.received": 21, "outcome.other": 0 });
    expect((await readRecord({ form: "C2021", otherForms: ["B2019"], figures: {} })).report!.layout).toEqual(
      layoutOf("C2021"),
    );
  });

  it("may have no form and no figures, only extras, with their values where they are numbers", async () => {
    const { report } = await readRecord({
      form: null,
      figures: {},
      extras: [
        { label: "其他文件", column: "新公开", raw: "12件" },
        { label: "备注", column: null, raw: "略" },
      ],
    });
    expect(report).toMatchObject({ form: null, layout: [], observations: [] });
    expect(report!.extras).toEqual([
      {
        label: "其他文件",
        column: "新公开",
        raw: "12件",
        value: 12,
        unit: "件",
        at: { row: "其他文件", column: "新公开", quote: "其他文件 = 12件" },
      },
      {
        label: "备注",
        column: null,
        raw: "略",
        value: null,
        unit: null,
        at: { row: "备注", quote: "备注 = 略" },
      },
    ]);
  });

  it("publishes on the day of the signature where no other is known", async () => {
    expect((await readRecord({ publishedOn: null, signedOn: "2020-01-20" })).report).toMatchObject({
      publishedOn: "2020-01-20",
      signedOn: "2020-01-20",
    });
  });

  it("is known by its content, whatever it is called, and may begin with a mark", async () => {
    expect(
      (await read(`\ufeff${JSON.stringify(aRecord(), null, 2)}`, { fileName: "data.json" })).report?.year,
    ).toBe(2019);
  });

  it("holds one report a line in a .jsonl; a line that is wrong is named, the others are read", async () => {
    const lines = [
      aRecord({ year: 2019 }),
      aRecord({ year: "2020" }),
      aRecord({ year: 2021, form: "C2021", figures: { "application.received": "x" } }),
    ];
    const bytes = Buffer.from(`${lines.map((line) => JSON.stringify(line)).join("\n\n")}\n`);
    const { mediaType, readings } = await readDocument(
      { fileName: "all.jsonl", bytes },
      { register: aRegister() },
    );
    expect(mediaType).toBe("application/json");
    expect(readings.map(({ report }) => report?.year)).toEqual([2019, undefined, undefined]);
    expect(readings[1]!.messages).toMatchObject([
      { code: "FIGURES_INVALID", messageEn: expect.stringMatching(/^all\.jsonl: line 3, year/) },
    ]);
    expect(readings[2]!.messages.at(-1)).toMatchObject({
      code: "NUMBER_UNREADABLE",
      messageZh: expect.stringContaining("第 5 行"),
    });
  });
});

describe("the agency of a figures file", () => {
  const known = anAgency({
    code: "310000-rmzfbgt",
    name: "上海市人民政府办公厅",
    aliases: ["上海市政府办公厅"],
    type: "GOVERNMENT_OFFICE",
    level: "PROVINCE",
    region: "310000",
  });
  const register = aRegister(known);

  it("is not registered again where the register has it, under its name or an alias", async () => {
    expect((await readRecord({}, { register })).agency).toBeNull();
    expect(
      (await readRecord({ agency: { ...aRecord().agency, name: "上海市政府办公厅" } }, { register })).report
        ?.agency,
    ).toBe("310000-rmzfbgt");
  });

  it("is refused where the code belongs to another name", async () => {
    const { codes: fatal, text } = await refusal(
      { agency: { ...aRecord().agency, name: "上海市财政局" } },
      { register },
    );
    expect(fatal).toEqual(["AGENCY_NAME_DIFFERS"]);
    expect(text).toMatch(/上海市人民政府办公厅.*上海市财政局/);
  });

  it("stays as registered where type or region differ, and says so", async () => {
    const reading = await readRecord(
      { agency: { ...aRecord().agency, type: "DEPARTMENT", region: null } },
      { register },
    );
    expect(codes(reading)).toContain("AGENCY_DIFFERS");
    expect(reading.agency).toBeNull();
  });

  it("is CONSOLIDATED by default where it is a government", async () => {
    expect((await readRecord({ agency: { ...aRecord().agency, type: "GOVERNMENT" } })).report).toMatchObject({
      scope: "CONSOLIDATED",
      scopeStated: false,
    });
    expect((await readRecord({ scope: "OWN" })).report).toMatchObject({ scope: "OWN", scopeStated: true });
  });

  it("year and scope may be given instead", async () => {
    expect((await readRecord({}, { year: 2018, scope: "CONSOLIDATED" })).report).toMatchObject({
      year: 2018,
      scope: "CONSOLIDATED",
    });
    expect((await readRecord({}, { agency: "310000-rmzfbgt", register })).report?.agency).toBe(
      "310000-rmzfbgt",
    );
    expect((await refusal({}, { agency: "nobody" })).codes).toEqual(["AGENCY_UNKNOWN"]);
  });
});

describe("a figures file that is wrong is refused with the path to what is wrong and what is allowed", () => {
  it("an unknown code, and a code of a form that the record does not name", async () => {
    expect(await refusal({ figures: { "application.recieved": 1 } })).toMatchObject({
      codes: ["FIGURE_UNKNOWN"],
      text: expect.stringContaining("figures.application.recieved"),
    });
    expect(await refusal({ figures: { "proactive.total": 1 } })).toMatchObject({
      codes: ["FIGURE_OF_OTHER_FORM"],
      text: expect.stringMatching(/A2014.*B2019/),
    });
    expect(await refusal({ form: null })).toMatchObject({
      codes: ["FIGURE_OF_OTHER_FORM", "FIGURE_OF_OTHER_FORM"],
    });
  });

  it("a figure that a form only computes is not one to be given", async () => {
    expect((await refusal({ figures: { "outcome.refused": 1 } })).codes).not.toEqual([]);
  });

  it("a number that is no number, by its code", async () => {
    const { messages } = await withFigures({ "application.received": "八百" });
    expect(messages.at(-1)).toMatchObject({
      severity: "FATAL",
      code: "NUMBER_UNREADABLE",
      messageZh: expect.stringContaining(
        "office-2019.figures.json：figures.application.received：“八百”不是数字",
      ),
      at: { row: "一、本年新收政府信息公开申请数量" },
    });
  });

  it.each([
    [{ year: "2019" }, /year.*number|year.*int/],
    [{ year: 1999 }, /year.*2000/],
    [{ scope: "ALL" }, /scope.*OWN, CONSOLIDATED/],
    [{ form: "D2030" }, /form.*PRE, A2014, B2019, C2021/],
    [{ publishedOn: "2020-02-30" }, /publishedOn.*2018-03-20/],
    [{ publishedOn: "2020/01/31" }, /publishedOn.*2018-03-20/],
    [{ figure: {} }, /figure/],
    [{ figures: { "application.received": true } }, /figures\.application\.received.*null/],
    [
      { agency: { code: "a b", name: "", type: "X", level: "Y", region: null } },
      /agency\.code[^]*agency\.name[^]*agency\.type.*DEPARTMENT[^]*agency\.level.*COUNTY/,
    ],
    [{ format: "gongkai-figures/2" }, /format.*gongkai-figures\/1/],
  ])("%j", async (change, message) => {
    const { codes: fatal, text } = await refusal(change);
    expect(new Set(fatal)).toEqual(new Set(["FIGURES_INVALID"]));
    expect(text).toMatch(message);
  });

  it("the same code twice, of which JSON would keep the last without a word", async () => {
    const json = JSON.stringify(aRecord()).replace(
      '"application.received":"859"',
      '"application.received":"859","application.received" : "860"',
    );
    const { report, messages } = await read(json, { fileName });
    expect(report).toBeNull();
    expect(messages).toMatchObject([
      { code: "FIGURE_TWICE", messageEn: expect.stringContaining("figures.application.received") },
    ]);
  });

  it("JSON that does not end, and nothing at all", async () => {
    expect(codes(await read(JSON.stringify(aRecord()).slice(0, -3), { fileName }))).toEqual(["JSON_INVALID"]);
    expect(codes(await read("", { fileName }))).toEqual(["EMPTY_FILE"]);
    expect(codes(await read("  \n", { fileName }))).toEqual(["EMPTY_FILE"]);
  });
});

describe("the words of a figures file", () => {
  const sections = [
    { number: "一", title: "总体情况", text: "" },
    {
      number: "（二）",
      title: "依申请公开",
      text: "2019年，共受理政府信息公开申请859件。\n其中当面申请3件。",
    },
    { number: null, title: "存在的主要问题及改进情况", text: "计划培训4期。" },
  ];

  it("become sections with kinds, levels and parents, and two claims whose ranges give their quotes", async () => {
    const { report } = await readRecord({ sections });
    expect(report!.sections.map(({ kind, level, parent }) => [kind, level, parent])).toEqual([
      ["OVERVIEW", 1, null],
      ["APPLICATIONS", 2, 0],
      ["PROBLEMS_AND_PLANS", 1, null],
    ]);
    const known = report!.claims.filter(({ indicator }) => indicator);
    expect(known.map(({ indicator, value, section }) => [indicator, value, section])).toEqual([
      ["application.received", 859, 1],
      ["application.received.in_person", 3, 1],
    ]);
    for (const { section, charStart, charEnd, quote } of report!.claims)
      expect(report!.sections[section]!.text.slice(charStart, charEnd)).toBe(quote);
  });

  it("are refused with a field that is not known, or a title that is empty", async () => {
    expect(await refusal({ sections: [{ ...sections[0], kind: "OVERVIEW" }] })).toMatchObject({
      codes: ["FIGURES_INVALID"],
      text: expect.stringContaining("sections.0：不认识的字段 kind"),
    });
    expect((await refusal({ sections: [{ ...sections[0], title: " " }] })).codes).toEqual([
      "FIGURES_INVALID",
    ]);
  });
});
