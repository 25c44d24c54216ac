import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { canEnter, chooseAccount, isRoot, makeFolder, type Account } from "./account";
import { findNative, MAJOR_VERSION, type Native } from "./binaries";
import { EmbeddedProblem, folderFailed } from "./problem";
import { copiedRuntime, isUsable } from "./runtime";
import { removeLeftovers } from "./scratch";
import { readOrMakeSettings, type Settings } from "./settings";

/** Where everything of one data folder lies and who runs it. */
export interface Place {
  /** Absolute, without symbolic links. */
  readonly dataDir: string;
  /** The folder that holds the cluster: the data folder, or one under /var/lib/gongkai. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly settings: Settings;
  readonly account: Account | null;
  readonly native: Native;
}

const ELSEWHERE = "/var/lib/gongkai";

/** Makes the data folder, picks the account, and finds or copies binaries that it can run. */
export async function findPlace(folder: string, native: Native = findNative()): Promise<Place> {
  const dataDir = openDataDir(folder);
  const settings = readOrMakeSettings(dataDir);
  const inside = join(dataDir, "postgres");
  if (settings.cluster && !existsSync(settings.cluster)) throw clusterIsGone(dataDir, settings.cluster);
  refuseOthersCluster(settings.cluster ?? inside);
  refuseOtherVersions(settings.cluster ?? inside);
  const account = chooseAccount(dataDir, settings.cluster ?? inside);
  const runs = await isUsable(native, account);
  const stays =
    !settings.cluster && (existsSync(inside) || !isRoot() || (runs && canEnter(account, dataDir)));
  const home = settings.cluster ? dirname(settings.cluster) : stays ? dataDir : elsewhere(dataDir);
  try {
    makeFolder(home);
    removeLeftovers(home);
    const usable = runs ? native : await copiedRuntime(native, home, account);
    return {
      dataDir,
      home,
      cluster: join(home, "postgres"),
      log: join(dataDir, "postgres.log"),
      settings,
      account,
      native: usable,
    };
  } catch (error) {
    throw folderFailed(home, error);
  }
}

const elsewhere = (dataDir: string) =>
  join(ELSEWHERE, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));

function openDataDir(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw folderFailed(folder, error);
  }
}

function refuseOtherVersions(cluster: string): void {
  const file = join(cluster, "PG_VERSION");
  if (!existsSync(cluster)) return;
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : "?";
  if (version === MAJOR_VERSION) return;
  throw new EmbeddedProblem(
    `${cluster} 由 PostgreSQL ${version} 建立，而本程序内置 ${MAJOR_VERSION}。请用原版本导出数据（pg_dump）再导入，或把该目录移走后重新开始。`,
    `${cluster} was made by PostgreSQL ${version}, and this program carries ${MAJOR_VERSION}. Dump it with the old version (pg_dump) and load it again, or move the folder away to start anew.`,
  );
}

/** Only its owner (or root, in the owner's name) can run a cluster. */
function refuseOthersCluster(cluster: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const me = process.getuid?.();
  if (owner === undefined || me === undefined || isRoot() || owner === me) return;
  throw new EmbeddedProblem(
    `数据库目录 ${cluster} 属于另一用户（uid ${owner}），当前用户（uid ${me}）无法使用。请以该用户或 root 运行，或用 GONGKAI_DATA_DIR 指定另一个目录。`,
    `The database folder ${cluster} belongs to another user (uid ${owner}); this one (uid ${me}) cannot use it. Run as that user or as root, or name another folder in GONGKAI_DATA_DIR.`,
  );
}

function clusterIsGone(dataDir: string, cluster: string): EmbeddedProblem {
  return new EmbeddedProblem(
    `${dataDir}/postgres.json 记录的数据库目录 ${cluster} 不存在。请恢复该目录；若确要从空库开始，请删除 postgres.json。`,
    `The database folder ${cluster} that ${dataDir}/postgres.json remembers is gone. Restore it, or delete postgres.json to start with an empty database.`,
  );
}
