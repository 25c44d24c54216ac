import type { FastifyInstance, FastifyRequest } from "fastify";
import { FAVICON, FRONT_PAGE_CSS } from "./front-page-assets";
import { renderFrontPage, type LoadedFigures } from "./front-page-html";

/** `/`: what is loaded and how to ask; 503, and the same page without figures, while the database is away. */
export function serveFrontPage(app: FastifyInstance, loaded: () => Promise<LoadedFigures | "CLOSED">): void {
  app.get("/", async (request, reply) => {
    const figures = await loaded().catch((error: unknown) => {
      request.log.error({ err: error }, "the figures of the front page could not be read");
      return "AWAY" as const;
    });
    return reply
      .code(figures === "AWAY" ? 503 : 200)
      .header("content-type", "text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(renderFrontPage(figures, originOf(request)));
  });
  app.get("/front-page.css", async (_request, reply) =>
    reply
      .header("content-type", "text/css; charset=utf-8")
      .header("cache-control", "public, max-age=300")
      .send(FRONT_PAGE_CSS),
  );
  app.get("/favicon.svg", async (_request, reply) =>
    reply
      .header("content-type", "image/svg+xml")
      .header("cache-control", "public, max-age=86400")
      .send(FAVICON),
  );
}

/** As the caller wrote it; a Host header that could do harm in a copied shell command is left out. */
function originOf({ protocol, host }: FastifyRequest): string {
  return /^[a-z0-9.:[\]-]+$/i.test(host) ? `${protocol}://${host}` : "http://localhost:4000";
}
