import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface FoundFile {
  readonly path: string;
  /** As messages name it: relative to what was given. */
  readonly name: string;
}

/** A path that cannot be read. */
export class PathProblem extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(path);
    const known = cause.code === "ENOENT";
    this.messageZh = `${path}：${known ? "没有这个文件或文件夹" : `无法读取（${cause.code}）`}`;
    this.messageEn = `${path}: ${known ? "there is no such file or folder" : `cannot be read (${cause.code})`}`;
  }
}

/** Files given and files in folders given, folders in the order of their names; hidden ones are left out. */
export async function filesUnder(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await filesOfFolder(path)));
      else found.push({ path: resolve(path), name: path });
    } catch (error) {
      throw new PathProblem(path, error as NodeJS.ErrnoException);
    }
  }
  return found;
}

async function filesOfFolder(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) => !path.split(/[\\/]/).some((part) => part.startsWith(".") && part !== "." && part !== ".."),
    )
    .sort()
    .map((path) => ({ path: resolve(path), name: path }));
}
