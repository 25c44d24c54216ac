/** The official forms (表式). PRE: before 2014, free sheets; the others are named by the year of the notice that issued them. */
export const FORM_CODES = ["PRE", "A2014", "B2019", "C2021"] as const;
export type FormCode = (typeof FORM_CODES)[number];

export type IndicatorKind = "REPORTED" | "DERIVED" | "QUALITY";
/** SUM: adding over agencies means something. RECOMPUTE: a rate, pooled from its parts. NONE: never added. */
export type Aggregation = "SUM" | "RECOMPUTE" | "NONE";
export type Polarity = "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEUTRAL";
/** FULL: one series, one rank. PARTIAL: a trend with a break. NONE: never beside each other. */
export type Comparability = "FULL" | "PARTIAL" | "NONE";

/**
 * Units that the forms print, where 万元 amounts may have decimals and all others are whole numbers; and those of what is worked
 * out: % of rates, 倍 of a ratio, 件/人, and 天 of days late.
 */
export type Unit =
  "件" | "条" | "次" | "篇" | "个" | "人" | "人次" | "项" | "万元" | "%" | "倍" | "件/人" | "天";

/** What a report can say about one thing, in the words of every form that asks for it. */
export interface Indicator {
  /** Permanent, from the general to the special: `application.received.online`; a member column after `@`. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly aggregation: Aggregation;
  readonly polarity: Polarity;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly version: number;
  /** The form prints no unit beside this cell: a figure without one of its own has none (see `unitOf`). */
  readonly unitNotPrinted?: true;
  /** Of a member (`application.received@natural_person`): the code before the @ and the member after it. */
  readonly base?: string;
  readonly member?: string;
  /** Of a DERIVED indicator: how it is worked out. */
  readonly formula?: Formula;
  /** Of a QUALITY indicator: how it is worked out, in words of the field. */
  readonly method?: { readonly zh: string; readonly en: string };
}

/** An indicator that a formula takes; `minus`: it is taken away. */
export interface FormulaTerm {
  readonly code: string;
  readonly minus?: true;
}

/** Σ `numerator` ÷ Σ `denominator` × `times`; without a denominator Σ `numerator` alone. The terms are REPORTED indicators. */
export interface Formula {
  readonly numerator: readonly FormulaTerm[];
  readonly denominator?: readonly FormulaTerm[];
  /** 100 for a rate in percent. */
  readonly times: 1 | 100;
}

/** How the parts of a row relate to it. `deduplicated`: largest part ≤ total ≤ Σ parts. `ofWhich`: each part ≤ total. */
export type Relation = "sum" | "deduplicated" | "ofWhich";
/** FATAL: arithmetic that admits no exception. WARNING: lawful exceptions are known. */
export type RelationSeverity = "FATAL" | "WARNING" | "INFO";

/** A row as the form prints it. A heading has no `indicator` (A2014) or no `cells` (B2019, C2021). */
export interface FormRow {
  /** The printed ordinal, exactly: "（一）", "1.", "其中：". */
  readonly number?: string;
  /** The printed label without ordinal and explanatory brackets; exact. */
  readonly label: string;
  /** The explanatory bracket that the form prints after the label, exact. */
  readonly remark?: string;
  /** Other wordings met in real reports. */
  readonly aliases?: readonly string[];
  readonly unit?: Unit;
  /** The row's total: the only cell of a one-column form, else the 总计 column. */
  readonly indicator?: string;
  /** One code per column of the table, in order; absent for a heading. One-column forms leave it out. */
  readonly cells?: readonly string[];
  /** How `rows` relate to this row. */
  readonly relation?: Relation;
  readonly severity?: RelationSeverity;
  /** Sheets without this row are known to be in official use: its absence is NOT_IN_FORM, not a lost row. */
  readonly optional?: true;
  readonly rows?: readonly FormRow[];
}

export interface FormColumn {
  readonly label: string;
  readonly aliases?: readonly string[];
  /** The head above several columns, e.g. 法人或其他组织. */
  readonly group?: string;
  /** Other wordings of the group. */
  readonly groupAliases?: readonly string[];
  readonly unit?: Unit;
  /** A change, which may be below zero: nothing else that the forms ask for can be. */
  readonly signed?: true;
  /** What stands after @ in the codes of this column; absent for the total and for tables without members. */
  readonly member?: string;
}

/** An arithmetic identity of a table that its row tree does not already say; base codes, it holds for every column. */
export interface Identity {
  /** Σ of the figures on the left equals Σ of those on the right. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly severity: RelationSeverity;
  /** The words of the form where it prints the identity itself. */
  readonly printed?: string;
}

/** What holds between figures that do not stand below one another: of `total` and `parts` as of a row and its `rows`. */
export interface TableRelation {
  readonly total: string;
  /** Counted together with the total: what was issued is in force, or was repealed. */
  readonly plus?: readonly string[];
  readonly parts: readonly string[];
  readonly relation: Relation;
  readonly severity: RelationSeverity;
}

/** A block that shares one row of column heads. In a row, the columns with a member add up to the one without (FATAL). */
export interface FormTable {
  readonly code: string;
  readonly title: string;
  /** What its head prints beside the labels of its columns: 信息内容 above the rows, 申请人情况 above all columns. */
  readonly headWords?: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly identities?: readonly Identity[];
  /** Bounds between rows apart, e.g. a count-once total and the channels below another heading. */
  readonly relations?: readonly TableRelation[];
}

/** A figure that the form holds but does not print: the sum of cells that it does print. Members follow by themselves. */
export interface ComputedFigure {
  readonly indicator: string;
  readonly sumOf: readonly string[];
}

export interface Form {
  readonly code: FormCode;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly legalSource: string;
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly tables: readonly FormTable[];
  readonly computed: readonly ComputedFigure[];
}

export interface ComparabilityVerdict {
  readonly verdict: Comparability;
  readonly noteZh: string | null;
  readonly noteEn: string | null;
}

export const AGENCY_LEVELS = ["NATIONAL", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** A place of the administrative division. `code`: GB/T 2260, the statistics bureau's longer code, or `x-` and a name of ours. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly parent: string | null;
}
