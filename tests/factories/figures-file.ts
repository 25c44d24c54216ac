import type { SourceFile } from "../../src/ingest";
import type { Agency, Observation, Report } from "../../src/report";

/**
 * The reports as a file of figures, one on each line. It holds what such a file can hold: no period, no contact; of sections
 * number, title and text, from which the rest follows.
 * Throws where a report is of an agency that is not among these.
 */
export function aFiguresFile(agencies: readonly Agency[], reports: readonly Report[]): SourceFile {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const lines = reports.map((report) => {
    const agency = byCode.get(report.agency);
    if (!agency) throw new Error(`no agency ${report.agency} was given`);
    return JSON.stringify(recordOf(report, agency));
  });
  return { fileName: "reports.jsonl", bytes: Buffer.from(lines.join("\n")) };
}

function recordOf(report: Report, { code, name, type, level, region }: Agency) {
  const {
    year,
    scope,
    form,
    otherForms,
    title,
    publishedOn,
    signedOn,
    layout,
    observations,
    extras,
    sections,
  } = report;
  const figures = layout.flatMap((indicator, i) => {
    const raw = rawOf(observations[i]!);
    return raw === undefined ? [] : [[indicator, raw] as const];
  });
  return {
    format: "gongkai-figures/1",
    agency: { code, name, type, level, region },
    ...{ year, scope, form, otherForms, title, publishedOn, signedOn },
    source: { zh: "测试", en: "A test" },
    figures: Object.fromEntries(figures),
    extras: extras.map(({ label, column, raw }) => ({ label, column, raw })),
    ...(sections.length > 0 && {
      sections: sections.map(({ number, title: heading, text }) => ({ number, title: heading, text })),
    }),
  };
}

/** As the format writes it: nothing for what was not seen, null for a cell that the form does not have. */
function rawOf(seen: Observation): string | null | undefined {
  if (seen.status === "NOT_EXTRACTED") return undefined;
  return "raw" in seen ? seen.raw : null;
}
