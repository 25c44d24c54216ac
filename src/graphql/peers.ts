import type { AgencyFilter } from "../db";
import type { Agency } from "../report";
import { LEVEL_WORDS, TYPE_WORDS, type Words } from "./agency-words";
import { isGiven, requireFilter } from "./arguments";
import type { Context } from "./context";
import type { AgencyNode } from "./nodes";

/** Who an agency is compared with, and what to call them. */
export interface Peers {
  readonly filter: AgencyFilter;
  readonly words: Words;
}

/** The peers that are asked for; null: those of the same type, level and parent. @throws Refusal UNKNOWN_AGENCY, BAD_ARGUMENT */
export async function peersOf(
  context: Context,
  agency: AgencyNode,
  asked: AgencyFilter | null | undefined,
): Promise<Peers> {
  if (!asked) return peersLike(context, agency);
  const filter = await requireFilter(context, agency.release, asked);
  return { filter, words: await wordsOf(context, agency.release, filter) };
}

/** Of these the region is what they govern, and their likes are around it. */
const GOVERNING: readonly Agency["type"][] = ["GOVERNMENT", "GOVERNMENT_OFFICE", "TOWNSHIP", "SUBDISTRICT"];

/**
 * Same type, level and parent. Where no parent is registered, the region stands for it: the one around it for governments, their
 * offices, townships and subdistricts, its own for all others; where there is no region either, the whole register.
 */
async function peersLike({ loaders }: Context, agency: AgencyNode): Promise<Peers> {
  const { type, level, parent, release } = agency;
  const alike = { types: [type], levels: [level] };
  const kind = {
    zh: LEVEL_WORDS[level].zh + TYPE_WORDS[type].zh,
    en: `${LEVEL_WORDS[level].en} ${TYPE_WORDS[type].en}`,
  };
  if (parent) {
    const above = (await loaders.agencyByCode.load({ release, key: parent }))?.name ?? parent;
    return {
      filter: { ...alike, parent },
      words: {
        zh: `${above}直接下级中的${kind.zh}（同类型、同级、同上级）`,
        en: `${kind.en} directly below ${above} (same type, level and parent)`,
      },
    };
  }
  const own = agency.region ? await loaders.regionByCode.load(agency.region) : null;
  const around = own && GOVERNING.includes(type) ? own.parent : own?.code;
  const region = around ? await loaders.regionByCode.load(around) : null;
  const where = region
    ? { zh: `${region.name}范围内的`, en: ` in ${region.name}` }
    : { zh: "名录中全部", en: " of the whole register" };
  return {
    filter: region ? { ...alike, regions: [region.code] } : alike,
    words: {
      zh: `${where.zh}${kind.zh}（同类型、同级；未登记上级，以区划为界）`,
      en: `${kind.en}${where.en} (same type and level; no parent is registered, so the region bounds them)`,
    },
  };
}

async function wordsOf({ loaders }: Context, release: number, filter: AgencyFilter): Promise<Words> {
  const { types, levels, regions, parent, codes, asOfYear } = filter;
  const names = await Promise.all(
    (regions ?? []).map(async (code) => (await loaders.regionByCode.load(code))?.name),
  );
  const above = isGiven(parent) ? await loaders.agencyByCode.load({ release, key: parent }) : null;
  const parts: Words[] = [
    ...(regions ? [{ zh: `区划：${names.join("、")}（含下级）`, en: `in ${names.join(", ")}` }] : []),
    ...(above ? [{ zh: `${above.name}的直接下级`, en: `directly below ${above.name}` }] : []),
    ...(levels
      ? [
          listed(
            "层级",
            levels.map((one) => LEVEL_WORDS[one]),
          ),
        ]
      : []),
    ...(types
      ? [
          listed(
            "类型",
            types.map((one) => TYPE_WORDS[one]),
          ),
        ]
      : []),
    ...(codes
      ? [{ zh: `指名的 ${new Set(codes).size} 个`, en: `${new Set(codes).size} that are named` }]
      : []),
    ...(isGiven(asOfYear) ? [{ zh: `${asOfYear} 年存续`, en: `existing in ${asOfYear}` }] : []),
  ];
  if (parts.length === 0) return { zh: "名录中全部机关", en: "agencies of the whole register" };
  return {
    zh: `符合所给条件的机关（${parts.map(({ zh }) => zh).join("；")}）`,
    en: `agencies as asked (${parts.map(({ en }) => en).join("; ")})`,
  };
}

function listed(nameZh: string, words: readonly Words[]): Words {
  return {
    zh: `${nameZh}：${words.map(({ zh }) => zh).join("、")}`,
    en: words.map(({ en }) => en).join(", "),
  };
}
