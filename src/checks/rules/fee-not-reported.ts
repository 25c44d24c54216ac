import { aboutWords } from "../outline/about-words";
import { feeWordsIn } from "../outline/fees";
import { hasOutline, hasSixParts } from "../outline/parts";
import { headingAt, sectionsBelow, wholePart } from "../outline/sections";
import type { ReportRule } from "../rule";

/** The rules on the fee are of 2020-11-17 and in force since 2021-01-01: the first year in which it can be collected. */
const firstYear = 2021;

const applications = ["application.received", "application.carried_in"];

/**
 * The report says what was collected as 信息处理费, in part 六 or elsewhere; nothing collected is to be said too.
 *
 * INFO: it is a line of the format, and nearly always zero. Reports on years before 2021 owe nothing: there was no such fee; and
 * where no application was received or carried in, 无 says enough: nothing could be collected.
 *
 * @example 六、其他需要报告的事项 无。 //=> FAILED
 * @example 六、… 2024年未收取信息处理费。 //=> PASS
 */
export const feeNotReported: ReportRule = {
  code: "FEE_NOT_REPORTED",
  kind: "OUTLINE",
  severity: "INFO",
  forms: ["B2019", "C2021"],
  titleZh: "报告信息处理费收取情况",
  titleEn: "It is said what was collected as a handling fee",
  legalSource: "国办公开办函〔2021〕30号格式第六部分；国办函〔2020〕109号《政府信息公开信息处理费管理办法》",
  *check({ report, figures }) {
    if (report.year < firstYear || !hasSixParts(report) || !hasOutline(report)) return;
    if (applications.every((code) => figures.value(code) === 0)) return;
    const last = sectionsBelow(report, null).filter(({ kind }) => kind === "OTHER");
    if (last.length === 0) return;
    const { denied, stated } = feeWordsIn(report);
    const isSaid =
      denied.length + stated.length > 0 ||
      last.some(({ index }) =>
        wholePart(report, index).some(({ title, text }) =>
          /收费|处理费|费用/.test(`${title}${text}`.replace(/\s/g, "")),
        ),
      );
    yield aboutWords({
      status: isSaid ? "PASS" : "FAILED",
      subject: "FEE",
      at: last.map(headingAt),
      messageZh: isSaid
        ? "报告了信息处理费收取情况。"
        : "“其他需要报告的事项”没有报告信息处理费收取情况。格式要求在此处报告；没有收取的，也应写明“未收取信息处理费”。",
      messageEn: isSaid
        ? "What was collected as 信息处理费 is reported."
        : "Part 六 does not say what was collected as 信息处理费 (the fee for handling applications). The format asks for it there; where none was collected, that is to be said.",
    });
  },
};
