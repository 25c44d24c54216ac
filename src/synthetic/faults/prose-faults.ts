import { pick } from "../random";
import type { SyntheticParagraph } from "../report";
import { writeReport } from "../text/write-report";
import type { Fault } from "./fault";

/** What a sentence may state, and the cells whose figure is taken for it by mistake. */
const mistaken: readonly (readonly [code: string, others: readonly string[]])[] = [
  ["application.completed", ["application.received", "outcome.granted"]],
  ["outcome.granted", ["application.completed", "outcome.unavailable.not_held"]],
  ["review.total", ["review.upheld", "litigation.direct.total", "application.carried_over"]],
  ["normative.in_force", ["normative.issued", "normative.repealed"]],
  ["proactive.website", ["proactive.total"]],
  ["proactive.wechat", ["proactive.weibo"]],
  ["training.courses", ["training.meetings"]],
];

/** The words are written as if a cell held another's figure; the table stays as it was. */
const anotherCells: Fault = {
  code: "PROSE_OF_ANOTHER_CELL",
  titleZh: "正文的数是另一格的数",
  titleEn: "a figure in a sentence is another cell's",
  shownBy: ["PROSE"],
  plant(report, random) {
    const { counts } = report;
    const able = mistaken.flatMap(([code, others]) =>
      others.flatMap((other) => {
        const [own, wrong] = [counts.get(code), counts.get(other)];
        // Fewer courses than all of them may be those of one occasion.
        if (!own || !wrong || own === wrong || (/^training\./.test(code) && wrong < own)) return [];
        const written = writeReport({ ...report, counts: new Map([...counts, [code, wrong]]) });
        return JSON.stringify(written.sections) === JSON.stringify(report.sections)
          ? []
          : [{ written, codes: [code, other], before: String(own), after: String(wrong) }];
      }),
    );
    if (able.length === 0) return null;
    const { written, ...about } = pick(random, able);
    return { report: { ...report, ...written }, ...about };
  },
};

/** In one place something was collected, in another nothing. */
const feeDenied: Fault = {
  code: "FEE_DENIED_AND_STATED",
  titleZh: "一处说未收费，一处说收了费",
  titleEn: "a fee is denied in one place and stated in another",
  shownBy: ["PROSE", "OUTLINE"],
  plant(report, random) {
    const at = report.sections.findIndex(({ kind }) => kind === "OVERVIEW" || kind === "APPLICATIONS");
    if (at < 0) return null;
    const yuan = Math.round((report.counts.get("fee.collected") ?? 0) * 1e4);
    const sentence =
      yuan > 0
        ? "办理过程中没有收取信息处理费。"
        : `办理过程中共收取信息处理费${10 * (2 + Math.floor(random() * 80))}元。`;
    const sections = report.sections.map((section, i) =>
      i === at ? { ...section, paragraphs: addedTo(section.paragraphs, sentence) } : section,
    );
    return { report: { ...report, sections }, codes: ["fee.collected"], before: "", after: sentence };
  },
};

/** Behind the last words of the part on applications, or of the whole. */
function addedTo(paragraphs: readonly SyntheticParagraph[], sentence: string): SyntheticParagraph[] {
  const heading = paragraphs.findIndex((one) => typeof one !== "string" && one.heading.includes("依申请"));
  const at = heading < 0 ? paragraphs.length - 1 : heading + 1;
  return paragraphs.map((one, i) => (i === at && typeof one === "string" ? one + sentence : one));
}

export const proseFaults: readonly Fault[] = [anotherCells, feeDenied];
