import type { Notice } from "../server";

/** One line on standard error: standard output belongs to the answer. */
export const printNotice: Notice = ({ zh, en }) => process.stderr.write(`${zh} · ${en}\n`);
