export {
  compareTexts,
  prepareText,
  type PreparedText,
  type TextOfReport,
  type TextReuse,
} from "./compare-texts";
export { judgeAgainstLastYear, judgeAgainstSister, type JudgedReuse } from "./judge-reuse";
export { nearCopies, type SignedText } from "./near-copies";
export { textSignature, type TextSignature } from "./signature";
