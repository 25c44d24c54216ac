import type { Bytes } from "../cfb/bytes";
import { encrypted, Refused } from "../refused";
import { fatal } from "../messages";

/** Where a part of the file stands in its stream of tables, by the index of its pair of numbers (MS-DOC 2.5.6). */
const parts = {
  styleSheet: 1,
  footnoteMarks: 2,
  footnotes: 3,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;
export type Part = keyof typeof parts;

/** What the head of a Word document (the FIB of MS-DOC) says. */
export interface FileInformation {
  readonly tableStream: "1table" | "0table";
  /** Characters of each story, in the order in which they follow each other. */
  readonly counts: Readonly<Record<Story, number>>;
  /** `length` 0 for what the file lacks. */
  part(name: Part): { readonly start: number; readonly length: number };
}

const stories = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "headerBoxes",
] as const;
export type Story = (typeof stories)[number];

/** Word 97. */
const oldest = 0xc1;
const firstCount = 0x4c;
const pairs = 0x9a;

/** Throws `Refused` for files of older versions and for files with a password. */
export function readFileInformation(file: Bytes): FileInformation {
  if (file.u16(0) !== 0xa5ec || file.u16(2) < oldest) throw tooOld();
  const flags = file.u16(0x0a);
  if (flags & 0x0100) throw encrypted();
  const count = file.u16(0x98);
  return {
    tableStream: flags & 0x0200 ? "1table" : "0table",
    counts: Object.fromEntries(
      stories.map((story, i) => [story, Math.max(0, file.i32(firstCount + 4 * i))]),
    ) as Record<Story, number>,
    part(name) {
      const index = parts[name];
      if (index >= count) return { start: 0, length: 0 };
      return { start: file.u32(pairs + 8 * index), length: file.u32(pairs + 8 * index + 4) };
    },
  };
}

/** The first character of a story. */
export const startOf = ({ counts }: FileInformation, story: Story): number =>
  stories.slice(0, stories.indexOf(story)).reduce((sum, one) => sum + counts[one], 0);

const tooOld = () =>
  new Refused(
    fatal(
      "FORMAT_UNSUPPORTED",
      "这是 Word 97 以前的版本（Word 6.0/95 等）保存的文件，不能读取。请用 Word 或 WPS 打开，另存为 DOCX 再导入。",
      "A version of Word before 97 (6.0, 95) saved this file; it is not read. Open it in Word or WPS, save it as DOCX, then import that.",
    ),
  );
