import { findingOf } from "../rule";
import type { Finding, FindingStatus } from "../finding";
import { codesOf, handovers } from "./handovers";
import { expectedOf } from "./expected";
import { judgeLink, type Link } from "./judge-link";
import { messageOf } from "./messages";
import { pendingOutcomes } from "./pending";
import type { YearReport } from "./year-report";
import { pendingCases } from "../rules/pending-cases";

/**
 * What two reports of one agency and scope say across two consecutive years: outcomes of every status, about the later one.
 * A total and its columns are one finding, so that a row left blank is told once.
 *
 * @throws Error where the years do not follow each other: nobody may compare them then
 */
export function checkAcrossYears(earlier: YearReport, later: YearReport): Finding[] {
  if (later.year !== earlier.year + 1) throw new Error(`${later.year} does not follow ${earlier.year}`);
  return [
    ...handovers
      .filter(({ total }) => !total)
      .flatMap((handover) => {
        const columns = handovers.filter(({ total }) => total === handover);
        const links = [handover, ...columns].flatMap((one) => judgeLink(one, earlier, later) ?? []);
        return links.length ? [findingOfLinks(links, earlier, later)] : [];
      }),
    ...pendingOutcomes(earlier, later).map((outcome) => findingOf(pendingCases, outcome)),
  ];
}

/** `links`: of the total first. */
function findingOfLinks(links: readonly Link[], earlier: YearReport, later: YearReport): Finding {
  const isOf = (...statuses: FindingStatus[]) => links.filter(({ status }) => statuses.includes(status));
  const wrong = isOf("FAILED", "UNCERTAIN");
  const told = wrong.length ? wrong : links.slice(0, 1);
  const status = isOf("FAILED").length ? "FAILED" : told[0]!.status;
  const { expected, actual } = expectedOf(told[0]!, later);
  const { indicator, rule } = links[0]!.handover;
  const cells = told.flatMap(({ handover }) => codesOf(handover));
  return findingOf(rule, {
    status,
    subject: indicator,
    ...messageOf(told, earlier, later),
    expected,
    actual,
    indicators: told.map(({ handover }) => handover.indicator),
    evidence: [
      ...proofs(told, later, "takenOver", null),
      ...proofs(told, earlier, "handedOn", earlier.report),
    ],
    related: told[0]!.excuse?.kind === "TOOK_OVER" ? later.tookOver : [],
    ...(status === "UNCERTAIN" && told[0]!.needed === null ? { severity: "INFO" as const } : {}),
    facts: [status, ...cells.map((code) => printed(code, earlier, later))].join(" "),
  });
}

function proofs(
  links: readonly Link[],
  { figures }: YearReport,
  side: "handedOn" | "takenOver",
  report: number | null,
) {
  return links
    .flatMap(({ handover }) => [...handover[side].plus, ...handover[side].minus])
    .filter((code) => figures.cell(code).status !== "NOT_IN_FORM")
    .map((indicator) => ({ report, indicator }));
}

function printed(code: string, earlier: YearReport, later: YearReport): string {
  return [code, earlier.figures.cell(code).value, later.figures.cell(code).value].join(":");
}
