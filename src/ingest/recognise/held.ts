import type { Message } from "../../report/index";
import { isFatal } from "../messages";
import type { Held, ReadOptions } from "../reading";
import type { Identity } from "./identity";

/** What somebody who knows the document can answer; every other FATAL message is about the document itself. */
const answerable: ReadonlySet<string> = new Set([
  "AGENCY_UNKNOWN",
  "AGENCY_AMBIGUOUS",
  "YEAR_UNKNOWN",
  "YEAR_CONTRADICTORY",
]);

/** What a document says of itself that waits for an answer; null where no answer would help, or the one given is wrong. */
export function askingFor(
  { agency, agencyName, year, scope }: Identity,
  messages: readonly Message[],
  { agency: given, register }: ReadOptions,
): Held | null {
  const fatal = messages.filter(isFatal);
  if (fatal.length === 0 || !fatal.every(({ code }) => answerable.has(code))) return null;
  if (given !== undefined && !register.byCode(given)) return null;
  return {
    agency: agency?.code ?? null,
    agencyName: agency?.name ?? (agencyName || null),
    year,
    scope: scope.scopeStated ? scope.scope : null,
  };
}
