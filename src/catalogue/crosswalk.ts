import { formsWith } from "./computed";
import { crossings, gaps } from "./crosswalk-verdicts";
import { formByCode } from "./layout";
import type { ComparabilityVerdict, FormCode } from "./types";

/**
 * May figures of this code from two forms stand beside each other? FULL: in one series and one rank. PARTIAL: in a trend with a
 * break, for the reason in the notes. NONE: never, because a form neither prints nor computes it. The order of the forms does not
 * matter; a member (`@…`) stands as its base does. The notes are null for FULL only. An unknown code is NONE.
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

  const crossing = crossings.find(
    ({ between, codes }) => between.includes(from) && between.includes(to) && codes.includes(base),
  );
  if (!crossing)
    throw new Error(`${code} is in ${from} and ${to}, but crosswalk-verdicts.ts says nothing about it`);
  const { verdict, noteZh = null, noteEn = null } = crossing;
  return { verdict, noteZh, noteEn };
}

const full: ComparabilityVerdict = { verdict: "FULL", noteZh: null, noteEn: null };

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
