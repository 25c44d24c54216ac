import type { Message } from "../../report/index";
import { fatal, info, warning } from "../messages";
import { Refused } from "../refused";
import { unknownSign } from "./symbols";
import type { Seen, SeenPicture } from "./seen";

const mostNamed = 20;

/** What there is to say about a document that was read. */
export function aboutSeen(seen: Seen): readonly Message[] {
  return [
    ...(seen.trackedChanges ? [changesTaken] : []),
    ...(seen.hiddenText ? [hiddenLeft] : []),
    ...[...seen.struck].slice(0, mostNamed).map(struckLeft),
    ...(seen.symbols > 0 ? [symbolsUnknown(seen.symbols)] : []),
    ...seen.shapeless.slice(0, mostNamed).map(tableShapeless),
    ...(seen.pictures.length > 0 ? [picturesLeft(seen.pictures)] : []),
    ...(seen.objects.length > 0 ? [objectsLeft(seen.objects)] : []),
    ...(seen.imports > 0 ? [importsLeft(seen.imports)] : []),
  ];
}

const changesTaken = warning(
  "TRACKED_CHANGES",
  "文件中有未处理的修订，按全部接受修订后的内容读取。请核对是否为定稿。",
  "The document has tracked changes that nobody accepted or rejected; it is read as if all were accepted. Check that it is final.",
);

const hiddenLeft = warning(
  "HIDDEN_TEXT",
  "文件中有隐藏文字，没有读取。",
  "The document has hidden text, which was not read.",
);

const struckLeft = (words: string): Message =>
  warning("TEXT_STRUCK", `“${words}”有删除线，没有读取。`, `“${words}” is struck through and was not read.`, {
    quote: words,
  });

const symbolsUnknown = (count: number): Message =>
  warning(
    "SIGNS_UNREADABLE",
    `有 ${count} 个符号字体的字符看不出是什么字，以“${unknownSign}”代替。请与原件核对。`,
    `What ${count} sign(s) of symbol fonts are cannot be told; “${unknownSign}” stands for them. Compare the original.`,
  );

const tableShapeless = (words: string): Message =>
  warning(
    "TABLE_SHAPE_UNKNOWN",
    `以“${words}”开头的表格没有写明各格的位置，只按先后次序读取。请与原件核对。`,
    `The table that begins with “${words}” does not say where its cells stand; only their order is known. Compare the original.`,
    { quote: words },
  );

/** A seal, a logo or a line drawn as a picture hides nothing. */
const leastPercent = 10;
export const mayHideTable = (percent: number | null): percent is number =>
  percent !== null && percent >= leastPercent;

function picturesLeft(pictures: readonly SeenPicture[]): Message {
  const large = pictures.filter(({ percent }) => mayHideTable(percent));
  const places = (large.length > 0 ? large : pictures)
    .map(({ after }) => after)
    .filter((words) => words !== "")
    .slice(0, 3);
  const where = {
    zh: places.length > 0 ? `（图片在这些文字之后：“${places.join("”“")}”）` : "",
    en: places.length > 0 ? ` (behind “${places.join("”, “")}”)` : "",
  };
  return (large.length > 0 ? warning : info)(
    "PICTURES_NOT_READ",
    `有 ${pictures.length} 张图片没有读取，图片里的文字和表格不在结果中${where.zh}。`,
    `${pictures.length} picture(s) were not read; words and tables in them are missing${where.en}.`,
  );
}

const objectsLeft = (programs: readonly string[]): Message =>
  warning(
    "OBJECTS_NOT_READ",
    `文件中嵌入了 ${programs.length} 个对象（${[...new Set(programs)].join("、")}），其中的内容没有读取。如果是统计表，请另存为 XLSX 导入，或粘贴为 Word 表格。`,
    `The document has ${programs.length} embedded object(s) (${[...new Set(programs)].join(", ")}), which were not read. Save a statistics sheet as XLSX, or paste it as a Word table.`,
  );

const importsLeft = (count: number): Message =>
  warning(
    "PARTS_NOT_READ",
    `文件引用了 ${count} 个内嵌的其他格式文档（altChunk），其内容没有读取。请用 Word 打开后另存，再导入。`,
    `The document takes in ${count} document(s) of another format (altChunk), which were not read. Open it in Word, save it again, then import that.`,
  );

/** Why a document that was read has no words. */
export const nothingWritten = ({ pictures, objects, imports }: Seen): Refused =>
  new Refused(
    pictures.length + objects.length > 0
      ? fatal(
          "DOCUMENT_EMPTY",
          `文件里没有文字，只有 ${pictures.length + objects.length} 张图片（或嵌入对象），图片里的文字和表格不能读取。请使用带文字的版本，或把数据写成数据文件（*.figures.json）导入。`,
          `The document has no words but ${pictures.length + objects.length} picture(s) or embedded object(s), in which words and tables cannot be read. Use a version with text, or bring the figures as a figures file (*.figures.json).`,
        )
      : imports > 0
        ? importsOnly
        : fatal(
            "DOCUMENT_EMPTY",
            "文件里没有文字。请核对是否保存完整。",
            "The document has no words. Check whether it was saved whole.",
          ),
  );

const importsOnly = fatal(
  "DOCUMENT_EMPTY",
  "文件本身没有文字，内容在内嵌的其他格式文档（altChunk）里。请用 Word 打开后另存，再导入。",
  "The document itself has no words: they are in documents of another format that it takes in (altChunk). Open it in Word, save it again, then import that.",
);
