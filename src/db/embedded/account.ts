import { lchownSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { EmbeddedProblem } from "./problem";

/** The ordinary account that runs PostgreSQL when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Null when we are an ordinary user: children run as we do. Else the owner of the cluster if there is one, the owner of
 * the data folder (a checkout of an ordinary user that root starts stays theirs), `postgres`, or `nobody`.
 */
export function chooseAccount(dataDir: string, cluster: string): Account | null {
  if (!isRoot()) return null;
  const ownerOfCluster = uidOf(cluster);
  if (ownerOfCluster === 0) {
    throw new EmbeddedProblem(
      `数据库目录 ${cluster} 属于 root，而 PostgreSQL 不以 root 运行。请把它改归普通用户，例如：chown -R postgres ${cluster}`,
      `The database folder ${cluster} belongs to root, and PostgreSQL does not run as root. Give it to an ordinary user, e.g. chown -R postgres ${cluster}`,
    );
  }
  if (ownerOfCluster !== undefined) return accountOf(ownerOfCluster, statSync(cluster).gid);
  const ownerOfDataDir = uidOf(dataDir);
  const account =
    (ownerOfDataDir ? lookUp(String(ownerOfDataDir)) : null) ?? lookUp("postgres") ?? lookUp("nobody");
  if (account) return account;
  throw new EmbeddedProblem(
    "以 root 运行时需要一个普通用户（postgres 或 nobody），系统中都没有。请以普通用户运行，或使用 DATABASE_URL。",
    "Root needs an ordinary account (postgres or nobody) to run PostgreSQL, and there is none. Run as an ordinary user, or use DATABASE_URL.",
  );
}

const accountOf = (uid: number, gid: number): Account =>
  lookUp(String(uid)) ?? { name: String(uid), uid, gid };

function uidOf(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.uid;
}

function lookUp(nameOrUid: string): Account | null {
  const id = (...args: string[]) =>
    execFileSync("id", [...args, nameOrUid], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  try {
    return { name: id("-un"), uid: Number(id("-u")), gid: Number(id("-g")) };
  } catch {
    return null;
  }
}

/** Whether the account gets into the folder: asked of the kernel, as modes, lists and mounts all have a say. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, stdio: "ignore" }).status === 0;
}

/** Makes a folder and its parents; what root makes in another user's folder is given to that user. */
export function makeFolder(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return;
  const parent = dirname(folder);
  makeFolder(parent);
  mkdirSync(folder, { recursive: true });
  giveToOwnerOf(parent, folder);
}

/** What root writes into another user's folder belongs to that user, who will start the service next time. */
export function giveToOwnerOf(folder: string, path: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) lchownSync(path, uid, gid);
}
