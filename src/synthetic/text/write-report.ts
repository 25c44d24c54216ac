import type { Agency } from "../../report/index";
import { Habits } from "../habits";
import type { Facts, SyntheticReport } from "../report";
import { Writer } from "./phrases";
import { sixSections } from "./six-sections";
import { tenSections } from "./ten-sections";

/** The words around the tables of a report: figures in them are those of the tables, and no two reports say the rest alike. */
export function writeReport(facts: Facts): Pick<SyntheticReport, "title" | "opening" | "sections"> {
  const { seed, agency, year, form } = facts;
  const habits = new Habits(seed, agency);
  const writer = new Writer(seed, agency.code, year, { we: weOf(agency), year });
  return {
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    opening: openingOf(agency, year, habits),
    sections: form === "A2014" ? tenSections(writer, facts) : sixSections(writer, facts, habits),
  };
}

function weOf({ type, name }: Agency): string {
  if (type === "GOVERNMENT") return name.includes("区") ? "我区" : name.includes("省") ? "我省" : "我市";
  if (type === "TOWNSHIP") return "我镇";
  return type === "GOVERNMENT_OFFICE" ? "我办" : type === "DEPARTMENT" ? "我局" : "本机关";
}

function openingOf({ name }: Agency, year: number, habits: Habits): string[] {
  const random = habits.random("address");
  const [street, house] = ["文明", "和平", "建设", "解放", "人民", "长江", "黄河", "光明"].map(
    (word) => [word, 1 + Math.floor(random() * 300)] as const,
  )[Math.floor(random() * 8)]!;
  return [
    `本报告由${name}根据《中华人民共和国政府信息公开条例》规定编制。报告所列数据统计期限自${year}年1月1日至${year}年12月31日。如对本报告有疑问，请与${name}联系（地址：示例市${street}路${house}号，电话：000-${String(Math.floor(random() * 1e7)).padStart(7, "0")}）。`,
  ];
}
