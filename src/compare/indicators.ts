import { indicatorByCode, searchIndicators, type Indicator } from "../catalogue";
import { Refusal } from "./refusal";

/** @throws Refusal UNKNOWN_INDICATOR, naming the code and the nearest ones that exist */
export function requireIndicator(code: string): Indicator {
  const indicator = indicatorByCode(code);
  if (indicator) return indicator;
  const near = nearCodes(code);
  const hint = near.length ? near.join("、") : "indicators";
  throw new Refusal(
    "UNKNOWN_INDICATOR",
    `没有指标 ${JSON.stringify(code)}；可用的例如：${hint}`,
    `there is no indicator ${JSON.stringify(code)}; there are, for instance: ${near.join(", ") || "see the query indicators"}`,
    near.length ? near : { query: "indicators" },
  );
}

function nearCodes(code: string): string[] {
  const stem = code.split("@")[0]!.split(".").slice(0, -1).join(".") || code;
  return searchIndicators(stem)
    .filter(({ member }) => !member)
    .slice(0, 8)
    .map((indicator) => indicator.code);
}
