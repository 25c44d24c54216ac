import fc from "fast-check";
import { fold, type TextRange } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { sections, type Part } from "../../factories/sections";
import { Service } from "../../factories/service";

let service: Service;
const one = anAgency({ name: "威海市搜索甲局", region: "371000" });
const two = anAgency({ name: "淮安市搜索乙局", region: "320800" });
const of = (agency: typeof one, year: number, ...parts: Part[]) =>
  aReport({}, { agency: agency.code, year, form: null, sections: sections(...parts) });

const LONG = `${"甲".repeat(80)}。一是举办业务培\n训2次。${"乙".repeat(80)}。`;

beforeAll(async () => {
  service = await Service.start();
  await service.publish(
    [one, two],
    [
      of(
        one,
        2024,
        ["一、总体情况", "２０１７年以来，落实50%的任务；a_b。"],
        ["（一）主动公开", LONG],
        ["二、存在的主要问题及改进情况", "公开情况。展开公示。axb 50人。"],
      ),
      of(
        one,
        2023,
        ["一、总体情况", "政府資訊公開；政府信息公開。"],
        ["二、其他需要报告的事项", "培训培训。"],
      ),
      of(
        two,
        2024,
        ["一、总体情况"],
        ["（一）培训", "Annual  Report 㐂"],
        ["二、存在的主要问题及改进情况", "培训少。"],
      ),
    ],
  );
});
afterAll(() => service.stop());

interface Edge {
  readonly cursor: string;
  readonly snippet: string;
  readonly highlights: readonly TextRange[];
  readonly node: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly report: { readonly year: number; readonly agency: { readonly code: string } };
  };
}

const QUERY = `query ($where: SectionFilter!, $first: Int! = 100, $after: String, $release: Int) {
  sections(where: $where, first: $first, after: $after, release: $release) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor snippet highlights { start end } node { id title text report { year agency { code } } } } } }`;

async function edgesOf(where: object, rest: object = {}): Promise<readonly Edge[]> {
  const { sections: found } = await service.ask(QUERY, { where, ...rest });
  return found.edges;
}
const titlesOf = async (where: object) =>
  (await edgesOf(where)).map(
    ({ node }) => `${node.report.year} ${node.report.agency.code === one.code ? "甲" : "乙"} ${node.title}`,
  );

describe("sections(where: { search })", () => {
  it.each([
    ["培训", ["2024 甲 主动公开", "2024 乙 存在的主要问题及改进情况", "2023 甲 其他需要报告的事项"]],
    ["培訓", ["2024 甲 主动公开", "2024 乙 存在的主要问题及改进情况", "2023 甲 其他需要报告的事项"]],
    ["培训2次", ["2024 甲 主动公开"]],
    ["2017", ["2024 甲 总体情况"]],
    ["２０１７年", ["2024 甲 总体情况"]],
    ["50%", ["2024 甲 总体情况"]],
    ["a_b", ["2024 甲 总体情况"]],
    ["A\\b", []],
    ["政府信息公开", ["2023 甲 总体情况"]],
    ["資訊", ["2023 甲 总体情况"]],
    ["annual report", ["2024 乙 培训"]],
    ['"ANNUAL REPORT"', ["2024 乙 培训"]],
    ['"report annual"', []],
    ["㐂", ["2024 乙 培训"]],
    ["少", ["2024 乙 存在的主要问题及改进情况"]],
    ["培训 少", ["2024 乙 存在的主要问题及改进情况"]],
    ["培训 公开", []],
    ["存在的主要问题", []],
  ])("%s is found in %j", async (search, titles) => {
    expect(await titlesOf({ search })).toEqual(titles);
  });

  it("looks for the phrase, not for its pairs: 公开情况。展开公示 has 公开 and 开公, and no 公开公", async () => {
    expect(await titlesOf({ search: "公开" })).toContain("2024 甲 存在的主要问题及改进情况");
    expect(await titlesOf({ search: "开公" })).toEqual(["2024 甲 存在的主要问题及改进情况"]);
    expect(await titlesOf({ search: "公开公" })).toEqual([]);
  });

  it("shows the text around the first hit, and where the words stand as they are printed", async () => {
    const [edge] = await edgesOf({ search: "培训2 业务" });
    expect(edge!.snippet).toBe("…一是举办业务培\n训2次。…");
    expect(edge!.highlights.map(({ start, end }) => edge!.node.text.slice(start, end))).toEqual([
      "业务",
      "培\n训2",
    ]);
  });

  it("finds what a plain search of the folded texts finds, whatever is looked for", async () => {
    const alphabet = ["公", "开", "開", "信", "Ａ", "b", "1", " ", "。", "\n"];
    const texts = fc.sample(
      fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((parts) => parts.join("")),
      { numRuns: 250, seed: 5 },
    );
    const agency = anAgency();
    const parts = texts.map((text): Part => ["一、其他", text || "空"]);
    await service.publish([agency], [of(agency, 2020, ...parts)]);
    const all = await edgesOf({ agency: { codes: [agency.code] } }, { first: 500 });
    expect(all).toHaveLength(250);

    const searches = fc.sample(
      fc
        .array(fc.constantFrom("公", "开", "信", "A", "b", "1"), { minLength: 1, maxLength: 3 })
        .map((w) => w.join("")),
      { numRuns: 40, seed: 6 },
    );
    for (const search of searches) {
      const found = await edgesOf({ search, agency: { codes: [agency.code] } }, { first: 500 });
      const plain = all.filter(({ node }) => fold(node.text).includes(fold(search)));
      expect([search, found.map(({ node }) => node.id)]).toEqual([search, plain.map(({ node }) => node.id)]);
      expect(found.every(({ highlights }) => highlights.length > 0)).toBe(true);
    }
  });
});

describe("sections(where:) without a search", () => {
  it("lists all, newest year first, then by agency, in the order of the document; also headings without text of their own", async () => {
    expect(await titlesOf({ agency: { codes: [one.code, two.code] } })).toEqual([
      ...["2024 甲 总体情况", "2024 甲 主动公开", "2024 甲 存在的主要问题及改进情况"],
      ...["2024 乙 总体情况", "2024 乙 培训", "2024 乙 存在的主要问题及改进情况"],
      ...["2023 甲 总体情况", "2023 甲 其他需要报告的事项"],
    ]);
  });

  it("puts the same section of many agencies side by side, with the beginning of its text and no hits", async () => {
    const edges = await edgesOf({ kinds: ["PROBLEMS_AND_PLANS"], years: [2024] });
    expect(edges.map(({ snippet, highlights }) => [snippet, highlights])).toEqual([
      ["公开情况。展开公示。axb 50人。", []],
      ["培训少。", []],
    ]);
    expect(await titlesOf({ kinds: ["PROBLEMS_AND_PLANS"], agency: { regions: ["320000"] } })).toEqual([
      "2024 乙 存在的主要问题及改进情况",
    ]);
    expect(await edgesOf({ kinds: [], years: [2024] })).toEqual([]);
  });

  it.each([1, 2, 3, 7])(
    "gives each once, %d a page, by the same number of statements each page",
    async (first) => {
      const where = { years: [2023, 2024] };
      const all = await edgesOf(where);
      const walked: Edge[] = [];
      const statements = new Set<number>();
      for (let after: string | null = null; ;) {
        const before = service.statements.length;
        const { sections: page } = await service.ask(QUERY, { where, first, after });
        statements.add(service.statements.length - before);
        expect(page.totalCount).toBe(8);
        walked.push(...page.edges);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(walked).toEqual(all);
      // The newest release, the count, the page, the reports and their agencies.
      expect([...statements]).toEqual([5]);
    },
  );
});

describe("sections refuses", () => {
  it.each([
    [{ search: "" }, "BAD_ARGUMENT", "where.search 是空的"],
    [{ search: "。" }, "BAD_ARGUMENT", "没有字母、汉字或数字"],
    [{ search: "\0" }, "BAD_ARGUMENT", "NUL"],
    [{ agency: { codes: ["none"] } }, "UNKNOWN_AGENCY", "none"],
    [{ agency: { regions: ["none"] } }, "BAD_ARGUMENT", "none"],
  ])("%j by %s, and leaves the other root fields standing", async (where, code, words) => {
    const { data, errors } = await service.answer(
      "query ($where: SectionFilter!) { sections(where: $where) { totalCount } years { year } }",
      { where },
    );
    expect(data).toMatchObject({ sections: null, years: expect.arrayContaining([{ year: 2024 }]) });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ["sections"], extensions: { code } });
    expect(errors[0]!.extensions.messageZh).toContain(words);
  });

  it("a cursor of another search by CURSOR_MISMATCH", async () => {
    const [edge] = await edgesOf({ search: "培训" });
    const { errors } = await service.answer(QUERY, { where: { search: "公开" }, after: edge!.cursor });
    expect(errors[0]!.extensions.code).toBe("CURSOR_MISMATCH");
  });
});

describe("a release", () => {
  it("shows its own versions only: what was replaced is found in the older one, and its cursor stays there", async () => {
    const agency = anAgency();
    const where = { search: "首版 培训", agency: { codes: [agency.code] } };
    const parts: Part[] = [
      ["一、总体情况", "首版培训。"],
      ["二、其他需要报告的事项", "首版，培训。"],
    ];
    const first = await service.publish([agency], [of(agency, 2022, ...parts)]);
    const [edge] = await edgesOf(where, { first: 1 });
    await service.publish([agency], [of(agency, 2022, ["一、总体情况", "新版培训。"])]);
    expect(await edgesOf(where)).toEqual([]);
    expect(await edgesOf(where, { release: first })).toHaveLength(2);
    const rest = await edgesOf(where, { after: edge!.cursor });
    expect(rest.map(({ node }) => node.text)).toEqual(["首版，培训。"]);
  });
});
