import { compact } from "../characters";

/** - 4 -, — 5 —, 第 3 页, 第 3 页 共 9 页: of the paper, not of the report. */
export const isPageMark = (line: string): boolean =>
  /^(?:[-–—―─－]+\d{1,4}[-–—―─－]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?)$/.test(compact(line));
