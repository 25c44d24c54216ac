import type { Agency, Message, Report, Scope } from "../../report/index";
import { compact } from "../characters";
import { info, warning, type Result } from "../messages";

/** 综合各县区人民政府和市政府各部门的报告编制而成; 由综合科编制 is only an office. */
const putTogether =
  /(?:汇总|综合(?![科处股室部办司组]))[^。]{0,60}(?:各|县|区|乡|镇|部门|单位)[^。]{0,80}(?:编制|编写|撰写|整理|而成|形成)/;

/**
 * Whose figures these are, where the document says so: 本级 or 汇总 in its title or above its table, or an introduction that
 * speaks of having put together the reports of those below. Null where it says nothing or both.
 */
export function statedScope(headings: readonly string[], front: string): Scope | null {
  const words = headings.map(compact).join("\n");
  const intro = compact(front);
  const own =
    /本级|不含下(?:级|属)|本机关数据/.test(words) ||
    /(?:数据|统计)[^。]{0,20}(?:仅|只)?(?:为|包括|限|含)[^。]{0,10}本级[^。]{0,10}(?:数据|情况)?[，。）)]/.test(
      intro,
    );
  const consolidated = /汇总/.test(words.replaceAll("汇总表", "")) || putTogether.test(intro);
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
