import { userInfo } from "node:os";
import type { Writer } from "../db";

/** Who runs the command: whoever can reach the database may write everything, and is named. */
export function commandLineWriter(): Writer {
  return { actor: `cli:${userName()}`, region: null };
}

/** In a container the user may have a number only. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
