import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { HttpError } from "./http-errors";
import { playgroundPolicy } from "./security-headers";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

interface Asset {
  readonly mediaType: string;
  readonly etag: string;
  readonly content: Buffer;
  /** The same, compressed when the bundle was built; null where that would not help. */
  readonly gzipped: Buffer | null;
}

/** The bundle beside the compiled service (dist/playground), or the checkout's when run from its sources. */
function playgroundDirectory(): string | null {
  const beside = [join(__dirname, "../../playground"), join(__dirname, "../../dist/playground")];
  return beside.find((directory) => existsSync(join(directory, "index.html"))) ?? null;
}

/**
 * `/playground`: GraphiQL from our own bundle. The files are read once and held in memory, and nothing that is not one of
 * them is ever looked up on the disk. Without a bundle the page says how to build it.
 */
export function servePlayground(app: FastifyInstance, directory = playgroundDirectory()): void {
  const assets = directory === null ? new Map<string, Asset>() : readAssets(directory);
  if (directory === null)
    app.log.warn("dist/playground is missing: /playground answers 404 until it is built");

  const options = { helmet: playgroundPolicy };
  const page = async (request: FastifyRequest, reply: FastifyReply) =>
    sendAsset(assets.get("index.html"), request, reply);
  app.get("/playground", options, page);
  app.get("/playground/", options, page);
  app.get<{ Params: { name: string } }>("/playground/:name", options, async (request, reply) =>
    sendAsset(assets.get(request.params.name), request, reply),
  );
}

function readAssets(directory: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(directory)) {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined) continue;
    const path = join(directory, name);
    const content = readFileSync(path);
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
    const gzipped = existsSync(`${path}.gz`) ? readFileSync(`${path}.gz`) : null;
    assets.set(name, { mediaType, etag, content, gzipped });
  }
  return assets;
}

/** Revalidated at each visit: the names stay the same from one version to the next, the ETag does not. */
async function sendAsset(asset: Asset | undefined, request: FastifyRequest, reply: FastifyReply) {
  if (asset === undefined) {
    throw new HttpError(
      404,
      "NOT_FOUND",
      "Playground 没有这个文件；若尚未构建，请运行 npm run build",
      "No such file in the playground; if it is not built yet, run npm run build",
    );
  }
  void reply.header("cache-control", "no-cache").header("etag", asset.etag).header("vary", "accept-encoding");
  if (request.headers["if-none-match"] === asset.etag) return reply.code(304).send();

  void reply.header("content-type", asset.mediaType);
  if (asset.gzipped === null || !/\bgzip\b/.test(String(request.headers["accept-encoding"]))) {
    return reply.send(asset.content);
  }
  return reply.header("content-encoding", "gzip").send(asset.gzipped);
}
