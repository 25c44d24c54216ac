import canonicalize from "canonicalize";
import { CHECKS_VERSION } from "../../checks";
import type { AgencyFilter } from "../../db";
import type { RankQuestion, RankSubject } from "../question";

/** The arguments of a published ranking: all of the question, what is named by code in it, and by which versions it was meant. */
export type FrozenArguments = Omit<RankQuestion, keyof RankSubject | "filter"> & {
  readonly indicator: string | null;
  readonly scheme: string | null;
  readonly schemeVersion: number | null;
  /** Null: all agencies. */
  readonly where: AgencyFilter | null;
  readonly versions: {
    /** Of what is ranked; of a scheme, of all its terms. */
    readonly indicators: Readonly<Record<string, number>>;
    /** Of the rules that reports are checked by. */
    readonly checks: string;
  };
};

/** The question as canonical JSON (RFC 8785), with the versions that it is meant by. */
export function freezeQuestion({ indicator, scheme, filter, ...rest }: RankQuestion): string {
  const isAll = Object.values(filter).every((part) => part === null || part === undefined);
  const frozen = {
    ...rest,
    indicator: indicator?.code ?? null,
    scheme: scheme?.code ?? null,
    schemeVersion: scheme?.version ?? null,
    where: isAll ? null : filter,
    versions: { indicators: versionsOf({ indicator, scheme } as RankSubject), checks: CHECKS_VERSION },
  } satisfies FrozenArguments;
  return canonicalJson(frozen);
}

/** Whether indicators of the question have the versions that were frozen: another version is another figure of the same name. */
export function hasVersions(subject: RankSubject, { versions }: FrozenArguments): boolean {
  return canonicalJson(versionsOf(subject)) === canonicalJson(versions.indicators);
}

function versionsOf({ indicator, scheme }: RankSubject): Record<string, number> {
  if (indicator) return { [indicator.code]: indicator.version };
  return Object.fromEntries(scheme.terms.map(({ indicator: { code, version } }) => [code, version]));
}

/** @throws Error on what JSON has no text for */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("nothing to write as JSON");
  return text;
}
