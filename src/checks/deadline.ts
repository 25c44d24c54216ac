import type { Agency } from "../report/index";

type Due = Pick<Agency, "type" | "level">;

/** A day by which a report is due, and whether what is known of the agency tells it. */
export interface Deadline {
  /** ISO day; a report published on it is on time. */
  readonly day: string;
  /** False for an agency of unknown type whose report may have been due earlier: `day` is then the latest that can apply. */
  readonly isCertain: boolean;
}

/** The first year whose reports fall under 条例(2019), in force since 2019-05-15. */
const firstYearOf2019 = 2019;

/**
 * The day by which an agency's report on a year has to be published.
 *
 * Reports on years up to 2018: 31 March of the next year for everybody, 条例(2007) art. 31. Since 2019, 条例(2019) art. 49: the
 * competent office of a local government at county level and above publishes the government's report by 31 March; everybody else
 * (departments, offices, bodies of the State Council, institutions, and townships and subdistricts, which file with the
 * departments) by 31 January. Where the type is unknown the later day counts: nobody is called late who may not be.
 *
 * @example deadlineOf({ type: "DEPARTMENT", level: "COUNTY" }, 2024).day //=> "2025-01-31"
 * @example deadlineOf({ type: "GOVERNMENT", level: "PREFECTURE" }, 2024).day //=> "2025-03-31"
 * @example deadlineOf({ type: "DEPARTMENT", level: "COUNTY" }, 2017).day //=> "2018-03-31"
 * @example deadlineOf({ type: "UNKNOWN", level: "COUNTY" }, 2024) //=> 2025-03-31, not certain
 */
export function deadlineOf({ type, level }: Due, year: number): Deadline {
  const [january, march] = ["01-31", "03-31"].map((day) => `${String(year + 1).padStart(4, "0")}-${day}`) as [
    string,
    string,
  ];
  if (year < firstYearOf2019) return { day: march, isCertain: true };
  if (type === "UNKNOWN" && level !== "TOWNSHIP") return { day: march, isCertain: false };
  const isGovernment = type === "GOVERNMENT" && level !== "TOWNSHIP";
  return { day: isGovernment ? march : january, isCertain: true };
}
