import { membersOf } from "../../catalogue/index";
import { carriedApplications } from "../rules/carried-applications";
import { documentsInForce } from "../rules/documents-in-force";
import { itemsLastYear } from "../rules/items-last-year";
import type { Rule } from "../rule";

/** Σ `plus` − Σ `minus` of printed cells of one report. The first of `plus` has to be a number; a blank among the others is 0. */
export interface Side {
  readonly plus: readonly [string, ...string[]];
  readonly minus: readonly string[];
}

/** One figure that a year hands to the next: `handedOn` of last year's report equals `takenOver` of this year's. */
export interface Handover {
  readonly rule: Rule;
  /** The first cell of `takenOver`; with a member behind @ in the handover of a column. */
  readonly indicator: string;
  readonly handedOn: Side;
  readonly takenOver: Side;
  /** Of a column: the handover of its total. */
  readonly total?: Handover;
  /** A blank is an error where something was handed on. Without it the blank says nothing. */
  readonly blankFails: boolean;
}

const sideOf = (first: string, plus: readonly string[] = [], minus: readonly string[] = []): Side => ({
  plus: [first, ...plus],
  minus,
});

/** 结转: somebody waits for each application that was carried over, so that none may get lost between two reports. */
const carried = (suffix: string) => ({
  rule: carriedApplications,
  indicator: `application.carried_in${suffix}`,
  handedOn: sideOf(`application.carried_over${suffix}`),
  takenOver: sideOf(`application.carried_in${suffix}`),
  blankFails: true,
});

/** 现行有效: what this year began with is what it ends with, more what it repealed and less what it issued. */
const inForce = (topic: string): Handover => ({
  rule: documentsInForce,
  indicator: `${topic}.in_force`,
  handedOn: sideOf(`${topic}.in_force`),
  takenOver: sideOf(`${topic}.in_force`, [`${topic}.repealed`], [`${topic}.issued`]),
  blankFails: false,
});

const items = (topic: string): Handover => ({
  rule: itemsLastYear,
  indicator: `${topic}.items_last_year`,
  handedOn: sideOf(`${topic}.items_last_year`, [`${topic}.items_change`]),
  takenOver: sideOf(`${topic}.items_last_year`),
  blankFails: false,
});

const applications: Handover = carried("");

/** All that one year hands to the next, totals before their columns. The rules, `Agency.chains` and the docs follow from it. */
export const handovers: readonly Handover[] = [
  applications,
  ...membersOf("application.carried_in").map(({ member }) => ({
    ...carried(`@${member}`),
    total: applications,
  })),
  inForce("regulation"),
  inForce("normative"),
  ...["licence", "service", "penalty", "coercion", "charge"].map(items),
];

/** The codes of both sides. */
export const codesOf = ({ handedOn, takenOver }: Handover): readonly string[] => [
  ...new Set([handedOn, takenOver].flatMap(({ plus, minus }) => [...plus, ...minus])),
];

/** The blocks of table 4, whose cases may be pending when the year ends. */
export const disputeTopics = ["review", "litigation.direct", "litigation.after_review"] as const;

/** Every code that the rules across years look at: what is to be read of a report. */
export const yearCodes: readonly string[] = [
  ...new Set([
    ...handovers.flatMap(codesOf),
    ...disputeTopics.flatMap((topic) => [`${topic}.pending`, `${topic}.total`]),
  ]),
];
