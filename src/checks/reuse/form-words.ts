import { eachRow, forms, type FormTable } from "../../catalogue/index";
import { MAIN_PARTS } from "../../report/index";
import { plainText } from "./plain-text";

/** Parts as 国办公开办函〔2019〕60号 titles them, and how section one is divided. */
const prescribed: readonly string[] = [
  ...MAIN_PARTS.map(({ titleZh }) => titleZh),
  "因政府信息公开工作被申请行政复议提起行政诉讼情况",
  "政府信息公开工作存在的主要问题及改进情况",
  "收取信息处理费情况",
  "政府信息公开平台建设",
  "政府信息管理",
  "监督保障",
];

/** Words without which nobody can name the subject of a report, its time or its counting. */
const ofTheSubject: readonly string[] = [
  ..."政府信息公开 政务公开 信息公开 政府信息 依申请公开 主动公开 公开 申请 行政复议 行政诉讼 信息处理费 规范性文件".split(" "),
  ..."本年度 上年度 下年度 年度 全年 本年 本机关 本单位 情况 工作 数量 总数 共计 其中 收到 受理 办理 办结 答复 结转 顺延 法定期限 予以 收取 发生 没有 万元".split(" "),
]; // prettier-ignore

const phrasesOf = (table: FormTable): readonly (string | undefined)[] => [
  table.title,
  ...(table.headWords ?? []),
  ...(table.identities ?? []).map(({ printed }) => printed),
  ...table.columns.flatMap(({ label, group, aliases = [] }) => [label, group, ...aliases]),
];

/** What the forms themselves print, letter by letter, longest first. */
const phrases: readonly string[] = [
  ...prescribed,
  ...ofTheSubject,
  ...forms.flatMap(({ tables }) => tables.flatMap(phrasesOf)),
  ...forms.flatMap((form) =>
    [...eachRow(form)].flatMap(({ row }) => [row.label, row.remark, ...(row.aliases ?? [])]),
  ),
]
  .map((phrase) => plainText(phrase ?? "").letters)
  .filter((letters) => letters.length > 1)
  .sort((a, b) => b.length - a.length);

const formWords = new RegExp([...new Set(phrases)].join("|"), "g");
const countedIn = /[0年月日件条次篇个人项份元本我无未及和与的均含]/g;

/** A label that the page broke is known by its pieces. */
const PIECE = 5;
const pieces = new Set(
  phrases.flatMap((phrase) =>
    Array.from({ length: Math.max(0, phrase.length - PIECE + 1) }, (_, at) => phrase.slice(at, at + PIECE)),
  ),
);

/**
 * How much of some letters is left when the words of the forms, numbers and units are taken out, 0 to 1.
 *
 * @example shareOfOwnWords("本年新收政府信息公开申请0件") //=> 0
 */
export function shareOfOwnWords(letters: string): number {
  if (letters === "") return 0;
  return withoutPieces(letters).replace(formWords, "").replace(countedIn, "").length / letters.length;
}

function withoutPieces(letters: string): string {
  let rest = "";
  let known = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (pieces.has(letters.slice(at, at + PIECE))) known = at + PIECE;
    if (at >= known) rest += letters[at];
  }
  return rest;
}
