/**
 * Reads one document after another for the process that started it. It may be ended at any moment, and is: whatever a document
 * does to it, only that document is lost.
 */
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { AgencyRegister } from "../../report/index";
import { readDocument } from "../read-document";
import type { Reply, Task, Watched } from "./task";

const watched: Watched = { megabytes: Number(process.argv[2]), parent: process.ppid };
new Worker(join(__dirname, `memory-watch${extname(__filename)}`), { workerData: watched }).unref();

// Ctrl-C reaches every process of a terminal; the one that started this decides when it ends.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());

const reply = (what: Reply) => process.send?.(what);
let register = new AgencyRegister([]);

process.on("message", ({ file, answers, agencies }: Task) => {
  if (agencies) register = new AgencyRegister(agencies);
  const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;
  readDocument(file, { ...answers, register }).then(
    (reading) => reply({ kind: "read", reading, megabytes: megabytes() }),
    (error: unknown) => reply({ kind: "failed", error: String(error), megabytes: megabytes() }),
  );
});
reply({ kind: "ready" });
