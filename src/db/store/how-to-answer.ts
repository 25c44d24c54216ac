import type { Message } from "../../report";

/** What is known of a held document, and what becomes of its original. */
export interface Waiting {
  readonly fileName: string;
  /** Null: that is what is asked. */
  readonly agency: string | null;
  readonly year: number | null;
  /** False: the original is deleted once the document is answered. */
  readonly keepOriginal: boolean;
}

/** The commands that answer for a held document, with just what it lacks. */
export function howToAnswer(id: number, { fileName, agency, year, keepOriginal }: Waiting): Message {
  const resolve = `gongkai held resolve ${id}`;
  const lacking = (code: string, number: string) =>
    [agency === null && ` --agency ${code}`, year === null && ` --year ${number}`].filter(Boolean).join("");
  const yearZh = year === null ? " --year 年度" : "";
  const yearEn = year === null ? " --year YEAR" : "";
  const zh = [
    `待定，编号 ${id}，暂不公开。答复：${resolve}${lacking("代码", "年度")}，或用 resolveHeldDocument。`,
    agency === null &&
      `机关尚未登记的：先用 gongkai agencies import 名录.csv 或 saveAgency 登记，再 ${resolve}${yearZh}。`,
    `不要的：gongkai held discard ${id} --reason 理由。`,
    !keepOriginal && "原件留存到有答复为止，其后删除（GONGKAI_KEEP_DOCUMENTS=false）。",
  ];
  const en = [
    `held as number ${id}, unseen. Answer: ${resolve}${lacking("CODE", "YEAR")}, or resolveHeldDocument.`,
    agency === null &&
      `An agency that is not registered yet: gongkai agencies import REGISTER.csv or saveAgency, then ${resolve}${yearEn}.`,
    `Not wanted: gongkai held discard ${id} --reason TEXT.`,
    !keepOriginal &&
      "The original is kept until then, and deleted afterwards (GONGKAI_KEEP_DOCUMENTS=false).",
  ];
  return {
    severity: "INFO",
    code: "HELD",
    messageZh: `${fileName}：${zh.filter(Boolean).join("")}`,
    messageEn: `${fileName}: ${en.filter(Boolean).join(" ")}`,
  };
}
