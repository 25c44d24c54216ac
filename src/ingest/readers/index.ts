import { csv } from "./csv";
import { figures } from "./figures";
import { html } from "./html";
import { markdown } from "./markdown";
import { pdf } from "./pdf";
import { text } from "./text";
import { xls } from "./xls";
import { xlsx } from "./xlsx";
import type { Reader } from "./reader";

/** Every format that is read. A new one is one file beside these and one line here. */
export const readers: readonly Reader[] = [figures, html, text, markdown, pdf, xlsx, xls, csv];
