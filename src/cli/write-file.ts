import { createWriteStream } from "node:fs";
import { rename, unlink } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that cannot be written. */
class OutputProblem extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(path: string, { code, message }: NodeJS.ErrnoException) {
    super(message);
    this.messageZh = `${path}：写不进去（${code}）；请核对文件夹是否存在、有无权限、空间够不够`;
    this.messageEn = `${path}: cannot be written (${code}); check that the folder is there, may be written and has room`;
  }
}

/** Written beside the file and renamed when whole: nobody sees half of it, and what stood there before stays until then. */
export async function writeWhole(path: string, content: AsyncGenerator<string | Buffer>): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await pipeline(
      Readable.from(content, { objectMode: false }),
      createWriteStream(unfinished, { flags: "wx" }),
    );
    await rename(unfinished, path);
  } catch (error) {
    await unlink(unfinished).catch(() => {}); // It may never have been made.
    const { path: named, dest } = error as NodeJS.ErrnoException & { dest?: string };
    throw named === unfinished || dest === path ? new OutputProblem(path, error as Error) : error;
  }
}

/** To standard output, as fast as it is read. Whoever closes it early (`| head`) has what they wanted. */
export async function writeOut(content: AsyncGenerator<string | Buffer>): Promise<void> {
  try {
    await pipeline(Readable.from(content, { objectMode: false }), process.stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}
