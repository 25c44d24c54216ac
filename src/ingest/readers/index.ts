import { csv } from "./csv";
import { figures } from "./figures";
import { html } from "./html";
import { doc } from "./doc";
import { docx } from "./docx";
import { markdown } from "./markdown";
import { pdf } from "./pdf";
import { rtf } from "./rtf";
import { text } from "./text";
import { xls } from "./xls";
import { xlsx } from "./xlsx";
import type { Reader } from "./reader";

/** Every format that is read. A new one is one file beside these and one line here. */
export const readers: readonly Reader[] = [
  figures,
  html,
  text,
  markdown,
  pdf,
  docx,
  doc,
  rtf,
  xlsx,
  xls,
  csv,
];
