import type { Clauses } from "./bank/clauses";
import { below, pick, randomOf, type Random } from "../random";

/** What stands in the places of a sentence: `{n}` takes what is given for n. */
export type Slots = Readonly<Record<string, string | number>>;

/**
 * A sentence of a bank, written out: of `[a|b]` one is taken, `{n}` is filled in. Throws where nothing is given for a place.
 *
 * @example writeOut("{we}[共|累计]举办培训{n}期。", { we: "我局", n: 3 }, random) //=> "我局共举办培训3期。"
 */
function writeOut(template: string, slots: Slots, random: Random): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => pick(random, choices.split("|")))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new Error(`nothing is given for {${name}} of ${template}`);
      return String(value);
    });
}

/** Draws from the banks for one agency and year. */
export class Writer {
  private readonly random: Random;

  constructor(
    private readonly seed: number,
    private readonly agency: string,
    private readonly year: number,
    readonly slots: Slots,
  ) {
    this.random = randomOf(seed, agency, "words", year);
  }

  /** So many sentences of a bank: each agency goes through it in an order of its own, so that no year says what the last one said. */
  take(topic: string, bank: readonly string[], count: number): string[] {
    const order = shuffled(bank, randomOf(this.seed, this.agency, topic));
    return Array.from({ length: count }, (_, i) => this.say(order[(this.year * count + i) % order.length]!));
  }

  /** So many sentences of clauses, without a full stop: of each list one, each list in an order of its own. */
  chain(topic: string, clauses: Clauses, count: number): string[] {
    const orders = clauses.map((bank, i) =>
      shuffled(bank, randomOf(this.seed, this.agency, topic, "clauses", i)),
    );
    return Array.from({ length: count }, (_, i) =>
      orders.map((order) => order[(this.year * count + i) % order.length]!).join("，"),
    );
  }

  one(topic: string, bank: readonly string[], slots: Slots = {}): string {
    const order = shuffled(bank, randomOf(this.seed, this.agency, topic));
    return this.say(order[this.year % order.length]!, slots);
  }

  say(template: string, slots: Slots = {}): string {
    return writeOut(template, { ...this.slots, ...slots }, this.random);
  }

  /** From `least` to `most`. */
  number(least: number, most: number): number {
    return least + below(this.random, most - least + 1);
  }

  happens(share: number): boolean {
    return this.random() < share;
  }
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** 一是…；二是… */
export const numbered = (items: readonly string[], ordinals = "一二三四五六"): string =>
  `${items.map((item, i) => `${ordinals[i]}是${item}`).join("；")}。`;

/** One sentence of a bank, and so many that are put together of clauses. */
export const written = (
  writer: Writer,
  topic: string,
  bank: readonly string[],
  clauses: Clauses,
  chained: number,
): string[] => [
  ...writer.take(topic, bank, 1),
  ...writer.chain(topic, clauses, chained).map((sentence) => `${sentence}。`),
];
