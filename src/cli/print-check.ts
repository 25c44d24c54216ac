import type { Proof } from "../checks";
import { rules } from "../checks";
import type { Report, Severity } from "../report";
import type { CheckedFile, CheckedReport, ToldFinding } from "./check-files";
import { shown, shownName } from "./file-names";
import type { PassedOver } from "./passed-over";
import { toSee } from "./print-findings";

const SEVERITIES: readonly Severity[] = ["FATAL", "WARNING", "INFO"];
const NAME: Record<Severity, string> = {
  FATAL: "必须改正 · FATAL",
  WARNING: "请核实 · WARNING",
  INFO: "供参考 · INFO",
};

/** What there is to say about a file, the gravest first; what could not be judged is counted, not told one by one. */
export function linesOfCheck(file: CheckedFile | PassedOver): string {
  if ("passedOver" in file)
    return `- 跳过 · passed over  ${shownName(file.name)}  ${file.passedOver.messageZh} · ${file.passedOver.messageEn}\n`;
  return file.reports.map((one) => shown(linesOfReport(shownName(file.fileName), one))).join("\n");
}

function linesOfReport(
  fileName: string,
  { report, agency, isRegistered, messages, findings }: CheckedReport,
) {
  const said = messages
    .filter(({ severity }) => severity !== "INFO" || !report)
    .map(({ severity, code, messageZh, messageEn }) =>
      entry(severity, code, "读取 · reading", messageZh, messageEn, []),
    );
  if (!report) return `✗ 无法核对 · cannot be checked  ${fileName}\n${said.join("")}`;
  const told = tellable(findings);
  const head = told.some(({ severity }) => severity === "FATAL")
    ? "✗"
    : told.length > 0 || said.length > 0
      ? "!"
      : "✓";
  const whose = isRegistered ? report.agency : `${agency?.name}（未登记 · not in the register）`;
  const found = told.map((finding) =>
    entry(
      finding.severity,
      finding.rule,
      titleOf(finding.rule),
      finding.messageZh,
      finding.messageEn,
      quotesOf(finding.evidence, report),
    ),
  );
  return `${head} ${fileName}  ${whose} ${report.year} ${report.scope} ${report.form ?? "无表 · no table"}\n${said.join("")}${found.join("")}    ${countsOf(findings)}\n`;
}

/** What somebody has to see, the gravest first. */
const tellable = (findings: readonly ToldFinding[]): ToldFinding[] =>
  SEVERITIES.flatMap((severity) => toSee(findings).filter((one) => one.severity === severity));

function entry(
  severity: Severity,
  code: string,
  title: string,
  zh: string,
  en: string,
  quotes: readonly string[],
): string {
  const lines = [zh, en, ...quotes].map((line) => `      ${line}\n`);
  return `    ${NAME[severity]} ${code} ${title}\n${lines.join("")}`;
}

const titleOf = (code: string): string => {
  const rule = rules.find((one) => one.code === code);
  return rule ? `${rule.titleZh} · ${rule.titleEn}` : "";
};

/** The words that a finding rests on; cells are named by the message. */
function quotesOf(evidence: readonly Proof[], { sections }: Report): string[] {
  return evidence.flatMap((proof) => {
    if (!("at" in proof) || proof.report !== null) return [];
    const { section, charStart, charEnd, quote } = proof.at;
    const words =
      quote ?? (section === undefined ? undefined : sections[section]?.text.slice(charStart, charEnd));
    const { number, title } = (section !== undefined && sections[section]) || { number: null, title: "" };
    return words ? [`“${words.replace(/\s+/g, " ")}”  ${number ?? ""}${number ? "、" : ""}${title}`] : [];
  });
}

function countsOf(findings: readonly ToldFinding[]): string {
  const told = tellable(findings);
  const counts = SEVERITIES.map(
    (severity) => `${severity} ${told.filter((one) => one.severity === severity).length}`,
  );
  const open = findings.filter(({ status }) => status === "NOT_ASSESSABLE").length;
  return `${counts.join("，")}${open ? `；缺数而无从核对 · not assessable ${open}` : ""}`;
}
