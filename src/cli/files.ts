import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, normalize, resolve, sep } from "node:path";
import { decodeName, joinPath, type FilePath } from "./file-names";
import { linkInFolder, noFile, unreadable, type PassedOver } from "./passed-over";

export interface FoundFile {
  readonly path: FilePath;
  /** As messages and the published source name it: never the folders of this machine above what was given. */
  readonly name: string;
  /** Named on the command line itself, not found in a folder. */
  readonly isGiven: boolean;
}

/** A path that cannot be read. */
export class PathProblem extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(path: string, cause: Pick<NodeJS.ErrnoException, "code">) {
    super(path);
    const { zh, en } = whatIsWrong(cause.code);
    this.messageZh = `${path}：${zh}`;
    this.messageEn = `${path}: ${en}`;
  }
}

function whatIsWrong(code: string | undefined): { zh: string; en: string } {
  if (code === "ENOENT") return { zh: "没有这个文件或文件夹", en: "there is no such file or folder" };
  if (code === "NO_FILE") return { zh: "既不是文件也不是文件夹", en: "is neither a file nor a folder" };
  return { zh: `无法读取（${code}）`, en: `cannot be read (${code})` };
}

/**
 * Files given and files in folders given, in an order that does not change: folders whole, by the bytes of their names. Hidden
 * ones and those that office programs keep beside an open file (`~$…`) are left out; links and special files are named.
 *
 * @throws PathProblem where one that was given is not there, or cannot be read
 */
export async function filesUnder(paths: readonly string[]): Promise<(FoundFile | PassedOver)[]> {
  const found: (FoundFile | PassedOver)[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new PathProblem(path, error);
    });
    if (kind.isDirectory())
      await addFolder(found, Buffer.from(resolve(path)), nameOfFolder(path)).catch(
        (error: NodeJS.ErrnoException) => {
          throw new PathProblem(path, error);
        },
      );
    else if (kind.isFile()) found.push({ path: resolve(path), name: nameOfFile(path), isGiven: true });
    else throw new PathProblem(path, { code: "NO_FILE" });
  }
  return found;
}

const leadsOutside = (path: string): boolean => isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(normalize(path));

const nameOfFolder = (path: string): string => (leadsOutside(path) ? basename(resolve(path)) : path);

const nameOfFile = (path: string): string =>
  leadsOutside(path) ? join(basename(dirname(resolve(path))), basename(path)) : path;

async function addFolder(found: (FoundFile | PassedOver)[], path: Buffer, name: string): Promise<void> {
  // As bytes: an archive from another system leaves names in GB18030, which as text would open no file.
  const entries: Dirent<Buffer>[] = await readdir(path, { withFileTypes: true, encoding: "buffer" });
  for (const entry of entries.sort((a, b) => a.name.compare(b.name))) {
    if (/^(?:\.|~\$)/.test(entry.name.toString("latin1"))) continue;
    const inside = joinPath(path, entry.name);
    const insideName = `${name.replace(/[\\/]+$/, "")}${sep}${decodeName(entry.name)}`;
    if (entry.isDirectory())
      await addFolder(found, inside, insideName).catch((error: NodeJS.ErrnoException) => {
        found.push(unreadable(insideName, error));
      });
    else if (entry.isFile()) found.push({ path: inside, name: insideName, isGiven: false });
    else found.push(entry.isSymbolicLink() ? linkInFolder(insideName) : noFile(insideName));
  }
}
