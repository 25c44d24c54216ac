import { formsWith, inputsOfFormula } from "./computed";
import { crossings, gaps } from "./crosswalk-verdicts";
import { derivedIndicators } from "./derived";
import { formByCode } from "./layout";
import { qualityIndicators } from "./quality";
import type { Comparability, ComparabilityVerdict, FormCode } from "./types";

/**
 * May figures of this code from two forms stand beside each other? FULL: in one series and one rank. PARTIAL: in a trend with a
 * break, for the reason in the notes. NONE: never, because a form neither prints nor computes it. The order of the forms does not
 * matter; a member (`@…`) stands as its base does, a DERIVED indicator as its inputs do, a QUALITY one is FULL. The notes are null for FULL only. An unknown code is NONE.
 *
 * @example comparability("outcome.granted", "A2014", "B2019").verdict //=> "PARTIAL"
 * @example comparability("outcome.granted@business", "A2014", "B2019").verdict //=> "NONE": only later forms divide by applicant
 */
export function comparability(code: string, from: FormCode, to: FormCode): ComparabilityVerdict {
  const having = formsWith(code);
  const lacking = [...new Set([from, to])].filter((form) => !having.includes(form));
  const [base = ""] = code.split("@");
  if (lacking.length > 0) return { verdict: "NONE", ...gapNote(base, lacking) };
  if (from === to) return full;
  const formula = derivedIndicators.find((one) => one.code === code)?.formula;
  if (formula) return worstOf(inputsOfFormula(formula).map((input) => comparability(input, from, to)));
  if (qualityIndicators.some((one) => one.code === code)) return full;

  const crossing = crossings.find(
    ({ between, codes }) => between.includes(from) && between.includes(to) && codes.includes(base),
  );
  if (!crossing)
    throw new Error(`${code} is in ${from} and ${to}, but crosswalk-verdicts.ts says nothing about it`);
  const { verdict, noteZh = null, noteEn = null } = crossing;
  return { verdict, noteZh, noteEn };
}

const full: ComparabilityVerdict = { verdict: "FULL", noteZh: null, noteEn: null };

/** What is worked out of several figures is as comparable as the least comparable of them, for the reasons of all such. */
function worstOf(verdicts: readonly ComparabilityVerdict[]): ComparabilityVerdict {
  const order: readonly Comparability[] = ["NONE", "PARTIAL", "FULL"];
  const verdict = order.find((one) => verdicts.some((found) => found.verdict === one)) ?? "FULL";
  const notes = (of: (found: ComparabilityVerdict) => string | null) => [
    ...new Set(verdicts.filter((found) => found.verdict === verdict).flatMap((found) => of(found) ?? [])),
  ];
  return {
    verdict,
    noteZh: notes(({ noteZh }) => noteZh).join("") || null,
    noteEn: notes(({ noteEn }) => noteEn).join(" ") || null,
  };
}

function gapNote(
  base: string,
  lacking: readonly FormCode[],
): Pick<ComparabilityVerdict, "noteZh" | "noteEn"> {
  const forms = lacking.map(formByCode);
  const gap = lacking.includes("PRE") ? undefined : gaps.find(({ codes }) => codes.includes(base));
  return {
    noteZh: `${forms.map(({ nameZh }) => nameZh).join("、")}没有这一项。${gap?.noteZh ?? ""}`,
    noteEn: [`Not in: ${forms.map(({ nameEn }) => nameEn).join("; ")}.`, gap?.noteEn]
      .filter(Boolean)
      .join(" "),
  };
}
