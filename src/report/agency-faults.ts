import type { Agency } from "./agency";

/** What the register has, with what is about to come into it. */
export interface KnownToRegister {
  readonly agency: (code: string) => Pick<Agency, "parent"> | undefined;
  readonly hasRegion: (code: string) => boolean;
}

/** Something in an agency's record that does not fit what else there is. */
export interface AgencyFault {
  readonly at: "region" | "parent" | "successors" | "validTo";
  /** It names an agency that there is not. */
  readonly unknownAgency: boolean;
  /** Clauses without a full stop. */
  readonly zh: string;
  readonly en: string;
}

/**
 * What is wrong with an agency's place among the others: regions and agencies that there are not, an agency above or after
 * itself, years that run backwards.
 */
export function agencyFaults(agency: Agency, known: KnownToRegister): AgencyFault[] {
  return [
    ...regionFaults(agency, known),
    ...parentFaults(agency, known),
    ...successorFaults(agency, known),
    ...yearFaults(agency),
  ];
}

const fault = (at: AgencyFault["at"], zh: string, en: string, unknownAgency = false): AgencyFault => ({
  ...{ at, zh, en, unknownAgency },
});

function regionFaults({ region }: Agency, { hasRegion }: KnownToRegister): AgencyFault[] {
  if (region === null || hasRegion(region)) return [];
  return [
    fault(
      "region",
      `没有行政区划 ${region}；应为 GB/T 2260 六位代码，乡级九位，如 371000；可用 regions(search:) 查代码`,
      `there is no region ${region}; expected is a code of GB/T 2260 in six digits, nine for a township, such as 371000; regions(search:) finds them`,
    ),
  ];
}

function parentFaults({ code, parent }: Agency, known: KnownToRegister): AgencyFault[] {
  if (parent === null) return [];
  if (parent !== code && !known.agency(parent)) return [unknownAgencies("parent", [parent])];
  const above = superiorsOf(parent, known);
  if (!above.includes(code)) return [];
  const circle = [code, ...above.slice(0, above.indexOf(code) + 1)].join(" → ");
  return [fault("parent", `上级机关成环：${circle}`, `superiors run in a circle: ${circle}`)];
}

function successorFaults({ code, successors }: Agency, known: KnownToRegister): AgencyFault[] {
  const unknown = successors.filter((other) => other !== code && !known.agency(other));
  return [
    ...(unknown.length ? [unknownAgencies("successors", unknown)] : []),
    ...(successors.includes(code)
      ? [fault("successors", `${code} 不能承继自己`, `${code} cannot be its own successor`)]
      : []),
  ];
}

function yearFaults({ validFrom, validTo }: Agency): AgencyFault[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [
    fault(
      "validTo",
      `存续首年 ${validFrom} 晚于末年 ${validTo}`,
      `the first year ${validFrom} is after the last one ${validTo}`,
    ),
  ];
}

const unknownAgencies = (at: AgencyFault["at"], codes: readonly string[]): AgencyFault =>
  fault(
    at,
    `名录中没有机关 ${codes.join("、")}；请先登记`,
    `the register has no agency ${codes.join(", ")}; register it first`,
    true,
  );

/** Codes of the agencies above, nearest first; a circle among them ends the walk. */
function superiorsOf(parent: string, known: KnownToRegister): string[] {
  const codes: string[] = [];
  for (let at: string | null = parent; at !== null && !codes.includes(at);) {
    codes.push(at);
    at = known.agency(at)?.parent ?? null;
  }
  return codes;
}
