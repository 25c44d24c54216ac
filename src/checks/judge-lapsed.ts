import { indicatorByCode, type FormCode } from "../catalogue/index";
import { cellName } from "./cell-names";
import type { Outcome } from "./finding";

/** A correction that ended because another version of the report prints another text in the cell. */
export interface LapsedCorrection {
  readonly indicator: string;
  /** Of the report now; null where it has no statistics table. */
  readonly form: FormCode | null;
  /** What it said; null: the cell is blank. */
  readonly corrected: number | null;
  readonly reason: string;
  /** As printed when it was made; null where nothing was printed. */
  readonly rawBefore: string | null;
  /** The cell now; null where the report has no such cell. */
  readonly now: {
    readonly value: number | null;
    readonly raw: string | null;
    readonly isBlank: boolean;
  } | null;
}

/**
 * What is to be said of a lapsed correction: nothing where the cell now prints what the correction said.
 *
 * @example 印 3，更正为 11，新版印 11 //=> PASS
 * @example 印 3，更正为 11，新版印 12 //=> UNCERTAIN: 11 expected, 12 printed
 */
export function judgeLapsed(lapsed: LapsedCorrection): Outcome {
  const { indicator, corrected, reason, rawBefore, now } = lapsed;
  const { unit } = indicatorByCode(indicator)!;
  const cell = cellName(lapsed.form, indicator);
  const isPutRight = now !== null && now.value === corrected && (corrected !== null || now.isBlank);
  const [saidZh, saidEn] =
    corrected === null ? ["空白", "a blank"] : [` ${corrected} ${unit}`, `${corrected} ${unit}`];
  const about = {
    subject: indicator,
    indicators: [indicator],
    evidence: now === null ? [] : [{ report: null, indicator }],
    expected: corrected,
    actual: now?.value ?? null,
    facts: JSON.stringify([corrected, now?.raw ?? null]),
  };
  if (isPutRight)
    return {
      ...about,
      status: "PASS",
      messageZh: `${cell.zh}曾更正为${saidZh}，报告新版已照此印出。`,
      messageEn: `${cell.en} was corrected to ${saidEn}, and the newer version of the report prints just that.`,
    };
  const before = wordsOf(rawBefore, "was", "said");
  const after = now === null ? (["没有这一格", "has no such cell"] as const) : wordsOf(now.raw, "is", "says");
  return {
    ...about,
    status: "UNCERTAIN",
    messageZh: `${cell.zh}的更正已失效：此前${before[0]}，更正为${saidZh}（理由：${reason}），报告新版${after[0]}，更正不再沿用。可能是填报单位重新核定，也可能是新版仍有误；请对照原件核对，需要时重新更正。`,
    messageEn: `The correction of ${cell.en} has lapsed: the cell ${before[1]} and was corrected to ${saidEn} (because: ${reason}), and the newer version of the report ${after[1]}, so that the correction holds no longer. The agency may have counted again, or the newer version may be wrong too; look at the document, and correct it again if need be.`,
  };
}

function wordsOf(raw: string | null, is: string, says: string): readonly [zh: string, en: string] {
  if (raw === null) return ["未能提取", "could not be extracted"];
  return raw.trim() === "" ? ["此格空白", `${is} blank there`] : [`印“${raw}”`, `${says} "${raw}"`];
}
