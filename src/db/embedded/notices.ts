/** One line for a person, Chinese and English. */
export interface Notice {
  readonly zh: string;
  readonly en: string;
}

export type Notify = (notice: Notice) => void;

/** What the embedded PostgreSQL says while all goes well, or well again. */
export const notices = {
  firstStart: (cluster: string): Notice => ({
    zh: `首次启动：正在 ${cluster} 建立数据库。`,
    en: `First start: making the database in ${cluster}.`,
  }),
  elsewhere: (home: string, account: string): Notice => ({
    zh: `用户 ${account}（PostgreSQL 不以 root 运行）无法进入数据目录或程序目录，数据库改放在 ${home}。`,
    en: `The account ${account} (PostgreSQL does not run as root) cannot enter the data folder or the program's: the database lies in ${home}.`,
  }),
  orphan: (pid: number): Notice => ({
    zh: `发现上次未正常结束的 PostgreSQL（进程 ${pid}），其服务已不在：先停止它，再重新启动。`,
    en: `Found a PostgreSQL (process ${pid}) whose service is gone: stopping it, then starting anew.`,
  }),
  restarting: (pid: number, how: string, log: string): Notice => ({
    zh: `PostgreSQL（进程 ${pid}）意外结束（${how}），正在重新启动。日志：${log}`,
    en: `PostgreSQL (process ${pid}) ended unexpectedly (${how}); starting it again. Log: ${log}`,
  }),
  restarted: (pid: number): Notice => ({
    zh: `PostgreSQL 已恢复（进程 ${pid}）。`,
    en: `PostgreSQL is back (process ${pid}).`,
  }),
  restartFailed: (error: unknown): Notice => {
    const { messageZh, messageEn } = error as { messageZh?: string; messageEn?: string };
    return {
      zh: `PostgreSQL 未能重新启动，将继续尝试。${messageZh ?? String(error)}`,
      en: `PostgreSQL did not start again; trying on. ${messageEn ?? String(error)}`,
    };
  },
  doesNotStop: (pid: number): Notice => ({
    zh: `PostgreSQL（进程 ${pid}）没有按要求停止，请手动结束它。`,
    en: `PostgreSQL (process ${pid}) did not stop when told to: end it by hand.`,
  }),
};
