import type { Indicator, Region } from "../catalogue";
import type { Suspect } from "../checks";
import type {
  Break,
  ComparedCell,
  ComparisonTable,
  Figure,
  FilingCounts,
  GroupBy,
  Series,
  SeriesPoint,
  Warning,
} from "../compare";
import type {
  StoredClaim,
  StoredCoverage,
  StoredDecision,
  StoredFiling,
  StoredFinding,
  StoredReport,
  StoredSection,
} from "../db";
import { yearBefore } from "../rank";
import type { Place, RankCounts, RankedRow, RankQuestion, UnrankedRow } from "../rank";
import type { Words } from "./agency-words";
import type { PageInfoData } from "./paging";
import type { Agency, Locator, Scope } from "../report";

/** What resolvers hand down. `release`: the one that everything below is answered from. */
export interface AtReleaseOf {
  readonly release: number;
}

export type AgencyNode = Agency & AtReleaseOf;
export type RegionNode = Region;

/** `shownAt`: the release it is looked at from; `release` of the API is the one that brought the version. */
export interface ReportNode extends Omit<StoredReport, "source"> {
  readonly shownAt: number;
  readonly document: StoredReport["source"];
}

export interface SectionNode extends StoredSection {
  readonly shownAt: number;
}

export interface ClaimNode extends StoredClaim {
  readonly shownAt: number;
  /** Of its report. */
  readonly year: number;
  readonly scope: Scope;
}

export interface FindingNode extends StoredFinding {
  readonly shownAt: number;
}

/** `appliesNow`: what was judged is what is found now. */
export interface DecisionNode extends StoredDecision {
  readonly appliesNow: boolean;
}

export type SuspectNode = Suspect & { readonly report: number; readonly shownAt: number };

export interface ObservationNode extends Figure {
  readonly shownAt: number;
  readonly code: string;
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  /** Null where nothing was filed. */
  readonly reportId: number | null;
  /** In the arrays of the report, from 0; null where nothing is printed (computed, not in the form). */
  readonly position: number | null;
  readonly reportedValue: number | null;
  /** The report has corrections, and this may be one of its corrected cells. */
  readonly mayBeCorrected: boolean;
}

/** The place of a figure, with what `Evidence` shows of it flattened. */
export interface EvidenceNode {
  readonly shownAt: number;
  /** Null where the document became no report. */
  readonly reportId: number | null;
  /** The document, where no report leads to it. */
  readonly source?: StoredReport["source"];
  readonly at: Locator;
  readonly page: number | null;
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly charStart: number | null;
  readonly charEnd: number | null;
}

export function evidenceNode(
  reportId: number | null,
  at: Locator,
  shownAt: number,
  source?: StoredReport["source"],
): EvidenceNode {
  const { page = null, table = null, row = null, column = null, charStart = null, charEnd = null } = at;
  return { ...(source && { source }), reportId, at, shownAt, page, table, row, column, charStart, charEnd };
}

export type ComparisonNode = ComparisonTable;

export interface ComparisonRowNode {
  readonly table: ComparisonTable;
  readonly row: number;
}

export interface ComparisonCellNode extends ComparedCell {
  readonly release: number;
  readonly agency: Agency;
  readonly indicator: Indicator;
  readonly year: number;
  readonly time: string;
}

export type BreakNode = Break & AtReleaseOf;

export interface SeriesNode extends Omit<Series, "points" | "breaks"> {
  readonly points: readonly SeriesPointNode[];
  readonly breaks: readonly BreakNode[];
  readonly noteZh: string | null;
  readonly noteEn: string | null;
}

export interface SeriesPointNode extends Omit<SeriesPoint, "delta" | "deltaPct">, AtReleaseOf {
  readonly time: string;
  readonly yoy: number | null;
  readonly yoyPct: number | null;
}

export type CoverageNode = StoredCoverage & AtReleaseOf;

/** The last day of the year, for time axes. */
export const timeOf = (year: number): string => `${String(year).padStart(4, "0")}-12-31`;

export type RankingNode = RankQuestion & RankCounts & RankingPage;

interface RankingPage {
  readonly question: RankQuestion;
  readonly edges: readonly { cursor: string; node: RankedNode }[];
  readonly nodes: readonly RankedNode[];
  readonly pageInfo: PageInfoData;
  readonly sizeNotMerit: boolean;
  readonly warnings: readonly Warning[];
}

export interface RankedNode extends RankedRow {
  readonly question: RankQuestion;
  /** The question that gives last year's rank. */
  readonly before: RankQuestion;
}

/** Rows of one question, which they share. */
export function rankedNodes(question: RankQuestion, rows: readonly RankedRow[]): RankedNode[] {
  const before = yearBefore(question);
  return rows.map((row) => ({ ...row, question, before }));
}

export type UnrankedNode = UnrankedRow & AtReleaseOf;

/** Where an agency stands, and among whom. */
export interface StandingNode extends Pick<RankQuestion, "release" | "indicator" | "year" | "scope"> {
  readonly question: RankQuestion;
  readonly before: RankQuestion;
  readonly place: Place;
  readonly peers: Words;
  readonly warnings: readonly Warning[];
}

export type FilingNode = StoredFiling & AtReleaseOf;

export interface FilingCountsNode extends Omit<FilingCounts, "keys"> {
  readonly keys: { by: GroupBy; code: string; label: string }[];
}

export function reportNode({ source, ...report }: StoredReport, shownAt: number): ReportNode {
  return { ...report, document: source, shownAt };
}

export function agencyNode(agency: Agency, release: number): AgencyNode {
  return { ...agency, release };
}
