import { writeArguments } from "./arguments";
import type { Question } from "./question";

/** Where the rows come from, so that they can be asked for again and defended. */
export interface Citation {
  readonly kind: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** 0 while nothing was published. */
  readonly release: number;
  /** Whether the data are made up. */
  readonly synthetic: boolean;
  /** Day in Beijing. */
  readonly exportedOn: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Below the service's address; gives the same rows from the same release. */
  readonly address: string;
  readonly citeZh: string;
  readonly citeEn: string;
}

export function cite(
  { kind, given, release }: Question,
  about: { readonly format: string; readonly exportedOn: string; readonly synthetic: boolean },
): Citation {
  const pinned = { ...given, ...(release ? { release } : {}) };
  const query = new URLSearchParams(Object.fromEntries(writeArguments(pinned)));
  const address = `/export/${kind.code}.${about.format}?${query.toString()}`;
  const { titleZh, titleEn } = kind;
  const made = about.synthetic ? { zh: "（合成数据）", en: " (synthetic data)" } : { zh: "", en: "" };
  return {
    ...{ kind: kind.code, titleZh, titleEn, release, arguments: pinned, address },
    ...{ synthetic: about.synthetic, exportedOn: about.exportedOn },
    citeZh: `公开 gongkai：${titleZh}${made.zh}，第 ${release} 版数据，${about.exportedOn} 导出，${address}`,
    citeEn: `gongkai: ${titleEn}${made.en}, release ${release}, exported on ${about.exportedOn}, ${address}`,
  };
}
