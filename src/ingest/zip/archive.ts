import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { damaged, encrypted, Refused, tooMuch } from "../refused";

/** The parts of a zip, unpacked one by one as they are asked for; nothing is written anywhere. */
export interface Archive {
  /** As printed; a part is asked for in any letter case. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Throws `Refused` where the part is missing, damaged, encrypted or too large. */
  read(name: string): Promise<Buffer>;
}

const mostEntries = 5000;
const longestName = 500;
/** In bytes, unpacked: some thirty times what the longest reports on record hold. */
const largestPart = 64 * 1024 * 1024;
const mostUnpacked = 128 * 1024 * 1024;
/** Office files pack to a tenth, a sheet of empty rows to a fiftieth. */
const highestRatio = 200;
const ratioMattersFrom = 4 * 1024 * 1024;

/** Throws `Refused` where it is no whole zip, or one that no office program writes. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
    })
    .catch(notWhole);
  if (zip.entryCount > mostEntries) throw tooManyEntries(zip.entryCount);
  const entries = await entriesOf(zip);
  let unpacked = 0;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    async read(name) {
      const found = entries.get(name.toLowerCase());
      if (!found) throw damaged({ zh: `缺少部件“${name}”`, en: `the part “${name}” is missing` });
      const part = await unpack(zip, found.entry, name, Math.min(largestPart, mostUnpacked - unpacked));
      unpacked += part.length;
      return part;
    },
  };
}

type Named = Map<string, { name: string; entry: Entry }>;

async function entriesOf(zip: ZipFile): Promise<Named> {
  const entries: Named = new Map();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const key = name.toLowerCase();
      // Two parts of one name: programs differ in which of them they show.
      if (entries.has(key))
        throw damaged({ zh: `部件“${name}”有两份`, en: `the part “${name}” is there twice` });
      entries.set(key, { name, entry });
    }
  } catch (error) {
    return notWhole(error);
  }
  return entries;
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  if (fileNameRaw.length > longestName) throw badName(fileNameRaw.toString("latin1", 0, 60));
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (yauzl.validateFileName(name) !== null || name.includes("\0")) throw badName(name.slice(0, 60));
  return name;
}

async function unpack(zip: ZipFile, entry: Entry, name: string, most: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw encrypted();
  if (entry.uncompressedSize > most) throw tooLarge(name, entry.uncompressedSize, most);
  const stream = await zip.openReadStreamPromise(entry).catch(notWhole);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      // The size above is only what the archive says of itself.
      if (size > most) throw tooLarge(name, size, most);
      if (size > ratioMattersFrom && size > entry.compressedSize * highestRatio) throw bomb(name);
      chunks.push(chunk);
    }
  } catch (error) {
    return notWhole(error, name);
  }
  const part = Buffer.concat(chunks);
  if (crc32(part) !== entry.crc32)
    throw damaged({ zh: `部件“${name}”的校验和不符`, en: `the checksum of “${name}” does not match` });
  return part;
}

/** The library's errors all mean that the bytes are no sound zip; our own reasons pass. */
function notWhole(error: unknown, name?: string): never {
  if (error instanceof Refused) throw error;
  const reason = (error as { message?: unknown }).message ?? error;
  const where = name ? `“${name}”, ` : "";
  throw damaged({
    zh: `压缩包结构有误（${where}${reason}）`,
    en: `its archive is unsound (${where}${reason})`,
  });
}

const badName = (name: string) =>
  damaged({
    zh: `压缩包内有不合规的文件名“${name}”`,
    en: `its archive has a file name that no office program writes: “${name}”`,
  });

const tooManyEntries = (count: number) =>
  tooMuch({
    zh: `压缩包内有 ${count} 个文件，上限为 ${mostEntries} 个`,
    en: `its archive holds ${count} files; at most ${mostEntries} are read`,
  });

const tooLarge = (name: string, size: number, most: number) =>
  tooMuch({
    zh: `部件“${name}”解压后至少 ${size} 字节，上限为 ${most} 字节`,
    en: `the part “${name}” unpacks to ${size} bytes or more; at most ${most} are read`,
  });

const bomb = (name: string) =>
  tooMuch({
    zh: `部件“${name}”解压后超过压缩前的 ${highestRatio} 倍，疑为压缩炸弹`,
    en: `the part “${name}” unpacks to more than ${highestRatio} times its size, as zip bombs do`,
  });
