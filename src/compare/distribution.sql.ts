import type { Scope } from "../report";

/**
 * SQL: the columns of a `DistributionRow` over rows of `grouped`, which has for each peer `counted` (it is in), value, numerator,
 * denominator and times (of a ratio), type and region_code, and year, turn and keys, which say its group. Needs the expressions
 * `ANCESTOR` and `SHARED_REGIONS` as `shared`. Sums are taken of decimals: of doubles the last digit would depend on the order in
 * which the rows come.
 */
export const distributionColumns = (scope: Scope): string => `
            count(*) FILTER (WHERE grouped.counted)::integer AS count,
            count(*) FILTER (WHERE NOT grouped.counted)::integer AS missing,
            (sum(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS sum,
            ${scope === "CONSOLIDATED" ? NESTED : "false"} AS nested,
            (sum(grouped.times * grouped.numerator::numeric) FILTER (WHERE grouped.counted)
              / nullif(sum(grouped.denominator::numeric) FILTER (WHERE grouped.counted), 0))::double precision AS pooled,
            (avg(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS mean,
            ${percentile(0.5)} AS median, ${percentile(0.25)} AS p25, ${percentile(0.75)} AS p75,
            min(grouped.value) FILTER (WHERE grouped.counted) AS min, max(grouped.value) FILTER (WHERE grouped.counted) AS max`;

/** SQL: the value below which this share of those that are counted lies, linear between two. */
export function percentile(share: number): string {
  return `percentile_cont(${share}) WITHIN GROUP (ORDER BY grouped.value) FILTER (WHERE grouped.counted)`;
}

/** SQL: the regions in which several agencies of one group have a figure. */
export const SHARED_REGIONS = `
  SELECT grouped.year, grouped.turn, grouped.keys, ancestor.above AS region_code
  FROM grouped JOIN ancestor ON ancestor.code = grouped.region_code
  WHERE grouped.counted GROUP BY grouped.year, grouped.turn, grouped.keys, ancestor.above HAVING count(*) > 1`;

/** SQL: a government's consolidated figure holds those of its region. A row-wise IN is hashed: a join is planned badly here. */
const NESTED = `
  coalesce(bool_or(grouped.counted AND grouped.type = 'GOVERNMENT' AND (grouped.year, grouped.turn, grouped.keys, grouped.region_code)
    IN (SELECT shared.year, shared.turn, shared.keys, shared.region_code FROM shared)), false)`;
