import { formByCode, rowsOf } from "../../catalogue/index";
import type { Habits } from "../habits";
import type { Magnitudes } from "../magnitudes";
import { below, chance } from "../random";
import type { Counts } from "./counts";

/** Table 2 of a year: documents, decisions, items and amounts; stocks go on from last year's report. */
export function drawContents(
  habits: Habits,
  year: number,
  form: "B2019" | "C2021",
  before: Counts | undefined,
): Counts {
  const counts = new Map<string, number>();
  for (const topic of ["regulation", "normative"] as const)
    for (const [code, count] of documents(habits, year, form, topic, before)) counts.set(code, count);
  for (const code of codesOf(form)) if (!counts.has(code)) counts.set(code, 0);
  for (const code of codesOf(form)) {
    const [topic = "", what] = code.split(".");
    if (what === "items_last_year") setItems(counts, habits, year, topic, before);
    else if (what === "decisions" && !habits.hasNone(code))
      counts.set(code, habits.count(year, code, decisionKind[topic] ?? "licence"));
    else if (what === "items") counts.set(code, habits.count(year, code, "events"));
    else if (what === "amount" && !habits.hasNone(code)) counts.set(code, amount(habits, year, code));
  }
  return counts;
}

const codesOf = (form: "B2019" | "C2021"): string[] =>
  formByCode(form)
    .tables.filter(({ title }) => title.startsWith("第二十条"))
    .flatMap((table) => rowsOf(table).flatMap(({ row }) => row.cells ?? []));

const decisionKind: Readonly<Record<string, keyof Magnitudes>> = {
  licence: "licence",
  service: "licence",
  penalty: "penalty",
  coercion: "coercion",
};

/** What one agency in six collects for information, 万元: some hundred or thousand 元. */
export function feeOf(habits: Habits, year: number): number {
  if (!chance(habits.random("fee"), 1 / 6)) return 0;
  return (10 * (2 + below(habits.random("fee", year), 300))) / 1e4;
}

/** 万元 with the decimals that offices print. */
function amount(habits: Habits, year: number, code: string): number {
  const usual = habits.usual(code, "money");
  const exact = usual * (0.8 + 0.4 * habits.random("year", code, year)());
  const decimals = [1, 100, 10_000][Math.floor(3 * habits.random("decimals", code)())]!;
  return Math.round(exact * decimals) / decimals;
}

function documents(
  habits: Habits,
  year: number,
  form: "B2019" | "C2021",
  topic: "regulation" | "normative",
  before: Counts | undefined,
): (readonly [string, number])[] {
  const hasNone = habits.hasNone(`${topic}.issued`);
  const usual = habits.usual(topic, topic);
  const issued = hasNone ? 0 : habits.inYear(year, topic, usual);
  const stock =
    before?.get(`${topic}.in_force`) ??
    before?.get(`${topic}.public_stock`) ??
    (usual === 0 ? 0 : usual * (4 + Math.floor(8 * habits.random("stock", topic)())));
  if (form === "B2019")
    return [
      [`${topic}.issued`, issued],
      [`${topic}.disclosed`, issued],
      [`${topic}.public_stock`, stock + issued],
    ];
  const repealed = Math.min(stock, hasNone ? 0 : habits.inYear(year, `${topic}.repealed`, usual));
  return [
    [`${topic}.issued`, issued],
    [`${topic}.repealed`, repealed],
    [`${topic}.in_force`, stock + issued - repealed],
  ];
}

/** 上一年项目数量 is what last year's number and change gave. */
function setItems(
  counts: Map<string, number>,
  habits: Habits,
  year: number,
  topic: string,
  before: Counts | undefined,
): void {
  const [lastYear, change] = [`${topic}.items_last_year`, `${topic}.items_change`];
  const hasNone = habits.hasNone(lastYear);
  const known = before?.get(lastYear);
  const items =
    known === undefined
      ? hasNone
        ? 0
        : habits.usual(`${topic}.items`, "events") * 3
      : known + (before?.get(change) ?? 0);
  const random = habits.random("items", topic, year);
  const most = Math.floor(items * 0.15);
  counts.set(lastYear, items);
  counts.set(change, chance(random, 0.5) ? 0 : below(random, 2 * most + 1) - most);
}
