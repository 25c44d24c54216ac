import type { Outcome } from "../finding";
import { aboutWords } from "../outline/about-words";
import { absentParts, hasOutline, hasSixParts, isUntitled, partOf, type AbsentPart } from "../outline/parts";
import { sectionsBelow } from "../outline/sections";
import type { ReportRule } from "../rule";

/**
 * The format has six parts, each under its heading.
 *
 * WARNING: a part that is not there is content that the law asks for. Where its table or its words were read all the same, the text
 * layer may have lost the heading: UNCERTAIN, for the record only; UNCERTAIN too where it lost headings of other parts. Before 2019 no national rule prescribes parts, and figures that
 * came without a text have none to be judged.
 *
 * @example 一 to 五, and no 六、其他需要报告的事项 //=> FAILED
 */
export const sectionMissing: ReportRule = {
  code: "SECTION_MISSING",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["B2019", "C2021"],
  titleZh: "六个部分齐全，各有标题",
  titleEn: "All six parts are there, each under its heading",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号；《政府信息公开条例》（2019）第五十条",
  *check({ report }) {
    if (!hasSixParts(report) || report.sections.length === 0) return;
    if (!hasOutline(report)) {
      yield aboutWords({
        status: "NOT_ASSESSABLE",
        subject: "OUTLINE",
        messageZh: "没有读到正文的标题，六个部分是否齐全无法核对。",
        messageEn: "No headings were read, so whether the six parts are there cannot be told.",
      });
      return;
    }
    const found = [
      ...absentParts(report).map((part) => (part.trace === "CONTENT" ? untitled(part.kind) : missing(part))),
      ...sectionsBelow(report, null)
        .filter(isUntitled)
        .map(({ kind }) => untitled(kind)),
    ];
    yield* found.length > 0 ? found : [complete];
  },
};

const complete = aboutWords({
  status: "PASS",
  subject: "OUTLINE",
  messageZh: "六个部分齐全。",
  messageEn: "All six parts are there.",
});

function missing({ kind, trace }: AbsentPart): Outcome {
  const { number, titleZh, titleEn } = partOf(kind);
  const maybe = trace === null ? { zh: "", en: "" } : alsoLost;
  return aboutWords({
    status: trace === null ? "FAILED" : "UNCERTAIN",
    subject: kind,
    messageZh: `缺少“${number}、${titleZh}”部分：正文中没有这个标题，也没有这部分的内容。${maybe.zh}请对照格式补齐；没有情况的，写“无”。`,
    messageEn: `The part “${number}、${titleZh}” (${titleEn}) is missing: the body has neither its heading nor its content. ${maybe.en}Add it; where there is nothing to report, say so.`,
  });
}

const alsoLost = {
  zh: "文件的文字层丢失了其他标题，这个标题可能也在其中，请先看原件。",
  en: "The file's text layer lost other headings and may have lost this one; look at the original first. ",
};

function untitled(kind: string): Outcome {
  const { number, titleZh, titleEn } = partOf(kind);
  return aboutWords({
    status: "UNCERTAIN",
    severity: "INFO",
    subject: kind,
    messageZh: `没有读到“${number}、${titleZh}”的标题，但有这部分的内容：标题可能漏印，也可能是文件的文字层丢失了标题。请看原件。`,
    messageEn: `The heading “${number}、${titleZh}” (${titleEn}) was not read, though the content of the part is there: it may be missing in the report, or lost in the file's text layer. Look at the original.`,
  });
}
