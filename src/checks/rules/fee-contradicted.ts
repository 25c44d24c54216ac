import { aboutWords } from "../outline/about-words";
import { feeWordsIn } from "../outline/fees";
import type { ReportRule } from "../rule";

/**
 * A fee is not stated in one place and denied in another: in words, and in the row 依申请公开信息收取的费用 of the form of 2014.
 *
 * WARNING: a sentence may speak of a principle, or of a part of the applications. Fees for services (行政事业性收费) are another
 * thing.
 *
 * @example 全年未收取任何费用, and elsewhere 收取信息处理费380元 //=> FAILED
 * @example 不收取任何费用, and 0 万元 in the table //=> PASS
 */
export const feeContradicted: ReportRule = {
  code: "FEE_CONTRADICTED",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "收费情况前后一致",
  titleEn: "The fee is not stated in one place and denied in another",
  legalSource: "《政府信息公开条例》（2007）第二十七条、（2019）第四十二条；国办函〔2020〕109号",
  *check({ report, figures }) {
    const { denied, stated } = feeWordsIn(report);
    const cell = figures.cell("fee.collected").value;
    const inTable = cell !== null && cell > 0;
    if (denied.length === 0 && stated.length === 0) return;
    const isContradicted = denied.length > 0 && (stated.length > 0 || inTable);
    const no = denied[0]?.quote ?? "";
    const yes = inTable
      ? {
          zh: `统计表“依申请公开信息收取的费用”为 ${cell} 万元`,
          en: `the table's 依申请公开信息收取的费用 is ${cell} 万元`,
        }
      : { zh: `另一处写“${stated[0]?.quote}”`, en: `elsewhere it says “${stated[0]?.quote}”` };
    yield isContradicted
      ? aboutWords({
          status: "FAILED",
          subject: "FEE",
          at: [...denied, ...stated],
          indicators: inTable ? ["fee.collected"] : [],
          messageZh: `收费情况前后不一致：一处写“${no}”，${yes.zh}。请核实实际收取的金额。`,
          messageEn: `The report contradicts itself about fees: it says “${no}”, and ${yes.en}. Check what was collected.`,
        })
      : aboutWords({
          status: "PASS",
          subject: "FEE",
          at: [...denied, ...stated],
          messageZh: "收费情况前后一致。",
          messageEn: "What it says about fees agrees.",
        });
  },
};
