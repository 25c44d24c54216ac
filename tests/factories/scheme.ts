import { indicatorByCode } from "../../src/catalogue";
import type { Scheme, SchemeTerm } from "../../src/rank";
import type { JudgedPeer } from "../../src/rank/schemes/judged-peers";

/** A term of 收到申请数, the more the better, from 0 to 100. A test states only what matters to it. */
export function aTerm(about: Partial<SchemeTerm> = {}, code = "application.received"): SchemeTerm {
  const weight: Partial<SchemeTerm> =
    about.kind === undefined || about.kind === "WEIGHT"
      ? { weight: 1, normalise: "MIN_MAX", low: 0, high: 100 }
      : {};
  return {
    ...{
      kind: "WEIGHT",
      indicator: indicatorByCode(code)!,
      indicatorVersion: 1,
      polarity: "HIGHER_IS_BETTER",
    },
    ...{ weight: null, normalise: null, low: null, high: null, threshold: null, points: null },
    ...weight,
    ...about,
  };
}

export function aScheme(terms: readonly SchemeTerm[], about: Partial<Scheme> = {}): Scheme {
  return {
    ...{ code: "test", version: 1, nameZh: "测试", nameEn: "test", terms, missing: "EXCLUDE" },
    ...{ appliesTo: ["DEPARTMENT"], createdAt: new Date(0), release: 1 },
    ...about,
  };
}

/** A department that filed, with one figure for each term; null: blank. */
export function aPeer(figures: readonly (number | null)[], about: Partial<JudgedPeer> = {}): JudgedPeer {
  return {
    ...{ code: "a", name: "甲", type: "DEPARTMENT", year: 2024, reportId: 1, inOtherScope: false },
    figures: figures.map((value) => ({ value, usable: value, reason: value === null ? "BLANK" : null })),
    ...about,
  };
}
