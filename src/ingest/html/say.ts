import type { Message } from "../../report/index";
import { fatal, info, warning } from "../messages";
import { Refused } from "../refused";
import type { Notes } from "./notes";

/** What a page holds that did not become part of the document. */
export function aboutNotes(notes: Notes): readonly Message[] {
  return [
    ...[...notes.hidden.values()].slice(0, 20).map(hidden),
    ...[...notes.struck.values()].slice(0, 20).map(struck),
    ...[...notes.overlaps.values()].slice(0, 20).map(overlap),
    ...(notes.pictures.size > 0 ? [pictures([...notes.pictures.values()])] : []),
  ];
}

const hidden = (words: string): Message =>
  warning(
    "TABLE_HIDDEN",
    `网页中有隐藏的表格或表格行，没有读取，开头是“${words}”。`,
    `A table or rows of one are hidden on the page and were not read; they begin with “${words}”.`,
    { quote: words },
  );

const struck = (words: string): Message =>
  warning(
    "TEXT_STRUCK",
    `“${words}”在网页上有删除线，没有读取。`,
    `“${words}” is struck through on the page and was not read.`,
    { quote: words },
  );

const overlap = (words: string): Message =>
  warning(
    "CELLS_OVERLAP",
    `以“${words}”开头的表格中，有的合并单元格互相重叠，重叠处取靠上的一格。请与原网页核对。`,
    `In the table that begins with “${words}” merged cells overlap; the upper one was taken. Compare with the original page.`,
    { quote: words },
  );

function pictures(before: readonly string[]): Message {
  const places = before.filter((words) => words !== "").slice(0, 3);
  return info(
    "PICTURES_NOT_READ",
    `有 ${before.length} 张图片没有读取，图片里的文字和表格不在结果中${places.length > 0 ? `（图片在这些文字之后：“${places.join("”“")}”）` : ""}。`,
    `${before.length} picture(s) were not read; words and tables in them are missing${places.length > 0 ? ` (behind “${places.join("”, “")}”)` : ""}.`,
  );
}

export const leftOut = (characters: number, words: string): Message =>
  info(
    "PAGE_PARTS_LEFT_OUT",
    `网页的导航、侧栏、页脚等 ${characters} 字没有作为报告内容读取，开头是“${words}”。`,
    `Menus, side columns, the foot and the like (${characters} characters) were not read as the report; they begin with “${words}”.`,
  );

/** Why a page that was read has no words. */
export const nothingVisible = (why: "FRAMES" | "SCRIPTS" | "PICTURES" | "NOTHING"): Refused =>
  new Refused(
    fatal(
      "PAGE_EMPTY",
      `网页里没有可见的文字：${reasons[why].zh}`,
      `The page has no visible words: ${reasons[why].en}`,
    ),
  );

const reasons = {
  FRAMES: {
    zh: "正文在框架（frame）里。请打开框架里的网页另存后再导入。",
    en: "its text stands in frames. Save the page inside the frame and import that.",
  },
  SCRIPTS: {
    zh: "正文由脚本生成，没有存下来。请在浏览器里打开后“另存为”完整网页，再导入。",
    en: "its text is made by scripts and was not saved. Open it in a browser and save the complete page.",
  },
  PICTURES: {
    zh: "内容是图片，图片里的文字和表格不能读取。",
    en: "its content is pictures, in which words and tables cannot be read.",
  },
  NOTHING: { zh: "请核对是否保存完整。", en: "check whether it was saved whole." },
};
