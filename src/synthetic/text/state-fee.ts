import { FEE, type Counts } from "../counts/counts";
import type { Writer } from "./phrases";

const collected: readonly string[] = [
  "{year}年，{we}共收取政府信息公开信息处理费{yuan}元。",
  "本年度[依法|按规定]收取信息处理费{yuan}元。",
  "信息处理费收取情况：全年收取信息处理费{yuan}元，[均已上缴国库|已足额缴入国库]。",
  "按照《政府信息公开信息处理费管理办法》，{we}全年收取信息处理费[共计|]{yuan}元。",
];
const none: readonly string[] = [
  "{year}年，{we}未收取政府信息公开信息处理费。",
  "本年度没有收取信息处理费。",
  "按照《政府信息公开信息处理费管理办法》，{we}全年收取信息处理费0元。",
  "{we}{year}年度没有收取任何信息处理费。",
  "信息处理费收取情况：全年未收取信息处理费。",
];

/** What was collected for information, in 元; the sheet of A2014 has it in 万元. */
export function stateFee(writer: Writer, counts: Counts): string {
  const yuan = Math.round(counts.get(FEE)! * 1e4);
  return yuan === 0 ? writer.one("no fee", none) : writer.one("fee", collected, { yuan });
}
