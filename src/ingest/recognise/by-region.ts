import type { Agency, AgencyRegister } from "../../report/index";
import { fullNames, nameKey, namesOf } from "./agency-names";
import { areRegionsAbove, hasNamesake, regionsAbove } from "./regions-of";

/**
 * Agencies whose name a title gives without the regions at its front, or with regions that the register leaves out: 黄浦区财政局,
 * 区财政局 and 财政局 for 上海市黄浦区财政局. `needs` are names of regions that must stand elsewhere in the document: the innermost
 * where the title lacks it, the one above where other regions bear its name.
 */
export interface NamedByRegion {
  readonly agency: Agency;
  readonly needs: readonly string[];
}

const shortest = 3;

export function namedByRegion(title: string, register: AgencyRegister): readonly NamedByRegion[] {
  if (title === "") return [];
  const keys = fullNames(title)
    .map(nameKey)
    .filter((key) => key.length >= shortest);
  return namesOf(register).all.flatMap(([name, agencies]) =>
    agencies.flatMap((agency) => {
      const needs = keys.map((words) => needsOf(words, name, agency)).find((one) => one !== null);
      return needs ? [{ agency, needs }] : [];
    }),
  );
}

/** Null where the words are no such short or long form of the name. */
function needsOf(words: string, name: string, agency: Agency): readonly string[] | null {
  const above = regionsAbove(agency);
  const places = above.map(({ name: place }) => nameKey(place));
  if (words.length < name.length && name.endsWith(words)) {
    const left = name.slice(0, -words.length);
    // 区财政局: the 区 is that of 黄浦区.
    const whole = /^[省市区县旗]/.test(words) ? left + words[0]! : left;
    if (!areRegionsAbove(agency, left) && !areRegionsAbove(agency, whole)) return null;
    const lacking = places.findIndex((place) => whole.endsWith(place));
    const inner = places.findIndex((place) => words.startsWith(place));
    if (inner < 0) return lacking < 0 ? null : [places[lacking]!];
    return hasNamesake(above[inner]!) && places[inner + 1] ? [places[inner + 1]!] : [];
  }
  // 黄浦区财政局 for what the register calls 区财政局 or 财政局 of 黄浦区.
  const inner = places.findIndex((place) => words.includes(place));
  if (inner < 0 || !words.endsWith(name) || name.length < shortest) return null;
  const front = words.slice(0, -name.length);
  const whole = /^[省市区县旗]/.test(name) ? front + name[0]! : front;
  if (!areRegionsAbove(agency, front) && !areRegionsAbove(agency, whole)) return null;
  const isWhole = places.length <= inner + 1 || words.includes(places[inner + 1]!);
  return hasNamesake(above[inner]!) && !isWhole ? [places[inner + 1]!] : [];
}

/** Of several that bear one name those whose region the document names, where it names that of one only. */
export function inNamedRegion(
  agencies: readonly Agency[],
  says: (place: string) => boolean,
): readonly Agency[] {
  const named = agencies.filter((agency) => {
    const [inner] = regionsAbove(agency);
    return inner !== undefined && says(nameKey(inner.name));
  });
  return named.length === 1 ? named : agencies;
}
