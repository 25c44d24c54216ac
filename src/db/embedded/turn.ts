import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 1_500;

/**
 * Does the work while no other process of this machine does such work on the folder. PostgreSQL's lock file keeps two
 * servers apart, but two that find the same stale file at once may remove each other's new one; so they take turns.
 * A name that the kernel keeps is the turn: it is free again when its holder dies. Where there are no such names
 * (macOS), or the turn does not come in time, the work is done all the same.
 */
export async function inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const turn = await waitForTurn(folder);
  try {
    return await work();
  } finally {
    turn?.close();
  }
}

async function waitForTurn(folder: string): Promise<Server | undefined> {
  const id = `gongkai-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  const name = { linux: `\0${id}`, win32: `\\\\.\\pipe\\${id}` }[process.platform as string];
  if (name === undefined) return undefined;
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(20)) {
    const answer = await listen(name);
    if (answer !== "EADDRINUSE" && answer !== "EACCES")
      return typeof answer === "string" ? undefined : answer;
  }
  return undefined;
}

/** The server that holds the name, or why it does not. */
function listen(name: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code ?? "?"));
    server.listen(name, () => resolve(server));
  });
}
