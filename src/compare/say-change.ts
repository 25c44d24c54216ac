/** What became of a report and of the correction of one of its cells between two releases. */
export interface Happened {
  /** Null where there was none. */
  readonly beforeReport: number | null;
  readonly afterReport: number | null;
  /** The former release shows the cell corrected; null: nothing was ever said of it. */
  readonly wasCorrected: boolean | null;
  /** What the latter release has of corrections of the cell is not what the former had. */
  readonly otherEntry: boolean;
  /** Of the latter release's entry; null where there is none. */
  readonly undone: boolean | null;
  readonly said: string | null;
}

/** Why a figure changed, in Chinese, then in English. */
export function reasonOfChange(happened: Happened): string | null {
  const causes = [causeInReport(happened), causeInCorrection(happened)].filter((cause) => cause !== null);
  if (!causes.length) return null;
  const en = causes.map(([, text]) => text).join("; ");
  return `${causes.map(([zh]) => zh).join("；")} · ${en[0]!.toUpperCase()}${en.slice(1)}`;
}

type Cause = readonly [zh: string, en: string];

function causeInReport({ beforeReport, afterReport }: Happened): Cause | null {
  if (beforeReport === afterReport) return null;
  return beforeReport === null
    ? ["新报告", "a report came"]
    : ["新版报告", "a newer version of the report came"];
}

/** What was said and taken back in between changed nothing. */
function causeInCorrection({ wasCorrected, otherEntry, undone, said }: Happened): Cause | null {
  if (!otherEntry) return null;
  if (undone === false) return [`更正：${said}`, `corrected: ${said}`];
  if (wasCorrected !== true) return null;
  return undone
    ? [`更正撤回：${said}`, `correction taken back: ${said}`]
    : ["更正失效，此版所印不同", "the correction lapsed, this version prints another text"];
}
