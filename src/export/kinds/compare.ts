import { comparedAgencies, type ComparedArguments } from "../../graphql";
import {
  AGENCY,
  column,
  INDICATOR,
  under,
  WARNINGS,
  type AskedQuery,
  type ExportKind,
  type ReadPart,
} from "../kind";

/** Its rows are light: so many pages of the API at once are still some hundredths of what the query may ask. */
const PAGES = 10;

export const compare: ExportKind = {
  code: "compare",
  titleZh: "比较",
  titleEn: "Comparison",
  columns: [
    ...AGENCY,
    column("indicator.code", "指标代码", "Indicator code"),
    column("indicator.nameZh", "指标", "Indicator"),
    column("indicator.nameEn", "指标英文名称", "Indicator in English"),
    column("year", "年度", "Year"),
    column("value", "数值", "Value"),
    column("indicator.unit", "单位", "Unit"),
    column("status", "状态", "Status"),
    column("reason", "无数值或增减的原因", "Why there is no value or change"),
    column("delta", "增减", "Change"),
    column("deltaPct", "增减百分比", "Change in percent"),
    column("comparable", "可比性", "Comparability"),
    column("openFindings", "待定核对结果", "Open findings"),
  ],
  parts: [{ code: "rows", nameZh: "数据", nameEn: "Data", list: ["cells"], read: readByAgencies() }],
  about: [
    ...["scope", "figures"],
    ...under("indicators", INDICATOR),
    ...under("breaks", ["indicator.code", "agency.code", "fromYear", "toYear", "cause"]),
    ...under("breaks", ["fromForm", "toForm", "comparability", "noteZh", "noteEn"]),
    ...WARNINGS,
  ],
  count: async (question) => (await agenciesOf(question)).length * cellsOfOne(question),
};

/**
 * Some agencies at a time, each time with what all of them decide together: the form that most used, and the median of the peers.
 * So every page says what one answer over all agencies would say, however many cells that would be.
 */
function readByAgencies(): ReadPart {
  return async function* (question, part) {
    const codes = await agenciesOf(question);
    const size = Math.max(1, Math.floor((PAGES * question.pageSize) / cellsOfOne(question)));
    const baseline = baselineAmong(question, codes);
    // No agency is a question too: its indicators and years may be wrong.
    for (let at = 0; at === 0 || at < codes.length; at += size)
      yield await question.page(part, {
        args: { agencies: codes.slice(at, at + size), where: undefined, baseline },
        context: { comparedAmong: codes },
      });
  };
}

async function agenciesOf({ context, given, release }: AskedQuery): Promise<string[]> {
  const agencies = await comparedAgencies(context(), release, given as unknown as ComparedArguments);
  return agencies.map(({ code }) => code);
}

function cellsOfOne({ given }: AskedQuery): number {
  const { indicators, years } = given as { indicators: readonly string[]; years: readonly number[] };
  return Math.max(1, new Set(indicators).size * new Set(years).size);
}

function baselineAmong({ given }: AskedQuery, codes: readonly string[]): unknown {
  const baseline = given.baseline as { kind: string; peers?: unknown } | null | undefined;
  if (baseline?.kind !== "PEER_MEDIAN" || baseline.peers) return baseline;
  return { ...baseline, peers: { codes } };
}
