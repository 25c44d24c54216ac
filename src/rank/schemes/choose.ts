import { Refusal } from "../../compare";
import { newestSchemes, type Database } from "../../db";
import type { Scheme } from "./scheme";

/**
 * The version asked, or without one the newest that `release` knows: so that an answer from an old release stays what it was. A
 * version that came later can be asked for by its number, to see the old figures by the new scheme.
 *
 * @param versions all of this code that there are, oldest first
 */
export function chosenVersion(
  versions: readonly Scheme[],
  version: number | null,
  release: number,
): Scheme | null {
  const fits = (one: Scheme) => (version === null ? one.release <= release : one.version === version);
  return versions.findLast(fits) ?? null;
}

/** Why there is no such scheme or version, with what there is. */
export async function unknownScheme(
  database: Database,
  newest: number,
  code: string,
  version: number | null,
  versions: readonly Scheme[],
): Promise<Refusal> {
  if (versions.length) {
    const known = versions.map((one) => one.version);
    const since = versions[0]!.release;
    const [zh, en] =
      version === null
        ? [
            `在所问的那一版数据里还没有（第 ${since} 版起才有）`,
            `is not in the release asked (it came with release ${since})`,
          ]
        : [`没有第 ${version} 版`, `has no version ${version}`];
    return new Refusal(
      "UNKNOWN_SCHEME",
      `评价方案 ${code} ${zh}；可写 schemeVersion: ${known.join("、")}`,
      `the scheme ${code} ${en}; there are schemeVersion: ${known.join(", ")}`,
      known,
    );
  }
  const codes = (await newestSchemes(database, newest)).map((one) => one.code);
  return new Refusal(
    "UNKNOWN_SCHEME",
    `没有评价方案 ${JSON.stringify(code)}；现有：${codes.join("、") || "无"}`,
    `there is no scheme ${JSON.stringify(code)}; there are: ${codes.join(", ") || "none"}`,
    codes,
  );
}
