import type { Agency } from "../report/index";

/** From the least to the most that offices of one size have in a year; most are near the least. */
type Range = readonly [least: number, most: number];

export interface Magnitudes {
  /** Applications received, 件. */
  readonly received: Range;
  /** Normative documents issued, 件. */
  readonly normative: Range;
  /** Government rules issued, 件: only governments of provinces and larger cities may. */
  readonly regulation: Range;
  readonly licence: Range;
  readonly penalty: Range;
  readonly coercion: Range;
  /** Of administrative charges and of purchases, 万元. */
  readonly money: Range;
  /** Information disclosed on the website, 条. */
  readonly disclosed: Range;
  /** Meetings, courses, press conferences, articles. */
  readonly events: Range;
  readonly staff: Range;
}

/** The order of size of the figures that the samples and published reports show. */
const sizes = {
  province: {
    ...{ received: [3000, 40_000], normative: [60, 500], regulation: [2, 12], licence: [4e5, 5e6] },
    ...{ penalty: [5e5, 2e7], coercion: [2e4, 4e5], money: [5e4, 3e6], disclosed: [9e4, 9e5] },
    ...{ events: [40, 900], staff: [300, 4000] },
  },
  city: {
    ...{ received: [600, 6000], normative: [20, 220], regulation: [0, 4], licence: [6e4, 9e5] },
    ...{ penalty: [9e4, 4e6], coercion: [2e3, 9e4], money: [3e3, 2e5], disclosed: [2e4, 2e5] },
    ...{ events: [12, 260], staff: [60, 900] },
  },
  county: {
    ...{ received: [40, 700], normative: [4, 60], regulation: [0, 0], licence: [4e3, 1e5] },
    ...{ penalty: [2e3, 2e5], coercion: [60, 8e3], money: [300, 2e4], disclosed: [3e3, 5e4] },
    ...{ events: [5, 90], staff: [20, 260] },
  },
  office: {
    ...{ received: [15, 500], normative: [2, 40], regulation: [0, 0], licence: [0, 0] },
    ...{ penalty: [0, 0], coercion: [0, 0], money: [3, 300], disclosed: [900, 9e3] },
    ...{ events: [3, 40], staff: [3, 16] },
  },
  department: {
    ...{ received: [2, 160], normative: [1, 16], regulation: [0, 0], licence: [20, 2e4] },
    ...{ penalty: [5, 4e3], coercion: [2, 300], money: [2, 900], disclosed: [120, 5e3] },
    ...{ events: [2, 30], staff: [2, 12] },
  },
  local: {
    ...{ received: [1, 30], normative: [1, 6], regulation: [0, 0], licence: [5, 900] },
    ...{ penalty: [2, 200], coercion: [1, 30], money: [1, 90], disclosed: [60, 1500] },
    ...{ events: [1, 12], staff: [1, 6] },
  },
} as const satisfies Readonly<Record<string, Magnitudes>>;

/** How much an agency of this type and level has of what the forms ask for. */
export function magnitudesOf({ type, level }: Pick<Agency, "type" | "level">): Magnitudes {
  if (type === "GOVERNMENT" || type === "STATE_COUNCIL_BODY") {
    if (level === "NATIONAL" || level === "PROVINCE") return sizes.province;
    return level === "PREFECTURE" ? sizes.city : level === "COUNTY" ? sizes.county : sizes.local;
  }
  if (type === "GOVERNMENT_OFFICE") return sizes.office;
  return type === "TOWNSHIP" || type === "SUBDISTRICT" || level === "TOWNSHIP"
    ? sizes.local
    : sizes.department;
}
