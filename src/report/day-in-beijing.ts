/**
 * The day in Beijing at a moment: what agencies and clerks call today, wherever the server stands.
 *
 * @example dayInBeijing(new Date("2025-01-31T16:00:00Z")) //=> "2025-02-01"
 */
export const dayInBeijing = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
