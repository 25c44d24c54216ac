import type { Message } from "../../report/index";
import { fatal, warning, type Result } from "../messages";

export interface YearClues {
  /** `--year`. */
  readonly given: number | undefined;
  readonly title: number | null;
  /** ISO day on which the period ends. */
  readonly periodEnd: string | null;
  /** Of the title of the sheet. */
  readonly sheet: number | null;
  /** ISO day on which it was published or signed: as a rule in the year after. */
  readonly dated: string | null;
  readonly text: string;
}

/**
 * The year that a report is about: as given, else its title's, its period's, its sheet's. The text alone never decides. Where title
 * and period differ, the title counts only if the report was put out in the year after it; else somebody has to say.
 */
export function recogniseYear({
  given,
  title,
  periodEnd,
  sheet,
  dated,
  text,
}: YearClues): Result<number | null> {
  const period = periodEnd === null ? null : Number(periodEnd.slice(0, 4));
  const year = given ?? title ?? period ?? sheet;
  if (year === null) return { value: null, messages: [unknown(text)] };
  if (given === undefined && title !== null && period !== null && title !== period) {
    const isDecided = dated !== null && Number(dated.slice(0, 4)) === title + 1;
    if (!isDecided) return { value: null, messages: [contradictory(title, period)] };
  }
  const says = [
    { zh: "标题", en: "title", year: title },
    { zh: "统计期限", en: "period", year: period },
    { zh: "统计表标题", en: "table's title", year: sheet },
  ];
  return {
    value: year,
    messages: says.flatMap((one) =>
      one.year === null || one.year === year ? [] : [differs(year, one, given !== undefined)],
    ),
  };
}

function differs(
  year: number,
  said: { zh: string; en: string; year: number | null },
  given: boolean,
): Message {
  const basis = given ? { zh: "指定", en: "as given" } : { zh: "标题", en: "by its title" };
  return warning(
    "YEAR_CONTRADICTS",
    `年度不一致：${said.zh}写的是 ${said.year} 年，本报告按${basis.zh}作 ${year} 年处理。有误时请用 --year 指定。`,
    `The years differ: the ${said.en} says ${said.year}, the report counts as ${year} ${basis.en}. If that is wrong, say --year.`,
  );
}

const contradictory = (title: number, period: number): Message =>
  fatal(
    "YEAR_CONTRADICTORY",
    `报告年度不能确定：标题写的是 ${title} 年，统计期限是 ${period} 年，发布和落款日期也不能说明是哪一年。请用 --year 指定。`,
    `Which year it reports on is not certain: the title says ${title}, the period ${period}, and no date tells which. Say it with --year.`,
  );

function unknown(text: string): Message {
  const counts = new Map<string, number>();
  for (const [, year] of text.matchAll(/(20\d{2})\s*年/g)) counts.set(year!, (counts.get(year!) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  const hint = most
    ? { zh: `（正文提到最多的是 ${most[0]} 年）`, en: ` (the text speaks most of ${most[0]})` }
    : { zh: "", en: "" };
  return fatal(
    "YEAR_UNKNOWN",
    `不能确定报告年度：标题和统计期限都没有写明${hint.zh}。请用 --year 指定。`,
    `Which year it reports on is not known: neither title nor period says it${hint.en}. Say it with --year.`,
  );
}
