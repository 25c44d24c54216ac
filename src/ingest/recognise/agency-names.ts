import type { Agency, AgencyRegister } from "../../report/index";
import { compact } from "../characters";
import { simplified } from "../simplify";

export interface AgencyNames {
  /** Who bears exactly this name, 人民政府 and 政府 taken as one word. */
  byName(name: string): readonly Agency[];
  readonly all: readonly (readonly [key: string, agencies: readonly Agency[]])[];
}

const known = new WeakMap<AgencyRegister, AgencyNames>();

/** The names of a register as a document may print them; made once for each register. */
export function namesOf(register: AgencyRegister): AgencyNames {
  let names = known.get(register);
  if (!names) known.set(register, (names = collect(register)));
  return names;
}

function collect(register: AgencyRegister): AgencyNames {
  const byKey = new Map<string, Agency[]>();
  for (const agency of register.all()) {
    for (const key of new Set([agency.name, ...agency.aliases].map(nameKey))) {
      byKey.set(key, [...(byKey.get(key) ?? []), agency]);
    }
  }
  const all = [...byKey].sort(([a], [b]) => b.length - a.length);
  return { byName: (name) => byKey.get(nameKey(name)) ?? [], all };
}

export const nameKey = (name: string): string =>
  compact(simplified(name)).normalize("NFKC").replaceAll("人民政府", "政府").replace(/[()]/g, "");

/** How a government's or a street office's name goes on where a title cuts it short: 六安市2015年…, 建新镇2018年…. */
export function fullNames(words: string): readonly string[] {
  if (words === "") return [];
  if (/街道$/.test(words)) return [words, `${words}办事处`];
  return /[省市县区旗州盟镇乡]$/.test(words) ? [words, `${words}人民政府`] : [words];
}

/** Whether a title's words may be short for a name: they stand in it in their order and end in the same character. */
export function isShortFor(words: string, name: string): boolean {
  const key = nameKey(name);
  return fullNames(words)
    .map(nameKey)
    .some((short) => {
      if (short.length < 2 || short.at(-1) !== key.at(-1)) return false;
      if (/(?:政府|[省市县区镇乡])$/.test(short)) return key.endsWith(short);
      let at = 0;
      for (const c of key) if (c === short[at]) at += 1;
      return at === short.length;
    });
}
