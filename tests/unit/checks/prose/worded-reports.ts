import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../../../src/ingest";
import { AgencyRegister, type Agency, type Report } from "../../../../src/report";

/** A part of a report: its printed number, its title, and sentences. */
export type Part = readonly [number: string, title: string, text: string];

/**
 * What real reports state in prose, of which only the figures were transcribed. The numbers and what they count are the reports'
 * own; the sentences around them are ours.
 */
export const worded = {
  "suqian-gov-2023": [
    ["一", "总体情况", ""],
    [
      "（一）",
      "主动公开",
      "2023年，全市主动公开政府信息18万余条，发布政策简明问答119期，其中市级47期、宿城区28期、宿豫区22期、泗阳县15期、沭阳县5期、泗洪县2期。" +
        "开展征集调查33期，收到公众意见382条。",
    ],
    [
      "（二）",
      "依申请公开",
      "2023年，全市共收办政府信息公开申请3607件，同比增长70.3%。其中，市政府349件、市各有关部门933件、沭阳县477件、泗阳县301件、泗洪县874件、" +
        "宿豫区216件、宿城区348件、宿迁经济技术开发区55件、市湖滨新区26件、苏州宿迁工业园区12件、市洋河新区16件。" +
        "从申请人看，自然人申请3493件，法人或其他组织申请114件。办理结果：予以公开1191件，部分公开328件，不予公开142件，无法提供1078件，" +
        "不予处理406件，其他处理341件，转下年度办理121件。",
    ],
    ["（四）", "平台建设", "门户网站总访问次数7854070次。全市有政务新媒体176个，编发政府公报12期。"],
    [
      "六",
      "其他需要报告的事项",
      "全年共25件收取信息处理费，金额2950元，其中沭阳县自规局1件420元，泗洪县人民政府2件290元，泗洪县公安局15件1500元，市自规局宿城分局1件140元，市公安局6件600元。",
    ],
  ],
  "suqian-gov-2024": [
    ["一", "总体情况", ""],
    [
      "（一）",
      "主动公开",
      "2024年，全市主动公开政府信息14万余条，开展征集调查19期，收到公众意见75条，发布政策简明问答98期。",
    ],
    [
      "（二）",
      "依申请公开",
      "2024年，全市共收办政府信息公开申请3646件，同比增长1.05%。办理结果：予以公开1431件、部分公开471件、不予公开92件、无法提供941件、" +
        "不予处理117件、其他处理469件，转下年度继续办理125件。全市备案行政复议134件，备案行政诉讼57件。",
    ],
    ["（四）", "平台建设", "门户网站总访问次数9540370次，访客量3809505人。"],
    ["六", "其他需要报告的事项", "全年共3件收取信息处理费，金额2230元。"],
  ],
  "unknown-culture-bureau-2017": [
    [
      "二",
      "主动公开政府信息的情况",
      "2017年，通过政府网站公开政府信息3698条，通过微博微信公开政府信息2148条，通过新闻发布会公开政府信息12条，通过新闻媒体公开政府信息12条，" +
        "通过政府公报公开政府信息0条。回应公众关注热点或重大舆情3次，举办新闻发布会12次，政府网站在线访谈0次，发布政策解读稿5篇，微博微信回应事件0次，其他方式回应事件3次。",
    ],
    [
      "三",
      "依申请公开政府信息的情况",
      "2017年共受理政府信息公开申请10宗，其中当面申请1宗，网上申请9宗，信函申请0宗。已答复9宗，其中同意公开7宗，占70%；同意部分公开1宗，不予公开1宗，" +
        "信息不存在1宗，非本机关政府信息1宗，申请内容不明确1宗。",
    ],
    ["四", "依申请公开收费情况", "依申请公开政府信息收费0元。"],
    ["五", "因政府信息公开申请行政复议的情况", "行政复议0宗。"],
  ],
  "pufang-park-2020": [
    ["一", "总体情况", "2020年，通过公示栏等形式发布信息108条，通过网站公开信息33条，其中规范性文件8件。"],
  ],
  "yangling-audit-2022": [
    ["一", "总体情况", ""],
    ["（一）", "主动公开", "2022年，我局通过审计信息专栏公开信息20条。"],
    ["（四）", "平台建设", "2022年，审计信息专栏公开政府信息16条。"],
  ],
  "huaian-gov-2025": [
    ["一", "总体情况", ""],
    [
      "（一）",
      "主动公开情况",
      "2025年，市政府网站主动公开各类政府信息4470余条，全年新增公开市政府规章1件、市政府及市政府办政策性文件15件，制作政策解读33个，" +
        "制作政府公报6期，组织召开新闻发布会7场。",
    ],
  ],
  "donghu-subdistrict-2023": [
    ["一", "总体情况", ""],
    [
      "（一）",
      "主动公开",
      "2023年，街道主动公开政府信息47条，其中部门文件22条，通知公告16条，人事任免5条，财政预决算2条，工作计划1条，工作总结1条。",
    ],
    [
      "（二）",
      "依申请公开",
      "2023年收到门户网站申请3件，纸质申请36件，其中2件顺延至下一年答复。因政府信息公开引发行政复议31件，行政诉讼0件。",
    ],
  ],
  "shuyang-drc-2023": [
    ["一", "总体情况", ""],
    [
      "（一）",
      "主动公开",
      "2023年，审核发布各类公开政府信息249条，其中行政公文和政策解读9条、机构设置和人事任免7条、重点工作39条、财政预决算6条、年度报告1条、公开指南1条、" +
        "政府网站信息185条、公开制度1条。受理网络问政182件。",
    ],
    ["（二）", "依申请公开", "2023年，我局收到依申请信息公开26件。"],
    ["六", "其他需要报告的事项", "2023年依申请公开政府信息收费0元。"],
  ],
  "guanzhou-subdistrict-2023": [
    [
      "一",
      "总体情况",
      "2023年，我街道主动公开政府信息63条，其中组织机构类16条，动态类36条，预决算5条，工作报告1条，其他5条。",
    ],
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type WordedReport = keyof typeof worded;

const samples = join(__dirname, "../../../../samples/reports");

/** Figures as in the samples; of the bureau without a name there are none, and its agency is made up. */
function recordOf(name: WordedReport): Record<string, unknown> {
  if (name !== "unknown-culture-bureau-2017")
    return JSON.parse(readFileSync(join(samples, `${name}.figures.json`), "utf8")) as Record<string, unknown>;
  const agency = { code: "x-whj", name: "某市文化局", type: "DEPARTMENT", level: "PREFECTURE", region: null };
  return {
    ...{
      format: "gongkai-figures/1",
      agency,
      year: 2017,
      scope: null,
      form: null,
      otherForms: [],
      title: null,
    },
    ...{ publishedOn: null, signedOn: null, source: { zh: "测试", en: "A test" }, figures: {}, extras: [] },
  };
}

/** One of these reports as the service reads it, with its agency. */
export async function readWorded(
  name: WordedReport,
  change: Record<string, unknown> = {},
): Promise<{ report: Report; agency: Agency }> {
  const sections = worded[name].map(([number, title, text]) => ({ number, title, text }));
  const bytes = Buffer.from(JSON.stringify({ ...recordOf(name), sections, ...change }));
  const { readings } = await readDocument(
    { fileName: `${name}.figures.json`, bytes },
    { register: new AgencyRegister([]) },
  );
  const [reading] = readings;
  if (!reading?.report || !reading.agency) throw new Error(JSON.stringify(reading?.messages));
  return { report: reading.report, agency: reading.agency };
}
