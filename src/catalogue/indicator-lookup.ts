import { figuresOf } from "./computed";
import { derivedIndicators } from "./derived";
import { forms } from "./forms";
import { declaredIndicators } from "./indicators";
import { members } from "./members";
import { qualityIndicators } from "./quality";
import type { Indicator } from "./types";

const declared = new Map(declaredIndicators.map((indicator) => [indicator.code, indicator]));

/**
 * Every printed or computed figure of every form, in the forms' order, members beside their row; then what is worked out of
 * them (DERIVED), and what is about the report itself (QUALITY).
 */
export const indicators: readonly Indicator[] = [
  ...[...new Set(forms.flatMap(({ code }) => figuresOf(code)))].map(meaningOf),
  ...derivedIndicators,
  ...qualityIndicators,
];

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

/** Undefined for a code that does not exist. */
export function indicatorByCode(code: string): Indicator | undefined {
  return byCode.get(code);
}

function meaningOf(code: string): Indicator {
  const [base = "", member] = code.split("@");
  const indicator = declared.get(base);
  if (!indicator) throw new Error(`${code} stands in a form but in no file of indicators/`);
  if (member === undefined) return indicator;

  const who = members[member];
  if (!who) throw new Error(`${code}: ${member} is no member of members.ts`);
  return {
    ...indicator,
    code,
    base,
    member,
    nameZh: `${indicator.nameZh}（${who.zh}）`,
    nameEn: `${indicator.nameEn} (${who.en})`,
    definitionZh: `${indicator.definitionZh}此处只计申请人为${who.zh}的。`,
    definitionEn: `${indicator.definitionEn} Here only those of ${who.en}.`,
  };
}

/**
 * The indicator one step up the dots, within the same member; undefined at the top. Steps that are no indicator are skipped.
 *
 * @example parentOf("application.received.online")?.code //=> "application.received"
 * @example parentOf("application.received@business") //=> undefined: its base is not its parent
 */
export function parentOf(code: string): Indicator | undefined {
  const [base = "", member] = code.split("@");
  const steps = base.split(".");
  while (steps.pop() !== undefined && steps.length > 0) {
    const parent = byCode.get(steps.join(".") + (member ? `@${member}` : ""));
    if (parent) return parent;
  }
  return undefined;
}

/** The indicators whose parent this is, in the forms' order. */
export function childrenOf(code: string): readonly Indicator[] {
  return children.get(code) ?? [];
}
const children = grouped(({ code }) => parentOf(code)?.code);

/** A code's figures by kind of applicant; empty where no form divides it. */
export function membersOf(code: string): readonly Indicator[] {
  return membersByBase.get(code) ?? [];
}
const membersByBase = grouped(({ base }) => base);

function grouped(
  keyOf: (indicator: Indicator) => string | undefined,
): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return groups;
}

/** Indicators whose code, Chinese or English name has every word of the text; width and case do not matter. */
export function searchIndicators(text: string): readonly Indicator[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return indicators.filter(({ code, nameZh, nameEn }) => {
    const name = fold(`${code}\n${nameZh}\n${nameEn}`);
    return words.every((word) => name.includes(word));
  });
}
const fold = (text: string) => text.normalize("NFKC").toLowerCase();
