import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

type Directives = Record<string, string[]>;

/** Nothing from any other host, no inline script or style. */
const STRICT: Directives = {
  "default-src": ["'self'"],
  "base-uri": ["'none'"],
  "object-src": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/** GraphiQL's editor writes style elements and has its icon font inline; its workers come from our own bundle. */
const PLAYGROUND: Directives = {
  ...STRICT,
  "style-src": ["'self'", "'unsafe-inline'"],
  "font-src": ["'self'", "data:"],
  "img-src": ["'self'", "data:"],
  "worker-src": ["'self'"],
};

/** A document from a stranger: downloaded, and inert should a browser show it after all. */
const DOCUMENT: Directives = { "default-src": ["'none'"], "frame-ancestors": ["'none'"], sandbox: [] };

const policy = (directives: Directives) => ({ contentSecurityPolicy: { useDefaults: false, directives } });

/** For a route's `helmet` option. */
export const playgroundPolicy = policy(PLAYGROUND);
export const documentPolicy = policy(DOCUMENT);

/**
 * Security headers on every answer. The service runs in closed networks over plain http, so it asks for no https; and
 * browsers report the opener and agent-cluster headers as errors on such an origin.
 */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    ...policy(STRICT),
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: { action: "deny" },
  });
}
