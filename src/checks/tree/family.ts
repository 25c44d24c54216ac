import type { AgencyType, Scope } from "../../report/index";
import type { Figures } from "../figures";

export interface FamilyReport {
  /** Id of the stored report. */
  readonly report: number;
  readonly figures: Figures;
}

/** An agency directly below, which exists in the year. */
export interface Child {
  readonly code: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly reports: Readonly<Partial<Record<Scope, FamilyReport>>>;
}

/** A consolidated report of one year and all that it should be the sum of. */
export interface Family {
  readonly year: number;
  readonly consolidated: FamilyReport;
  /** False: that it is consolidated is taken from the agency's type. */
  readonly scopeStated: boolean;
  /** What the same agency filed of its own (本级). */
  readonly own: FamilyReport | null;
  readonly children: readonly Child[];
}

/** Something that is added up: a child, or what the agency filed of its own. */
export interface Part {
  /** Null for the agency itself. */
  readonly child: Child | null;
  /** Null: it has not filed in the scope that belongs here. */
  readonly filed: FamilyReport | null;
}

/** A government counts with all below it; of any other agency 汇总 is taken where it filed that, else its own. */
const filedBy = ({ type, reports }: Child): FamilyReport | null =>
  reports.CONSOLIDATED ?? (type === "GOVERNMENT" ? null : reports.OWN) ?? null;

/** The organs of a government, as against the governments and areas below it. */
const isOrgan = ({ type }: Child) =>
  ["DEPARTMENT", "GOVERNMENT_OFFICE", "INSTITUTION", "STATE_COUNCIL_BODY", "UNKNOWN"].includes(type);

/**
 * What may be meant to add up, the fullest first. 本级 is the office's own figure to some and that of all organs of the
 * government to others, and the office may be registered as a child too: no error where one of these is right.
 */
export function readingsOf({ own, children }: Family): readonly (readonly Part[])[] {
  const parts = children.map((child): Part => ({ child, filed: filedBy(child) }));
  if (!own) return [parts];
  const itself: Part = { child: null, filed: own };
  if (!children.some(isOrgan)) return [[...parts, itself]];
  const below = parts.filter(({ child }) => child && !isOrgan(child));
  return [[...parts, itself], [...below, itself], parts];
}

/** Whether the government's own level is there at all: without it, what is below can only be less than the whole. */
export const hasOwnLevel = ({ own, children }: Family): boolean => own !== null || children.some(isOrgan);
