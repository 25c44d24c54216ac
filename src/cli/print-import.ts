import type { ImportedDocument, ImportedReport } from "../db";

const OUTCOME = {
  CREATED: "新增 · created",
  REPLACED: "替换 · replaced",
  UNCHANGED: "未变 · unchanged",
  HELD: "待定 · held",
  REJECTED: "拒收 · rejected",
} as const;

const MARK: Partial<Record<keyof typeof OUTCOME, string>> = { HELD: "?", REJECTED: "✗" };

/** Whether all of the document is in: neither rejected nor waiting for an answer. */
export const isStored = ({ reports }: ImportedDocument): boolean =>
  reports.every(({ outcome }) => outcome !== "HELD" && outcome !== "REJECTED");

/** A line a file or report, and below it what there is to say about it. */
export function linesOf({ fileName, reports }: ImportedDocument, dryRun: boolean): string {
  return reports.map((one) => `${headOf(fileName, one, dryRun)}\n${messagesOf(one)}`).join("");
}

function headOf(fileName: string, { outcome, report }: ImportedReport, dryRun: boolean): string {
  const what = report ? `  ${report.agency} ${report.year} ${report.scope} ${report.title}` : "";
  return `${MARK[outcome] ?? "✓"} ${OUTCOME[outcome]}${dryRun ? "（试 · dry run）" : ""}  ${fileName}${what}`;
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

/** How many of each, and the release. */
export function summaryOf(
  documents: readonly ImportedDocument[],
  release: number | null,
  dryRun: boolean,
): string {
  const outcomes = documents.flatMap(({ reports }) => reports.map(({ outcome }) => outcome));
  const counts = (Object.keys(OUTCOME) as (keyof typeof OUTCOME)[])
    .map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${OUTCOME[outcome]} ${count}`);
  const end = dryRun
    ? "试导入，未存 · dry run, nothing stored"
    : release === null
      ? "数据没有变化 · nothing changed"
      : `成为第 ${release} 版 · release ${release}`;
  return `${counts.join("，") || "没有文件 · no files"}；${end}\n`;
}

export function jsonOf(
  documents: readonly ImportedDocument[],
  release: number | null,
  dryRun: boolean,
): string {
  const files = documents.map(({ fileName, sha256, held, reports }) => ({
    file: fileName,
    sha256,
    held,
    reports: reports.map(({ outcome, report, messages }) => ({
      outcome,
      agency: report?.agency ?? null,
      year: report?.year ?? null,
      scope: report?.scope ?? null,
      form: report?.form ?? null,
      title: report?.title ?? null,
      messages,
    })),
  }));
  return `${JSON.stringify({ release, dryRun, files }, null, 2)}\n`;
}
