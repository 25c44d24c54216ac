/**
 * Suspects: the findings of one report come in with its figures, and go out with the cells that, if changed, clear most of them.
 * Nothing is ever changed: a suggestion is for a person to judge.
 */
import type { BalanceRule } from "../balance/index";
import type { Figures } from "../figures";
import type { Finding, Suspect } from "../finding";
import { explain } from "./explain";
import type { Explanation } from "./explanation";
import { sayExplanations } from "./say";
import { EditWeb } from "./web";

/** The findings, those of these rules that FAILED with their suspects, and the likely cause at the end of the message. */
export function nameSuspects(
  findings: readonly Finding[],
  rules: readonly BalanceRule[],
  figures: Figures,
): Finding[] {
  const { form } = figures;
  const codes = new Set(rules.map(({ code }) => code));
  if (form === null || !findings.some(({ rule, status }) => status === "FAILED" && codes.has(rule)))
    return [...findings];

  const explained = new Map(
    [...explain(new EditWeb(figures, rules))].map(([{ rule, edit }, found]) => [
      `${rule} ${edit.subject}`,
      found,
    ]),
  );
  return findings.map((finding) => {
    const explanations = explained.get(`${finding.rule} ${finding.subject}`) ?? [];
    const cause = sayExplanations(form, explanations);
    if (!cause) return finding;
    return {
      ...finding,
      suspects: suspectsOf(explanations),
      messageZh: finding.messageZh + cause.zh,
      messageEn: `${finding.messageEn} ${cause.en}`,
    };
  });
}

/** Cell by cell, best explanation first; both cells of a pair stand beside each other. */
function suspectsOf(explanations: readonly Explanation[]): Suspect[] {
  const suspects = explanations.flatMap(({ changes, cleared, only }) =>
    [...changes].map(([indicator, value]) => ({
      report: null,
      indicator,
      clears: cleared.length,
      suggestion: only ? value : null,
    })),
  );
  const keys = suspects.map(({ indicator, suggestion }) => `${indicator} ${suggestion}`);
  return suspects.filter((_, i) => keys.indexOf(keys[i]!) === i);
}
