import type { FormCode } from "../../src/catalogue";
import type { Agency, Report, Scope } from "../../src/report";
import { anAgency } from "./agency";
import { aReport, type Figures } from "./report";

/** What a body filed for one year. */
export interface Filed {
  readonly figures?: Figures;
  readonly form?: FormCode;
  readonly scope?: Scope;
}

/** An agency of a reform: the years in which it exists, who took over, and what it filed. */
export interface Body {
  readonly from?: number;
  readonly until?: number;
  readonly to?: readonly string[];
  readonly filed?: Readonly<Record<number, Filed>>;
  readonly about?: Partial<Agency>;
}

let reforms = 0;

/** Agencies under the names that a test gives them, with codes of their own. */
export function aReform<Name extends string>(
  bodies: Readonly<Record<Name, Body>>,
): {
  readonly agencies: readonly Agency[];
  readonly reports: readonly Report[];
  readonly codes: Readonly<Record<Name, string>>;
} {
  reforms += 1;
  const names = Object.keys(bodies) as Name[];
  const codes = Object.fromEntries(names.map((name, i) => [name, `371000-r${reforms}-${i}`])) as Record<
    Name,
    string
  >;
  const agencies = names.map((name) => {
    const { from = null, until = null, to = [], about } = bodies[name] as Body;
    const successors = to.map((other) => codes[other as Name]);
    return anAgency({ code: codes[name], name, validFrom: from, validTo: until, successors, ...about });
  });
  const reports = names.flatMap((name) =>
    Object.entries((bodies[name] as Body).filed ?? {}).map(([year, { figures, form, scope }]) =>
      aReport(figures, {
        agency: codes[name],
        year: Number(year),
        form: form ?? "C2021",
        scope: scope ?? "OWN",
      }),
    ),
  );
  return { agencies, reports, codes };
}
