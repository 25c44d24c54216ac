import type { Agency, Message, Report, Scope } from "../../report/index";
import { compact } from "../characters";
import { info, warning, type Result } from "../messages";

/** 综合各县区人民政府和市政府各部门的报告编制而成; 由综合科编制 is only an office. */
const putTogether =
  /(?:汇总|综合(?![科处股室部办司组]))[^。]{0,60}(?:各|县|区|乡|镇|部门|单位)[^。]{0,80}(?:编制|编写|撰写|整理|而成|形成)/;

/** 数据为全市汇总数据, 统计范围包括各县区和市直部门, 含所属单位. */
const covers =
  /(?:数据|统计|范围|口径|报告)[^。；]{0,20}(?:为|是|系|包括|包含|涵盖|含)[^。；]{0,12}(?:汇总|各(?:县|区|市|乡|镇|街道|部门|单位)|(?<!不含|不包括|不包含)(?:所属|下属|下级)(?:各)?(?:单位|部门|机构|行政机关))/;
const coversOwn =
  /(?:不含|不包括|不包含)[^。；]{0,6}(?:所属|下属|下级|各(?:县|区|乡|镇))|(?:仅|只)(?:为|包括|含|统计)[^。；]{0,8}(?:本级|本机关|本单位|机关本身)/;

/**
 * Whose figures these are, where the document says so: 本级 or 汇总 in its title or above its table, or an introduction that
 * speaks of having put together the reports of those below. Null where it says nothing or both.
 */
export function statedScope(headings: readonly string[], front: string): Scope | null {
  const words = headings.map(compact).join("\n");
  const intro = compact(front);
  const own =
    /本级|不含(?:下级|下属|所属)|本机关数据/.test(words) ||
    coversOwn.test(intro) ||
    /(?:数据|统计)[^。]{0,20}(?:仅|只)?(?:为|包括|限|含)[^。]{0,10}本级[^。]{0,10}(?:数据|情况)?[，。）)]/.test(
      intro,
    );
  const consolidated =
    /汇总|含(?:所属|下属)(?:各)?(?:单位|部门)/.test(words.replace(/汇总表|不含[^，。；]*/g, "")) ||
    putTogether.test(intro) ||
    (covers.test(intro) && !coversOwn.test(intro));
  if (own === consolidated) return null;
  return own ? "OWN" : "CONSOLIDATED";
}

/** What a report covers that does not say: a government reports for everything below it, any other for itself. */
const usualScope = ({ type }: Pick<Agency, "type">): Scope =>
  type === "GOVERNMENT" ? "CONSOLIDATED" : "OWN";

/** The scope of a report: as given, else as stated, else by the type of its agency, and then not counted as stated. */
export function chooseScope(
  stated: Scope | null,
  agency: Pick<Agency, "type"> | null,
  { scope: given }: { scope?: Scope },
): Result<Pick<Report, "scope" | "scopeStated">> {
  if (given)
    return {
      value: { scope: given, scopeStated: true },
      messages: stated && stated !== given ? [overridden(stated, given)] : [],
    };
  if (stated || !agency)
    return { value: { scope: stated ?? "OWN", scopeStated: stated !== null }, messages: [] };
  const scope = usualScope(agency);
  return { value: { scope, scopeStated: false }, messages: [assumed(scope)] };
}

const nameZh: Record<Scope, string> = { OWN: "本级", CONSOLIDATED: "汇总" };

const assumed = (scope: Scope): Message =>
  info(
    "SCOPE_NOT_STATED",
    `报告没有写明数据范围，按机关类型作${nameZh[scope]}数据。不对时请用 --scope 指定。`,
    `The report does not state its scope; by the type of its agency it counts as ${scope}. If that is wrong, say --scope.`,
  );

const overridden = (stated: Scope, given: Scope): Message =>
  warning(
    "SCOPE_CONTRADICTS",
    `报告写的是${nameZh[stated]}数据，现按指定作${nameZh[given]}数据。`,
    `The report says ${stated}; it counts as ${given}, as given.`,
  );
