import type { Finding } from "../checks";
import type { Severity } from "../report";

type Found = Pick<
  Finding,
  "rule" | "severity" | "status" | "messageZh" | "messageEn" | "expected" | "actual"
> & {
  readonly indicators: readonly string[];
};

/** What somebody has to see; what cannot be judged is in the service. */
export function toSee<Some extends Pick<Finding, "status">>(findings: readonly Some[]): Some[] {
  return findings.filter(({ status }) => status === "FAILED" || status === "UNCERTAIN");
}

/** `FATAL 2，WARNING 1`; empty where there is neither. INFO is for the record. */
export function gravityOf(findings: readonly Pick<Finding, "status" | "severity">[]): string {
  const grave: readonly Severity[] = ["FATAL", "WARNING"];
  const words = grave.flatMap((severity) => {
    const count = toSee(findings).filter((one) => one.severity === severity).length;
    return count ? [`${severity} ${count}`] : [];
  });
  return words.join("，");
}

/** A finding as `--json` prints it. */
export function findingAsJson({ rule, severity, status, messageZh, messageEn, ...rest }: Found) {
  const { expected, actual, indicators } = rest;
  return { rule, severity, status, messageZh, messageEn, expected, actual, indicators };
}
