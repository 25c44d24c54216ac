import type { SourceFile } from "../../src/ingest";
import type { SyntheticReport, SyntheticSection } from "../../src/synthetic";

/**
 * Synthetic reports as one file of figures: cells as printed, words below their headings, dates. A tenth of what their pages would
 * cost; that a page is read to the same is tested.
 */
export function aSyntheticFile(reports: readonly SyntheticReport[]): SourceFile {
  const lines = reports.map((report) => JSON.stringify(recordOf(report)));
  return { fileName: "synthetic.jsonl", bytes: Buffer.from(lines.join("\n")) };
}

function recordOf(report: SyntheticReport) {
  const { year, scope, form, otherForms, title, publishedOn, signedOn, figures, sections } = report;
  const { code, name, type, level, region } = report.agency;
  return {
    ...{ format: "gongkai-figures/1", agency: { code, name, type, level, region } },
    ...{ year, scope, form, otherForms, title, publishedOn, signedOn, figures, extras: [] },
    source: { zh: "合成", en: "synthetic" },
    sections: sections.flatMap(sectionsOf),
  };
}

/** A heading within a section begins one of its own. */
function sectionsOf({ number, title, paragraphs }: SyntheticSection) {
  const parts: { number: string; title: string; lines: string[] }[] = [{ number, title, lines: [] }];
  for (const words of paragraphs) {
    if (typeof words === "string") {
      parts.at(-1)!.lines.push(words);
      continue;
    }
    const [, ordinal = "", heading = ""] = /^(（.+?）)(.+)$/.exec(words.heading)!;
    parts.push({ number: ordinal, title: heading, lines: [] });
  }
  return parts.map(({ lines, ...heading }) => ({ ...heading, text: lines.join("\n") }));
}
