import type { Agency } from "../../src/report";

let made = 0;

/** A department of 威海市 that exists in every year, with a code and a name of its own. A test states only what matters to it. */
export function anAgency(about: Partial<Agency> = {}): Agency {
  made += 1;
  return {
    code: `371000-jg${made}`,
    name: `威海市第${made}局`,
    aliases: [],
    type: "DEPARTMENT",
    level: "PREFECTURE",
    region: "371000",
    parent: null,
    validFrom: null,
    validTo: null,
    successors: [],
    ...about,
  };
}
