import type * as Pdfjs from "pdfjs-dist";
import { dirname, join } from "node:path";
import { WatchedPort } from "./watched-port";

export type { PDFPageProxy } from "pdfjs-dist";

type Library = Pick<typeof Pdfjs, "getDocument" | "OPS" | "PDFWorker">;

/** The other half of the library, which reads the bytes. */
interface ReadingHalf {
  readonly WorkerMessageHandler: { initializeFromPort(port: WatchedPort): void };
}

let loaded: Promise<Library & ReadingHalf> | undefined;

/** On first use, for it takes a fifth of a second. */
function load(): Promise<Library & ReadingHalf> {
  loaded ??= (async () => {
    standInForDrawing();
    const { getDocument, OPS, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    // @ts-expect-error -- the package describes only its other half
    const reading = (await import("pdfjs-dist/legacy/build/pdf.worker.mjs")) as ReadingHalf;
    return { getDocument, OPS, PDFWorker, WorkerMessageHandler: reading.WorkerMessageHandler };
  })();
  return loaded;
}

/** The library makes one DOMMatrix while it loads, and complains where a class for drawing is missing. Nothing is drawn here. */
function standInForDrawing(): void {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
}

/**
 * Begins to open a document. Nothing comes from elsewhere (character maps and standard fonts lie in the package), nothing of
 * the document is run, and no picture is decoded. `watch` is told how many operators each piece of a page brings while it is
 * read: a page that draws itself without end leaves no other chance to notice, not even to a timer.
 */
export async function startOpening(bytes: Uint8Array, watch: (operators: number) => void) {
  const { getDocument, PDFWorker, WorkerMessageHandler } = await load();
  const [near, far] = WatchedPort.pair((message) => watch(operatorsIn(message)));
  WorkerMessageHandler.initializeFromPort(far);
  const worker = new PDFWorker({ port: near as never, verbosity: 0 });
  const folder = dirname(require.resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    worker,
    // A copy: the library takes the memory that it is given for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  return { document: task.promise, close };
}

const operatorsIn = (message: unknown): number =>
  (message as { chunk?: { fnArray?: readonly unknown[] } }).chunk?.fnArray?.length ?? 0;

export type Operators = Library["OPS"];

export const operators = async (): Promise<Operators> => (await load()).OPS;
