import type { ImportedReport, StoredFinding } from "../db";
import { shown, shownName } from "./file-names";
import type { ImportedFile } from "./import-files";
import type { PassedOver } from "./passed-over";
import { gravityOf } from "./print-findings";

const OUTCOME = {
  CREATED: "新增 · created",
  REPLACED: "替换 · replaced",
  UNCHANGED: "未变 · unchanged",
  HELD: "待定 · held",
  REJECTED: "拒收 · rejected",
  PASSED_OVER: "跳过 · passed over",
} as const;

const MARK: Partial<Record<keyof typeof OUTCOME, string>> = { HELD: "?", REJECTED: "✗", PASSED_OVER: "-" };

export type Counts = Partial<Record<keyof typeof OUTCOME, number>>;

/** Adds what became of a file to the counts: of a figures file each report counts. */
export function count(counts: Counts, file: ImportedFile | PassedOver): void {
  const outcomes = "passedOver" in file ? [outcomeOf(file)] : file.reports.map(({ outcome }) => outcome);
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
}

const outcomeOf = ({ isFailure }: PassedOver): keyof typeof OUTCOME =>
  isFailure ? "REJECTED" : "PASSED_OVER";

/** A line a file or report, and below it what there is to say about it; safe for a terminal, whatever the file says. */
export function linesOf(file: ImportedFile | PassedOver, dryRun: boolean): string {
  if ("passedOver" in file) return lineOfPassedOver(file);
  return file.reports
    .map((one) => `${shown(headOf(shownName(file.fileName), one, dryRun))}\n${shown(messagesOf(one))}`)
    .join("");
}

function lineOfPassedOver(file: PassedOver): string {
  const outcome = outcomeOf(file);
  const { messageZh, messageEn } = file.passedOver;
  return `${MARK[outcome]} ${OUTCOME[outcome]}  ${shownName(file.name)}  ${messageZh} · ${messageEn}\n`;
}

function headOf(fileName: string, { outcome, report, findings }: ImportedReport, dryRun: boolean): string {
  const what = report ? `  ${report.agency} ${report.year} ${report.scope} ${report.title}` : "";
  const found = gravityOf(findings);
  return `${MARK[outcome] ?? "✓"} ${OUTCOME[outcome]}${dryRun ? "（试 · dry run）" : ""}  ${fileName}${what}${found && `  核对 · found ${found}`}`;
}

function messagesOf({ messages, outcome }: ImportedReport): string {
  return messages
    .filter(({ severity }) => severity !== "INFO" || outcome === "REJECTED" || outcome === "HELD")
    .map(
      ({ severity, code, messageZh, messageEn }) =>
        `    ${severity} ${code}\n      ${messageZh}\n      ${messageEn}\n`,
    )
    .join("");
}

/** How many of each, the release, and what it found by holding reports against each other. */
export function summaryOf(
  counts: Counts,
  release: number | null,
  dryRun: boolean,
  across: readonly StoredFinding[] = [],
): string {
  const words = (Object.keys(OUTCOME) as (keyof typeof OUTCOME)[]).flatMap((outcome) =>
    counts[outcome] ? [`${OUTCOME[outcome]} ${counts[outcome]}`] : [],
  );
  const end = dryRun
    ? "试导入，未存 · dry run, nothing stored"
    : release === null
      ? "数据没有变化 · nothing changed"
      : `成为第 ${release} 版 · release ${release}`;
  const found = gravityOf(across);
  const more = found ? `与往年、上下级等核对 · across reports ${found}\n` : "";
  return `${words.join("，") || "没有文件 · no files"}；${end}\n${more}`;
}
