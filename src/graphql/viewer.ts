import type { Role, Token, Writer } from "../db";
import { Refusal } from "../compare";

/** Who asks. */
export interface Viewer {
  readonly role: Role;
  /** Name of the token; null without one. */
  readonly name: string | null;
  /** Writes are confined to this region with everything below it; null is everywhere. */
  readonly region: string | null;
}

export const PUBLIC_VIEWER: Viewer = { role: "PUBLIC", name: null, region: null };

export function viewerOf({ role, name, region }: Token): Viewer {
  return { role, name, region };
}

/** Who the record of a write names. @throws Refusal UNAUTHENTICATED without a token, whatever let the mutation through */
export function writerOf({ name, region }: Viewer): Writer {
  if (name !== null) return { actor: `token:${name}`, region };
  throw new Refusal("UNAUTHENTICATED", "写入须出示令牌", "a write needs a token");
}
