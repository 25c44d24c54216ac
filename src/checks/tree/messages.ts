import { sumDecimals } from "../../report/index";
import { cellName, unitOf } from "../cell-names";
import type { Outcome } from "../finding";
import type { Total } from "./add-up";
import { hasOwnLevel, type Child, type Family } from "./family";

type Message = Pick<Outcome, "messageZh" | "messageEn">;

/** How many names and figures a sentence holds; all are in `related` and `indicators`. */
const TOLD = 5;

/** One figure that is the sum of its parts, or is not. */
export function differs({ year, consolidated }: Family, one: Total, missing: readonly Child[]): Message {
  const { code, verdict, sum, total, parts } = one;
  const name = cellName(consolidated.figures.form, code);
  const unit = unitOf(code);
  const who = whoIn(one);
  const gap = Math.abs(sumDecimals([sum, -total]));
  const begin = {
    zh: `${name.zh}：${year} 年汇总数为 ${total} ${unit}，${who.zh}之和为 ${sum} ${unit}`,
    en: `${name.en}: consolidated ${total} in ${year}, ${who.en} add up to ${sum}`,
  };
  if (verdict === "EQUAL") return { messageZh: `${begin.zh}，相符。`, messageEn: `${begin.en}: they agree.` };
  const rest = missing.length
    ? {
        zh: `尚有 ${missing.length} 个下级没有报告，全部计入只会更多。`,
        en: `${missing.length} below have not filed: with them it can only be more.`,
      }
    : { zh: "", en: "" };
  const [moreZh, moreEn] = sum > total ? ["多", "more"] : ["少", "less"];
  return {
    messageZh: `${begin.zh}，各机关之和${moreZh} ${gap} ${unit}（${parts.length} 份报告）。${rest.zh}请先查下级的单位和口径，再查汇总是否漏加、重加。`,
    messageEn: `${begin.en}, which is ${gap} ${moreEn}. ${rest.en ? `${rest.en} ` : ""}Look first at units and scopes below, then whether one was left out or added twice.`,
  };
}

function whoIn({ parts }: Total): { zh: string; en: string } {
  const children = parts.filter(({ child }) => child).length;
  const isOwn = children < parts.length;
  return {
    zh: `${children} 个下级机关${isOwn ? "和本级" : ""}`,
    en: `${children} agencies below${isOwn ? " and its own figure" : ""}`,
  };
}

/** Several figures that are more than what is below, the largest difference first. */
export function fallsShort(family: Family, totals: readonly Total[], missing: readonly Child[]): Message {
  const first = figuresOf(family, totals);
  const why = whyShort(family, totals, missing);
  return {
    messageZh: `${why.zh}${totals.length} 项之和少于 ${family.year} 年汇总数：${first.zh}。${why.adviceZh}`,
    messageEn: `${why.en} ${totals.length} figures add up to less than the consolidated ones of ${family.year}: ${first.en}. ${why.adviceEn}`,
  };
}

/** Several figures that are less than what is below, in a report that does not state its scope. */
export function exceeds(family: Family, totals: readonly Total[]): Message {
  const first = figuresOf(family, totals);
  return {
    messageZh: `${family.year} 年报告没有写明口径，按汇总看待；下级机关之和有 ${totals.length} 项多于报告：${first.zh}。报告可能只是本级，请核对口径。`,
    messageEn: `The report of ${family.year} does not state its scope and is taken as consolidated; ${totals.length} figures of the agencies below add up to more: ${first.en}. It may cover the agency's own level only.`,
  };
}

function figuresOf({ consolidated }: Family, totals: readonly Total[]): { zh: string; en: string } {
  const first = totals.slice(0, TOLD).map(({ code, sum, total }) => {
    const { zh, en } = cellName(consolidated.figures.form, code);
    const unit = unitOf(code);
    const gap = Math.abs(sumDecimals([total, -sum]));
    return {
      zh: `${zh}之和 ${sum} ${unit}，报告为 ${total} ${unit}，差 ${gap} ${unit}`,
      en: `${en} ${sum} below, ${total} in the report, ${gap} apart`,
    };
  });
  const more = totals.length > TOLD;
  return {
    zh: `${first.map(({ zh }) => zh).join("；")}${more ? "等" : ""}`,
    en: `${first.map(({ en }) => en).join("; ")}${more ? " …" : ""}`,
  };
}

function whyShort(family: Family, totals: readonly Total[], missing: readonly Child[]) {
  const count = family.children.length;
  if (missing.length)
    return {
      zh: `${count} 个下级机关中有 ${missing.length} 个没有可汇总的 ${family.year} 年报告（${namesOf(missing)}），其余的`,
      en: `Of ${count} agencies below, ${missing.length} have no report to add up (${namesOf(missing)}); of the others`,
      adviceZh: "缺报补齐之前，不能断定汇总有误。",
      adviceEn: "Until they have filed, nothing is known to be wrong.",
    };
  const unseen = [...new Set(totals.flatMap((total) => total.unseen))];
  if (unseen.length)
    return {
      zh: `${count} 个下级机关都有报告，其中 ${unseen.length} 个有未填、未见或口径不可比的格（${namesOf(unseen)}），`,
      en: `All ${count} agencies below have filed, ${unseen.length} with cells that are blank, not seen or not comparable (${namesOf(unseen)});`,
      adviceZh: "补齐之前，不能断定汇总有误。",
      adviceEn: "Until these are known, nothing is known to be wrong.",
    };
  return {
    zh: `${count} 个下级机关都有报告，`,
    en: `All ${count} agencies below have filed;`,
    ...(hasOwnLevel(family)
      ? {
          adviceZh: "没有一项相符，请先查名录是否缺少下级机关，再查汇总。",
          adviceEn:
            "No figure agrees: look first whether the register lacks agencies below, then at the consolidation.",
        }
      : {
          adviceZh: "名录中没有本级机关，也没有本级报告，不能断定汇总有误。",
          adviceEn:
            "Neither an organ of its own level nor a report of its own is registered: nothing is known to be wrong.",
        }),
  };
}

export function nobodyFiled({ year, children }: Family): Message {
  return {
    messageZh: `${children.length} 个下级机关都没有可汇总的 ${year} 年报告，汇总数不能核对。`,
    messageEn: `None of the ${children.length} agencies below has a report of ${year} to add up: the consolidated figures cannot be judged.`,
  };
}

function namesOf(agencies: readonly Child[]): string {
  const names = agencies.slice(0, TOLD).map(({ name }) => name);
  return `${names.join("、")}${agencies.length > TOLD ? "等" : ""}`;
}
