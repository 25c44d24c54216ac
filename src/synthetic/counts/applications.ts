import { formByCode, rowsOf } from "../../catalogue/index";
import type { Habits } from "../habits";
import { chance, type Random } from "../random";
import { sumOf, type Counts } from "./counts";

/** Of a hundred answers, by what the samples of cities show; all that is left was granted. */
const outcomeShares: Readonly<Record<string, number>> = {
  "outcome.partial": 10,
  "outcome.refused.state_secret": 0.3,
  "outcome.refused.forbidden_by_law": 2,
  "outcome.refused.safety_stability": 0.3,
  "outcome.refused.third_party": 2.5,
  "outcome.refused.internal_affairs": 2.5,
  "outcome.refused.process_information": 3,
  "outcome.refused.enforcement_file": 1,
  "outcome.refused.administrative_inquiry": 2,
  "outcome.unavailable.not_held": 20,
  "outcome.unavailable.needs_creation": 2.5,
  "outcome.unavailable.unclear_after_correction": 1.5,
  "outcome.not_processed.petition": 4,
  "outcome.not_processed.repeated": 2,
  "outcome.not_processed.publication": 0.3,
  "outcome.not_processed.excessive": 0.6,
  "outcome.not_processed.reconfirmation": 0.4,
  "outcome.other": 5,
  "outcome.other.not_corrected": 2,
  "outcome.other.fee_unpaid": 0.2,
  "outcome.other.other": 3,
  // A2014
  "outcome.already_public": 12,
  "outcome.refused.trade_secret": 0.6,
  "outcome.refused.privacy": 1,
  "outcome.refused.not_government_information": 3,
  "outcome.not_this_agency": 14,
  "outcome.nonexistent": 9,
  "outcome.correction_requested": 4,
  "outcome.redirected": 3,
};

/** Of a hundred applications. */
const memberShares: Readonly<Record<string, number>> = {
  natural_person: 100,
  business: 4,
  research: 0.4,
  public_welfare: 0.4,
  legal_service: 3,
  other_organisation: 1.2,
};

/**
 * Table 3 of a year: every column by itself, then the column 总计. What came in with last year's report goes on from there.
 *
 * @param table the form of table 3
 * @param before the agency's figures of the year before
 */
export function drawApplications(
  habits: Habits,
  year: number,
  table: "B2019" | "C2021",
  before: Counts | undefined,
): Counts {
  const { rows, columns } = tableOf(table);
  const members = columns.flatMap(({ member }) => member ?? []);
  const counts = new Map(members.flatMap((member) => [...drawColumn(habits, year, table, member, before)]));
  for (const code of rows) counts.set(code, sumOf(members.map((member) => counts.get(`${code}@${member}`)!)));
  return counts;
}

function tableOf(form: "B2019" | "C2021") {
  const table = formByCode(form).tables.at(-2)!;
  return { columns: table.columns, rows: rowsOf(table).flatMap(({ row }) => row.indicator ?? []) };
}

function drawColumn(
  habits: Habits,
  year: number,
  form: "B2019" | "C2021",
  member: string,
  before: Counts | undefined,
): Counts {
  const at = (code: string) => `${code}@${member}`;
  const random = habits.random("applications", member, year);
  const received = receivedIn(habits, year, member);
  const carriedIn = before ? carriedFrom(before, member) : Math.floor(received * 0.06 * random());
  const carriesOver = !habits.hasNone(at("application.carried_over"));
  const carriedOver = carriesOver ? Math.round((received + carriedIn) * 0.08 * random()) : 0;
  const completed = received + carriedIn - carriedOver;
  const codes = tableOf(form).rows.filter((code) => code.startsWith("outcome."));
  // Of an agency, not of a year: from one year to the next no agency begins to grant what it never held.
  const grants = chance(habits.random("grants", member), 0.8);
  const rest = grants ? "outcome.granted" : "outcome.unavailable.not_held";
  const outcomes = shareOut(completed, codes, rest, (code) => habits.hasNone(at(code)), random);
  return new Map([
    [at("application.received"), received],
    [at("application.carried_in"), carriedIn],
    ...[...outcomes].map(([code, count]) => [at(code), count] as const),
    [at("application.completed"), completed],
    [at("application.carried_over"), carriedOver],
  ]);
}

function receivedIn(habits: Habits, year: number, member: string): number {
  if (habits.hasNone(`application.received@${member}`)) return 0;
  const share = memberShares[member]! / 100;
  const usual = habits.usual("application.received", "received") * share;
  return habits.inYear(year, `application.received@${member}`, Math.max(1, Math.round(usual)));
}

/** What is left of the year before; A2014 does not say it, but what was not completed has to be. */
function carriedFrom(before: Counts, member: string): number {
  const over = before.get(`application.carried_over@${member}`);
  if (over !== undefined) return over;
  if (member !== "natural_person") return 0;
  return (before.get("application.received") ?? 0) - (before.get("application.completed") ?? 0);
}

/** Puts so many answers into the outcomes; what none takes goes to `rest`. */
export function shareOut(
  answers: number,
  codes: readonly string[],
  rest: string,
  hasNone: (code: string) => boolean,
  random: Random,
): Counts {
  let left = answers;
  const counts = new Map(
    codes.map((code) => {
      const exact = (answers * (outcomeShares[code] ?? 0) * (0.8 + 0.4 * random())) / 100;
      const whole = Math.floor(exact) + (chance(random, exact - Math.floor(exact)) ? 1 : 0);
      const count = code === rest || hasNone(code) ? 0 : Math.min(left, whole);
      left -= count;
      return [code, count] as const;
    }),
  );
  return counts.set(rest, left);
}
