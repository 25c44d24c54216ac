import type { Agency } from "./agency";

/** The register of agencies as one release knows it, ready to be asked by code or by any name. */
export class AgencyRegister {
  private readonly byCodeMap = new Map<string, Agency>();
  private readonly byNameMap = new Map<string, Agency[]>();

  constructor(agencies: Iterable<Agency>) {
    for (const agency of agencies) {
      this.byCodeMap.set(agency.code, agency);
      for (const name of new Set([agency.name, ...agency.aliases].map(plainName))) {
        const same = this.byNameMap.get(name);
        if (same) same.push(agency);
        else this.byNameMap.set(name, [agency]);
      }
    }
  }

  byCode(code: string): Agency | undefined {
    return this.byCodeMap.get(code);
  }

  /** Every agency that bears the name, today or as an alias; more than one is for the caller to refuse. */
  byName(name: string): readonly Agency[] {
    return this.byNameMap.get(plainName(name)) ?? [];
  }

  all(): readonly Agency[] {
    return [...this.byCodeMap.values()];
  }
}

/** Spaces, width and bracket style do not make another agency. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "");
}
