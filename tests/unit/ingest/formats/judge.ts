import type { Message, Observation, Report } from "../../../../src/report";
import type { Reading } from "../../../../src/ingest";
import type { Said } from "../../../factories/documents/says";
import type { Mutation } from "./mutations";

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

const words = (seen: Said | Observation | undefined): string => {
  if (!seen) return "no cell";
  return seen.status === "REPORTED" ? String(seen.value) : seen.status;
};

/** Whether a message that somebody has to act on names the place. */
const names = ({ severity, messageZh, at }: Message, place: readonly string[]): boolean => {
  const text = letters(`${messageZh} ${at?.row ?? ""} ${at?.table ?? ""} ${at?.quote ?? ""}`);
  return severity !== "INFO" && place.some((label) => label !== "" && text.includes(letters(label)));
};

/**
 * What a reading of a changed document does wrong: a figure that is not there, a figure that is lost or moved in silence, a
 * neighbour that changed. Empty where it is honest.
 */
export function faultsOf(
  { says, unsure, place, needsMessage }: Mutation,
  { report, messages }: Reading,
): string[] {
  const isNamed = messages.some((message) => names(message, place));
  if (!report) {
    const isRefused = messages.some((message) => message.severity === "FATAL" && names(message, place));
    return isRefused ? [] : [`no report, and no FATAL message names ${place.join(" or ")}`];
  }
  const seen = observationsOf(report);
  const faults = [...says].flatMap(([code, said]) => {
    const observation = seen.get(code);
    if (said && words(observation) === words(said)) return [];
    if (!unsure.has(code)) return [`${code}: read ${words(observation)}, printed ${words(said)}`];
    if (observation?.status === "REPORTED")
      return [`${code}: read ${observation.value}, which nobody can know`];
    return isNamed ? [] : [`${code}: read ${words(observation)}, and no message names ${place.join(" or ")}`];
  });
  const strange = [...seen].flatMap(([code, { status }]) =>
    says.has(code) || status === "NOT_IN_FORM" || status === "NOT_EXTRACTED"
      ? []
      : [`${code}: read, not printed`],
  );
  const silent = needsMessage && !isNamed ? [`no message names ${place.join(" or ")}`] : [];
  return [...faults, ...strange, ...silent];
}

const observationsOf = ({ layout, observations }: Report): Map<string, Observation> =>
  new Map(layout.map((code, i) => [code, observations[i]!]));
