import { sumOf, type Counts } from "../counts/counts";
import type { Facts } from "../report";
import type { Slots, Writer } from "./phrases";
import { hedged } from "./hedge";

/** Sentences that state what table 3 counts, in the ways in which reports do it. */
export function stateApplications(
  writer: Writer,
  { counts, before }: Pick<Facts, "counts" | "before">,
): string[] {
  const of = (code: string) => counts.get(code)!;
  const [received, carriedIn] = [of("application.received"), of("application.carried_in")];
  const slots = {
    ...{ received, carriedIn, all: received + carriedIn },
    ...{ completed: of("application.completed"), over: of("application.carried_over") },
  };
  if (slots.all === 0) return [writer.one("no application", noApplication)];
  const rough = hedged(received);
  const growth = before && growthOf(received, before.get("application.received")!);
  const lead =
    rough !== null && writer.happens(0.2)
      ? writer.one("received roughly", receivedRoughly, { ...slots, rough })
      : growth && writer.happens(0.3)
        ? writer.one("received and grown", grown, { ...slots, ...growth })
        : writer.one("received", ways, slots);
  return [lead + ending(writer, slots), ...stateOutcomes(writer, counts, slots.completed)];
}

const noApplication: readonly string[] = [
  "{year}年，{we}未收到政府信息公开申请。",
  "全年没有收到政府信息公开申请。",
  "本年度{we}未收到任何政府信息公开申请。",
  "{year}年，{we}没有收到公民、法人和其他组织的政府信息公开申请。",
];

/** 收办 and 受理 hold what came in and what was carried in. */
const ways: readonly string[] = [
  "{year}年，{we}新收政府信息公开申请{received}件，上年结转{carriedIn}件",
  "全年[共|累计]收到政府信息公开申请{received}件，另有上年度结转申请{carriedIn}件",
  "{year}年[共|]收办政府信息公开申请{all}件（含上年度结转{carriedIn}件）",
  "{we}全年受理政府信息公开申请{all}件，其中上年结转{carriedIn}件",
  "本年度[新收|收到]申请{received}件，连同上年结转的{carriedIn}件，[需要|应当]办理的申请合计为{all}件",
  "全年接收政府信息公开申请{received}件，加上上年结转{carriedIn}件，办理总量为{all}件",
];

/** By how much in percent of last year's; null where nothing changed or there was nothing. */
function growthOf(now: number, before: number): Slots | null {
  if (before === 0 || now === before) return null;
  const percent = ((100 * Math.abs(now - before)) / before).toFixed(now % 2 === 0 ? 1 : 2);
  return { more: Math.abs(now - before), percent, ...(now > before ? up : down) };
}
const up = { grew: "增长", added: "增加" };
const down = { grew: "下降", added: "减少" };

const grown: readonly string[] = [
  "{year}年，{we}新收政府信息公开申请{received}件，同比{grew}{percent}%",
  "全年收到政府信息公开申请{received}件，比上年{added}{more}件，{grew}{percent}%",
  "本年度[新收|收到]政府信息公开申请{received}件，较上年{grew}{percent}%",
];

const receivedRoughly: readonly string[] = [
  "{year}年，{we}共收到政府信息公开申请{rough}件",
  "全年累计收到政府信息公开申请{rough}件，数量[基本平稳|总体可控]",
  "本年度新收政府信息公开申请{rough}件",
];

const endings: readonly string[] = [
  "全年已办结{completed}件",
  "截至年底共办结{completed}件",
  "全年答复{completed}件",
];
const carriedOver: readonly string[] = [
  "结转下年度继续办理{over}件",
  "另有{over}件结转下年度办理",
  "其余{over}件按规定结转至下年度",
  "{over}件顺延至下一年度答复",
];
const nothingOver: readonly string[] = ["无结转下年度的申请", "全部在年内办理完毕", "均在法定期限内答复"];

function ending(writer: Writer, slots: Slots): string {
  const done = writer.one("completed", endings, slots);
  const rest =
    slots["over"] === 0 ? writer.one("nothing over", nothingOver) : writer.one("over", carriedOver, slots);
  return `。${done}，${rest}。`;
}

const groups: readonly (readonly [label: string, begins: RegExp])[] = [
  ["予以公开", /^outcome\.granted$/],
  ["部分公开", /^outcome\.partial$/],
  ["不予公开", /^outcome\.refused\./],
  ["无法提供", /^outcome\.unavailable\./],
  ["不予处理", /^outcome\.not_processed\./],
  ["其他处理", /^outcome\.other(?:\.|$)/],
];

const outcomeLeads: readonly string[] = [
  "从办理结果看，",
  "按照答复类型划分，",
  "办理结果分别为：",
  "就处理方式而言，",
  "各类答复情况如下：",
];

function stateOutcomes(writer: Writer, counts: Counts, completed: number): string[] {
  if (completed === 0 || writer.happens(0.3)) return [];
  const stated = groups.map(([label, begins]) => {
    const codes = [...counts.keys()].filter((code) => begins.test(code) && !code.includes("@"));
    return { label, count: sumOf(codes.map((code) => counts.get(code)!)) };
  });
  const lead = writer.one("outcomes", outcomeLeads);
  if (!writer.happens(0.3))
    return [
      `${lead}${stated.flatMap(({ label, count }) => (count ? `${label}${count}件` : [])).join("，")}。`,
    ];
  const share = (count: number) => (count ? `，占${((100 * count) / completed).toFixed(2)}%` : "");
  return [`${lead}${stated.map(({ label, count }) => `${label}${count}件${share(count)}`).join("；")}。`];
}
