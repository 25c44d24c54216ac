import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { giveToOwnerOf } from "./account";
import { EmbeddedProblem, folderFailed } from "./problem";

/** What `<dataDir>/postgres.json` keeps, readable by its owner only. */
export interface Settings {
  readonly user: string;
  readonly password: string;
  /** Where the database folder lies when it does not lie in the data folder. */
  readonly cluster?: string;
}

const fileIn = (dataDir: string) => join(dataDir, "postgres.json");

/** The settings of the data folder; new ones with a random password the first time, one and the same for all who ask at once. */
export function readOrMakeSettings(dataDir: string): Settings {
  const file = fileIn(dataDir);
  try {
    if (!existsSync(file)) {
      const draft = write(dataDir, { user: "gongkai", password: randomBytes(24).toString("hex") });
      keepFirst(draft, file);
    }
    return parse(file, readFileSync(file, "utf8"));
  } catch (error) {
    throw folderFailed(dataDir, error);
  }
}

/** Remembers a cluster that lies outside the data folder. */
export function rememberCluster(dataDir: string, settings: Settings, cluster: string): void {
  if (settings.cluster === cluster) return;
  renameSync(write(dataDir, { ...settings, cluster }), fileIn(dataDir));
}

function write(dataDir: string, settings: Settings): string {
  const draft = `${fileIn(dataDir)}.${process.pid}.${randomBytes(3).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  giveToOwnerOf(dataDir, draft);
  return draft;
}

/** A link is never made over an existing file: of several drafts one wins, whole. */
function keepFirst(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parse(file: string, text: string): Settings {
  try {
    const { user, password, cluster } = JSON.parse(text) as Settings;
    if (typeof user === "string" && typeof password === "string") return { user, password, cluster };
  } catch {
    // Said below.
  }
  throw new EmbeddedProblem(
    `${file} 不是有效的设置文件（应有 user 与 password）。请从备份恢复它；没有它就无法打开数据库。`,
    `${file} is no valid settings file (user and password are expected). Restore it from a backup: the database cannot be opened without it.`,
  );
}
