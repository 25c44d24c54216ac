import type { Agency } from "../report/index";
import { kindOf } from "./cell-kinds";
import { shareOfNothing } from "./cell-shares";
import { magnitudesOf, type Magnitudes } from "./magnitudes";
import { randomOf, skewed, type Random } from "./random";

/**
 * What is usual at one agency. Each thing is drawn by its name, so that the same agency has the same habits every year, in every
 * form, and whatever else is drawn.
 */
export class Habits {
  readonly magnitudes: Magnitudes;

  constructor(
    private readonly seed: number,
    readonly agency: Pick<Agency, "code" | "type" | "level">,
  ) {
    this.magnitudes = magnitudesOf(agency);
  }

  /** Numbers of its own for one thing. */
  random(...what: readonly (string | number)[]): Random {
    return randomOf(this.seed, this.agency.code, ...what);
  }

  /** How many in a usual year. */
  usual(what: string, kind: keyof Magnitudes): number {
    return skewed(this.random("usual", what), this.magnitudes[kind]);
  }

  /** A usual number as one year has it: a fifth more or less at most, never a jump. */
  inYear(year: number, what: string, usual: number): number {
    return Math.round(usual * (0.8 + 0.4 * this.random("year", what, year)()));
  }

  /** The same of things that it counts by the same name. */
  count(year: number, what: string, kind: keyof Magnitudes): number {
    return this.inYear(year, what, this.usual(what, kind));
  }

  /** Whether it never has anything in this cell, as often as the cells of real reports hold nothing. */
  hasNone(code: string): boolean {
    return this.random("none", code)() < shareOfNothing(this.agency.type, kindOf(code));
  }
}
