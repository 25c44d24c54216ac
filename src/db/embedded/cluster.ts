import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account";
import { programIn } from "./binaries";
import type { Place } from "./place";
import { programFailed } from "./problem";
import { run } from "./program";
import { makeWhole } from "./scratch";
import { rememberCluster } from "./settings";

/**
 * UTF-8 whatever the environment says. The builtin provider decides case and order alike on every machine; the C
 * library's character classes must be UTF-8 too, as with LC_CTYPE=C the trigrams of Chinese are empty.
 */
const LOCALE: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["--locale=C.UTF-8"],
  darwin: ["--locale=C", "--lc-ctype=UTF-8", "--builtin-locale=C.UTF-8"],
};
const LOCALE_ELSEWHERE = ["--locale=C", "--builtin-locale=C.UTF-8"];

/** Makes the database folder if there is none. A kill at any moment leaves either none or a whole one. */
export async function ensureCluster({
  dataDir,
  home,
  cluster,
  settings,
  account,
  native,
}: Place): Promise<void> {
  if (!existsSync(cluster)) {
    await makeWhole(home, "postgres", async (made, scratch) => {
      chmodSync(scratch, 0o711);
      mkdirSync(made, { mode: 0o700 });
      const passwordFile = join(scratch, "password");
      writeFileSync(passwordFile, settings.password, { mode: 0o600 });
      for (const path of [made, passwordFile]) giveTo(account, path);
      const { ok, output } = await run(
        programIn(native, "initdb"),
        [
          `--pgdata=${made}`,
          `--username=${settings.user}`,
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          ...(LOCALE[process.platform] ?? LOCALE_ELSEWHERE),
        ],
        account,
      );
      if (!ok) throw programFailed("initdb", cluster, output);
    });
  }
  if (home !== dataDir) rememberCluster(dataDir, settings, cluster);
}

const giveTo = (account: Account | null, path: string) =>
  account && chownSync(path, account.uid, account.gid);
