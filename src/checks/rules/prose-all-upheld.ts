import { FORM_CODES } from "../../catalogue/index";
import { cellName } from "../cell-names";
import { printNumber, quoted } from "../prose/print";
import { proofsOf } from "../prose/proofs";
import { statedIn } from "../prose/stated";
import { tableFigure } from "../prose/table-figure";
import { locatorOf } from "../prose/words";
import type { ReportRule } from "../rule";

/**
 * PROSE_ALL_UPHELD: where the text says that all disputes were upheld (均获维持), the tables have as many upheld.
 *
 * For the record only (INFO) where the rest is pending: the text may speak of those decided.
 *
 * @example 行政复议 7 件，均获维持; 结果维持 5, 尚未审结 2   //=> FAILED (INFO)
 * @example 行政复议 7 件，均获维持; 结果维持 5, 结果纠正 2   //=> FAILED
 */
export const proseAllUpheld: ReportRule = {
  code: "PROSE_ALL_UPHELD",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文称均获维持的，表中结果维持与总数相同",
  titleEn: "Disputes said to be all upheld are upheld in the tables",
  legalSource: null,
  *check({ report, figures }) {
    const seen = new Set<string>();
    for (const { claim, words, indicators } of statedIn(report)) {
      const topic = /^(review|litigation)\.total$/.exec(indicators.join())?.[1];
      if (topic === undefined || seen.has(topic) || claim.value === 0 || !allUpheld.test(words.after))
        continue;
      seen.add(topic);
      const [upheld, pending] = ["upheld", "pending"].map((result) =>
        tableFigure(figures, `${topic}.${result}`),
      );
      if (!upheld) continue;
      const isRight = upheld.value === claim.value;
      const arePending = pending && pending.value > 0 && upheld.value + pending.value === claim.value;
      // What the cells without anything hold may be what is missing.
      if (!isRight && !arePending && upheld.hasEmptyRows) continue;
      const said = quoted(report, claim);
      const name = cellName(figures.form!, `${topic}.upheld`);
      const rest = arePending ? printNumber(pending.value) : null;
      yield {
        subject: `${topic}.upheld`,
        status: isRight ? "PASS" : "FAILED",
        ...(arePending ? { severity: "INFO" as const } : {}),
        expected: upheld.value,
        actual: claim.value,
        indicators: [`${topic}.upheld`],
        evidence: [{ report: null, at: locatorOf(claim) }, ...proofsOf(figures, `${topic}.upheld`)],
        messageZh: `${said.zh}，称均获维持，表中${name.zh}为 ${printNumber(upheld.value)} 件${rest ? `，另有 ${rest} 件尚未审结` : ""}。`,
        messageEn: `${said.en} and that all were upheld; ${name.en} in the table is ${printNumber(upheld.value)}${rest ? `, and ${rest} are pending` : ""}.`,
      };
    }
  },
};

/** What follows the number: 均获维持, or the number of the other kind of dispute first. */
const allUpheld =
  /^[，、；]?(?:(?:行政)?(?:复议|诉讼|应诉)(?:案件?)?\d+[件起宗例][，、；]?){0,2}(?:结果)?(?:均|都|全部)[^，。；]{0,8}维持/;
