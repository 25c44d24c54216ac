import { Figures, type Child, type Family, type FamilyReport } from "../../src/checks";
import type { AgencyType } from "../../src/report";
import { anAgency } from "./agency";
import { aReport, type Figures as Given } from "./report";

let made = 0;

/** A report of which only these cells are more than a reported 0. */
export function aFamilyReport(figures: Given, form: "A2014" | "B2019" | "C2021" = "C2021"): FamilyReport {
  made += 1;
  const { layout, ...rest } = aReport(figures, { form });
  const observations = rest.observations.map((seen, i) => {
    const isGiven = layout[i]! in figures;
    return isGiven || seen.status !== "REPORTED" ? seen : { ...seen, value: 0, raw: "0" };
  });
  return { report: made, figures: Figures.ofReport({ form, layout, observations }) };
}

/** A child that filed these figures; null has not filed. A government consolidated, all others their own. */
export function aChild(type: AgencyType, figures: Given | null, form?: "A2014" | "B2019" | "C2021"): Child {
  const { code, name } = anAgency();
  const filed = figures && aFamilyReport(figures, form);
  const scope = type === "GOVERNMENT" ? "CONSOLIDATED" : "OWN";
  return { code, name, type, reports: filed ? { [scope]: filed } : {} };
}

export function aFamily(
  consolidated: Given,
  children: readonly Child[],
  about: Partial<Family> = {},
): Family {
  return {
    year: 2024,
    consolidated: aFamilyReport(consolidated),
    scopeStated: true,
    own: null,
    children,
    ...about,
  };
}
