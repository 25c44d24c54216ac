import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { outOfMemory, type Watched } from "./task";

// A thread of its own: the one that reads may not come back to its timers for minutes.
const { megabytes, parent } = workerData as Watched;
setInterval(() => {
  const taken = process.memoryUsage.rss() / 1024 / 1024;
  if (taken > megabytes) writeSync(2, `${outOfMemory}: ${Math.round(taken)} MB\n`);
  if (taken > megabytes || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 50);
