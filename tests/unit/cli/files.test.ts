import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import iconv from "iconv-lite";
import { filesUnder } from "../../../src/cli/files";
import { loadFile } from "../../../src/cli/load-file";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "gongkai-files-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function make(...names: (string | Buffer)[]): void {
  for (const name of names) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
    const parts = path.toString("latin1").split("/").slice(0, -1).join("/");
    mkdirSync(Buffer.from(parts, "latin1"), { recursive: true });
    writeFileSync(path, "x");
  }
}

/** Names from the folder on; what is passed over with its code. */
async function under(...paths: string[]): Promise<string[]> {
  const found = await filesUnder(paths.length ? paths : [folder]);
  return found.map((one) => {
    const name = one.name.replace(`${basename(folder)}/`, "");
    return "passedOver" in one ? `${one.passedOver.code} ${name}` : name;
  });
}

describe("files of a folder", () => {
  it("are named from the folder on that was given: where it lies on this machine is nobody's business", async () => {
    make("2023/a.txt");
    const names = async (path: string) => (await filesUnder([path])).map(({ name }) => name);
    expect(await names(`${folder}/2023`)).toEqual(["2023/a.txt"]);
    expect(await names(`${folder}/2023/a.txt`)).toEqual(["2023/a.txt"]);
    expect(await names("tests/unit/cli/files.test.ts")).toEqual(["tests/unit/cli/files.test.ts"]);
  });

  it("come folder by folder in the order of their names' bytes, whatever the order in which they were made", async () => {
    make("b/2.txt", "威海.txt", "a.txt", "b/10.txt", "C.txt", "b/c/1.txt", "b.txt");
    const order = ["C.txt", "a.txt", "b/10.txt", "b/2.txt", "b/c/1.txt", "b.txt", "威海.txt"];
    expect(await under()).toEqual(order);
    expect(await under(`${folder}/b/2.txt`, `${folder}/`)).toEqual(["b/2.txt", ...order]);
  });

  it("are not hidden ones, nor those that office programs keep beside an open file", async () => {
    make(".hidden.txt", ".git/a.txt", "~$report.docx", "report.docx", "a/.b/c.txt");
    expect(await under()).toEqual(["report.docx"]);
  });

  it("are found below a hidden folder that is given itself", async () => {
    make(".hidden/a.txt");
    expect(await under(`${folder}/.hidden`)).toEqual([".hidden/a.txt"]);
  });

  it("are none in an empty folder", async () => {
    expect(await under()).toEqual([]);
  });

  it("leave links alone and name them: two folders that link to each other end, and so does a file that links to itself", async () => {
    make("a/1.txt", "b/2.txt");
    symlinkSync(join(folder, "b"), join(folder, "a/to-b"));
    symlinkSync(join(folder, "a"), join(folder, "b/to-a"));
    symlinkSync("itself", join(folder, "itself"));
    symlinkSync("/dev/zero", join(folder, "zero.txt"));
    expect(await under()).toEqual([
      "a/1.txt",
      "LINK a/to-b",
      "b/2.txt",
      "LINK b/to-a",
      "LINK itself",
      "LINK zero.txt",
    ]);
  });

  it("are no pipes: one is named, and nobody waits for it", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect(await under()).toEqual(["NOT_A_FILE pipe.txt"]);
  });

  it("keep a name that is GB18030 readable and the file open: 年报.txt of an old archive", async () => {
    make(iconv.encode("年报.txt", "gb18030"));
    const [found] = await filesUnder([folder]);
    expect(found).toMatchObject({ name: `${basename(folder)}/年报.txt`, isGiven: false });
    expect(await loadFile(found as never)).toMatchObject({ file: { bytes: Buffer.from("x") } });
  });
});

describe("a path that is given", () => {
  it.each([
    ["is not there", "nothing", "没有这个文件或文件夹"],
    ["is a link to itself", "itself", "ELOOP"],
    ["is a pipe", "pipe", "既不是文件也不是文件夹"],
  ])("stops the command where it %s, and says so", async (_, name, words) => {
    symlinkSync("itself", join(folder, "itself"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await expect(filesUnder([join(folder, name)])).rejects.toMatchObject({
      messageZh: expect.stringContaining(words),
    });
  });

  it("may be a link to a file", async () => {
    make("a.txt");
    symlinkSync("a.txt", join(folder, "link.txt"));
    expect(await under(`${folder}/link.txt`)).toEqual(["link.txt"]);
  });
});

describe("the bytes of a file", () => {
  const load = (name: string) => loadFile({ path: join(folder, name), name, isGiven: false });

  it("are not fetched where there are 200 MB: FILE_TOO_LARGE with the size", async () => {
    make("big.html");
    truncateSync(join(folder, "big.html"), 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const loaded = await load("big.html");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(loaded).toMatchObject({
      refused: { readings: [{ messages: [{ code: "FILE_TOO_LARGE", severity: "FATAL" }] }] },
    });
    expect(JSON.stringify(loaded)).toContain("209715200 字节");
  });

  it("are not waited for where the file has become a pipe since it was found", async () => {
    execFileSync("mkfifo", [join(folder, "was-a-file.txt")]);
    expect(await load("was-a-file.txt")).toMatchObject({
      isFailure: true,
      passedOver: { code: "NOT_A_FILE" },
    });
  });

  it("are missed by name where the file has gone since it was found", async () => {
    expect(await load("gone.txt")).toMatchObject({
      isFailure: true,
      passedOver: { code: "UNREADABLE", messageZh: expect.stringContaining("ENOENT") },
    });
  });
});
