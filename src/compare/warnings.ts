import type { Indicator } from "../catalogue";
import type { Agency, Scope } from "../report";

/** Something to know beside the data. `affected`: the codes it is about. */
export interface Warning {
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly affected: readonly string[];
}

const ZH: Record<Scope, string> = { OWN: "本级", CONSOLIDATED: "汇总" };
const EN: Record<Scope, string> = { OWN: "own figures", CONSOLIDATED: "consolidated figures" };

/** Names the agencies that filed, but not in the scope that was asked. */
export function otherScopeWarning(
  agencies: readonly Pick<Agency, "code" | "name">[],
  scope: Scope,
): Warning[] {
  if (!agencies.length) return [];
  const names = agencies.map(({ name }) => name);
  return [
    {
      code: "OTHER_SCOPE",
      messageZh: `所问为${ZH[scope]}数，下列机关有的年份只报送了另一口径，不并列：${names.join("、")}`,
      messageEn: `asked for ${EN[scope]}; in some years these agencies filed only the other scope and stand apart: ${names.join(", ")}`,
      affected: agencies.map(({ code }) => code),
    },
  ];
}

/** A size is no merit: a large number of applications says something about the applicants. Nor is a rate that has no better end. */
export function sizeNotMerit({ code, nameZh, nameEn, aggregation }: Indicator): Warning {
  const isRate = aggregation === "RECOMPUTE";
  return {
    code: "SIZE_NOT_MERIT",
    messageZh: isRate
      ? `“${nameZh}”没有优劣之分，名次只表示高低`
      : `“${nameZh}”是规模指标，名次只表示多少，不表示优劣`,
    messageEn: isRate
      ? `"${nameEn}" has no better end: its ranks say how high, not how well`
      : `"${nameEn}" measures size: its ranks say how much, not how well`,
    affected: [code],
  };
}
