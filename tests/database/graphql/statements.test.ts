import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const AGENCY = `code name region { name parent { name parent { name } } } parent { name } children { name } predecessors { name } successors { name }`;
const OBSERVATION = `value unit raw indicator { nameZh } agency { name } report { title } evidence { quote page document { sha256 url } section { title report { id } } }`;
const REPORT = `title agency { ${AGENCY} } form { code } extras { raw evidence { quote section { title } } } claims { value quote indicator { nameZh } section { title } agrees equalsIndicator { nameZh } } source { fileName }
  versions { release } sections { title parent { title } children { title children { title } } report { year } }
  observations { ${OBSERVATION} } observation(indicator: "outcome.granted") { value numerator: status }`;

/** A list of one, and of all there is: loaders batch by what falls due together, so that the last number bounds both. */
const questions: readonly (readonly [
  name: string,
  source: string,
  one: object,
  all: object,
  statements: number,
])[] = [
  [
    "compare with rows, cells, columns and breaks",
    `query ($where: AgencyFilter) { compare(where: $where, indicators: ["application.received", "outcome.granted", "review.total"],
       years: [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
       agencies { code } rows { agency { ${AGENCY} } cells { value } } cells { agency { name } indicator { code } value }
       columns { values } breaks { agency { name } noteZh } warnings { affected } } }`,
    { where: { types: ["SUBDISTRICT"], regions: ["310000"] } },
    { where: {} },
    12,
  ],
  [
    "compare with medians of peers, summaries and warnings, by all parts of a filter",
    `query ($where: AgencyFilter) { compare(where: $where, indicators: ["application.received", "rate.disclosed"], years: [2023, 2024, 2025],
       scope: CONSOLIDATED, baseline: { kind: PEER_MEDIAN, peers: { types: [GOVERNMENT] } }) {
       columns { deltas deltaPcts } summaries { pooled indicator { code } } warnings { affected } } }`,
    {
      where: {
        codes: ["320800"],
        regions: ["320000"],
        types: ["GOVERNMENT"],
        levels: ["PREFECTURE"],
        asOfYear: 2024,
      },
    },
    { where: {} },
    13,
  ],
  [
    "coverage with agency and report of each",
    `query ($n: Int!) { coverage(first: $n, years: [2019, 2023, 2024]) { totalCount nodes { agency { ${AGENCY} } status report { title } } } }`,
    { n: 1 },
    { n: 500 },
    11,
  ],
  [
    "reports with sections, observations, evidence, agency and region of each",
    `query ($n: Int!) { reports(first: $n) { nodes { ${REPORT} } } }`,
    { n: 1 },
    { n: 500 },
    18,
  ],
  [
    "ranking with the figure and its evidence, last year's rank, doubts, summary, and the unranked",
    `query ($n: Int!) { ranking(indicator: "application.received", year: 2024, scope: CONSOLIDATED, first: $n) {
       nodes { rank previousRank rankChange bestRank worstRank agency { ${AGENCY} } observation { ${OBSERVATION} } }
       summary { median } unranked(first: $n) { nodes { reason agency { ${AGENCY} } } } } }`,
    { n: 1 },
    { n: 500 },
    26,
  ],
  [
    "agencies with where they stand among peers as asked, against last year, with doubts and neighbours",
    `query ($n: Int!) { agencies(where: { types: [GOVERNMENT, SUBDISTRICT, DEPARTMENT] }, first: $n) { nodes { standing(
       indicator: "application.received", year: 2023, scope: OWN, peers: {}) { rank peersZh previousRank bestRank worstRank
       neighbours { rank agency { name } } } } } }`,
    { n: 1 },
    { n: 500 },
    13,
  ],
  [
    "agencies with their reports and figures of all years",
    `query ($n: Int!) { agencies(first: $n) { totalCount nodes { ${AGENCY} reports { title } report(year: 2024) { title }
       observations(indicators: ["application.received", "outcome.granted"], years: [2019, 2023, 2024]) { ${OBSERVATION} } } } }`,
    { n: 1 },
    { n: 500 },
    16,
  ],
  [
    "stats by region, type and level",
    `query ($where: AgencyFilter) { stats(indicator: "application.received", years: [2019, 2020, 2023, 2024], where: $where,
       groupBy: [REGION, TYPE, LEVEL], regionLevel: PROVINCE) { keys { code label } year count missing sum } }`,
    { where: { types: ["SUBDISTRICT"] } },
    { where: {} },
    3,
  ],
  [
    "findings with agency, report, evidence, suspects and decisions of each",
    `query ($n: Int!) { findings(where: { statuses: [FAILED, UNCERTAIN, NOT_ASSESSABLE] }, first: $n) { totalCount nodes {
       messageZh rule { code } agency { name region { name } } report { title agency { name } } related { name } decisions { by }
       evidence { quote document { sha256 } section { title } } suspects { indicator { code } report { title } } } } }`,
    { n: 1 },
    { n: 500 },
    10,
  ],
  [
    "reports with their findings, what they pass, and open findings of each cell",
    `query ($n: Int!) { reports(first: $n) { nodes { findings { messageZh rule { code } } passes: findings(statuses: [PASS]) { id }
       observations { openFindings } } } }`,
    { n: 1 },
    { n: 500 },
    16,
  ],
  [
    "regions with their parents and children",
    `query ($parent: ID) { regions(parent: $parent) { name parent { name } children { name parent { name } } } }`,
    { parent: "419000" },
    { parent: "320000" },
    4,
  ],
];

describe("the number of SQL statements", () => {
  it.each(questions)("of %s does not depend on how many there are", async (_, source, one, all, most) => {
    const few = await service.statementsOf(source, one as Record<string, unknown>);
    const many = await service.statementsOf(source, all as Record<string, unknown>);
    expect(few.length).toBeLessThanOrEqual(most);
    expect(many.length).toBeLessThanOrEqual(most);
  });
});
