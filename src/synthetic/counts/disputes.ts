import type { Habits } from "../habits";
import { sumOf, type Counts } from "./counts";

const topics = ["review", "litigation.direct", "litigation.after_review"] as const;
/** Of a hundred cases. */
const results = { upheld: 40, corrected: 15, other_result: 30, pending: 15 } as const;

/** Table 4 of a year: three blocks, each with its total. Cases that were pending last year are among this year's. */
export function drawDisputes(
  habits: Habits,
  year: number,
  form: "B2019" | "C2021",
  before: Counts | undefined,
): Counts {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const applications = habits.usual("application.received", "received");
    const cases = Math.max(1, applications * (topic === "review" ? 0.08 : 0.02));
    for (const [result, share] of Object.entries(results)) {
      const code = `${topic}.${result}`;
      const usual = Math.max(1, Math.round((cases * share) / 100));
      counts.set(code, habits.hasNone(code) ? 0 : habits.inYear(year, code, usual));
    }
    const all = sumOf(Object.keys(results).map((result) => counts.get(`${topic}.${result}`)!));
    const pending = before?.get(`${topic}.pending`) ?? 0;
    counts.set(`${topic}.upheld`, counts.get(`${topic}.upheld`)! + Math.max(0, pending - all));
    counts.set(`${topic}.total`, Math.max(pending, all));
  }
  return counts;
}
