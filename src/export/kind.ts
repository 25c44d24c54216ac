import type { Context } from "../graphql";

/** A column by its path from a row's node, in GraphQL's own names: `agency.code`. Its meaning is the schema's description. */
export interface ExportColumn {
  readonly path: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** One table of an export; all parts of a kind share its columns, and what a part has no field for is empty. */
export interface ExportPart {
  readonly code: "rows" | "unranked";
  readonly nameZh: string;
  readonly nameEn: string;
  /** The fields from the query's answer to the list of rows. */
  readonly list: readonly string[];
  readonly read: ReadPart;
}

/** Answers of the query, one after another, which together hold every row once and in order. */
export type ReadPart = (question: AskedQuery, part: ExportPart) => AsyncGenerator<Answer>;

/** A query with its arguments, asked of one release as often as there are pages. */
export interface AskedQuery {
  /** As given, by name. */
  readonly given: Readonly<Record<string, unknown>>;
  /** 0 while nothing was published. */
  readonly release: number;
  /** Rows to ask for at once. */
  readonly pageSize: number;
  /** Of a new operation. */
  readonly context: () => Context;
  /** A page of a part, with what is told beside it. @throws whatever the query refuses */
  page(part: ExportPart, page: Page): Promise<Answer>;
  /** @throws Refusal of the query or its access; else what broke */
  ask(selection: string, page?: Page): Promise<Answer>;
}

/** What differs from page to page. */
export interface Page {
  /** Arguments of the query in place of those given. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** Arguments of the field that holds a part's list, where it is not the query itself. */
  readonly nested?: Readonly<Record<string, string | number | null>>;
  readonly context?: Partial<Context>;
}

/** What GraphQL gave, with the fields that were asked for. */
export type Answer = Readonly<Record<string, unknown>>;

/** What can be exported: the query of the same name, with the same arguments. */
export interface ExportKind {
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly columns: readonly ExportColumn[];
  readonly parts: readonly ExportPart[];
  /** What the answer says once and every row repeats, by its path from the answer: rows are copied elsewhere. */
  readonly everyRow?: readonly ExportColumn[];
  /** Paths of what is told beside the rows: indicators, warnings, breaks, and single facts. */
  readonly about: readonly string[];
  /** How many rows there are, before any is read. */
  readonly count: (question: AskedQuery) => Promise<number>;
  /** Fills in what would otherwise depend on the moment, so that the citation asks the same again. */
  readonly pin?: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export const column = (path: string, nameZh: string, nameEn: string): ExportColumn => ({
  ...{ path, nameZh, nameEn },
});

/** Who a row is about. */
export const AGENCY: readonly ExportColumn[] = [
  column("agency.code", "机关代码", "Agency code"),
  column("agency.name", "机关", "Agency"),
  column("agency.type", "机关类型", "Agency type"),
  column("agency.level", "层级", "Level"),
  column("agency.region.code", "区划代码", "Region code"),
  column("agency.region.name", "行政区划", "Region"),
];

export const under = (field: string, paths: readonly string[]): string[] =>
  paths.map((path) => `${field}.${path}`);

/** What an indicator's note says. */
export const INDICATOR: readonly string[] = [
  ...["code", "nameZh", "nameEn", "unit", "kind", "aggregation", "polarity"],
  ...["definitionZh", "definitionEn", "version", "formula"],
];

export const WARNINGS = under("warnings", ["code", "messageZh", "messageEn", "affected"]);
