/** What stops the embedded PostgreSQL, said to the person who has to do something about it. */
export class EmbeddedProblem extends Error {
  override readonly name: string = "EmbeddedProblem";

  constructor(
    readonly messageZh: string,
    readonly messageEn: string,
    options?: ErrorOptions,
  ) {
    super(`${messageZh}\n${messageEn}`, options);
  }
}

/** Another living gongkai process owns the data folder. `ownerPid` is null when the owner cannot be named. */
export class DataDirInUse extends EmbeddedProblem {
  override readonly name = "DataDirInUse";

  constructor(
    readonly dataDir: string,
    readonly ownerPid: number | null,
  ) {
    const zh = ownerPid === null ? "另一个进程" : `进程 ${ownerPid} `;
    const en = ownerPid === null ? "another process" : `process ${ownerPid}`;
    super(
      `数据目录 ${dataDir} 正由${zh}使用。请先停止该进程；或用 GONGKAI_DATA_DIR 指定另一个目录；或用 DATABASE_URL 连接外部 PostgreSQL。`,
      `The data folder ${dataDir} is in use by ${en}. Stop that process, or name another folder in GONGKAI_DATA_DIR, or use an external PostgreSQL through DATABASE_URL.`,
    );
  }
}

const CAUSES: readonly { readonly seen: RegExp; readonly zh: string; readonly en: string }[] = [
  {
    seen: /No space left on device|Disk quota exceeded/,
    zh: "磁盘空间不足：请腾出空间后重新启动。",
    en: "The disk is full: free some space and start again.",
  },
  {
    seen: /could not look up effective user ID/,
    zh: "当前用户编号在系统用户表中没有名字（容器以任意 uid 运行时常见）：请换用有名字的用户，或使用 DATABASE_URL。",
    en: "The current user id has no name in the system's list of users (common in containers with an arbitrary uid): use a named user, or DATABASE_URL.",
  },
  {
    seen: /invalid locale name/,
    zh: "系统缺少 C.UTF-8 区域设置：请安装它，或使用 DATABASE_URL。",
    en: "The system lacks the locale C.UTF-8: install it, or use DATABASE_URL.",
  },
  {
    seen: /invalid permissions|Permission denied|Operation not permitted|Read-only file system/,
    zh: "权限不足：请检查该目录的所有者和权限（数据库目录须为 0700），或用 GONGKAI_DATA_DIR 指定另一个目录。",
    en: "A permission is missing: check owner and mode of the folder (0700 for the database itself), or name another one in GONGKAI_DATA_DIR.",
  },
  {
    seen: /could not (map|create) (anonymous )?shared memory|Cannot allocate memory/,
    zh: "内存不足：PostgreSQL 需要约 200 MB。",
    en: "Not enough memory: PostgreSQL needs about 200 MB.",
  },
];

/** A program of PostgreSQL failed: its last words, and what to do where the cause is a known one. */
export function programFailed(program: string, folder: string, output: string): EmbeddedProblem {
  const cause = CAUSES.find(({ seen }) => seen.test(output));
  const words = output.trim().split("\n").slice(-6).join("\n") || "(-)";
  return new EmbeddedProblem(
    `内置 PostgreSQL（${program}，目录 ${folder}）未能运行。${cause?.zh ?? "请查看下面的原文。"}`,
    `The embedded PostgreSQL (${program}, folder ${folder}) did not run. ${cause?.en ?? "Its last words follow."}\n${words}`,
  );
}

/** A file system error on a folder of ours, with what to do; other errors come back as they are. */
export function folderFailed(folder: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  return code
    ? programFailed("node", folder, SPELT_OUT[code] ? `${message}\n${SPELT_OUT[code]}` : message)
    : error;
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  EACCES: "Permission denied",
  EPERM: "Operation not permitted",
  EROFS: "Read-only file system",
  ENOSPC: "No space left on device",
  EDQUOT: "Disk quota exceeded",
};
