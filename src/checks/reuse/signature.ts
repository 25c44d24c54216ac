import type { Report, Section } from "../../report/index";
import { ownWords, type OwnWords } from "./own-words";
import { eachShingle } from "./shared-words";

/** Asked for once: under Jest every global name is looked up anew, and a report takes half a million of these. */
const { imul } = Math;

/**
 * MinHash in bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets 3.4): texts of which a third is common
 * meet in a band 99 times in a hundred, texts that have a hundredth in common once in two hundred.
 */
const BANDS = 48;
const ROWS = 2;

/** By which reports of one year and scope with much text in common are found without reading the texts. */
export interface TextSignature {
  /** Letters that the agency wrote itself. */
  readonly length: number;
  /** 32-bit numbers; two reports of the same year and scope that share one may share text. None where there are too few letters. */
  readonly bands: readonly number[];
}

/** Shorter texts of small offices are all alike, and nobody copied anything. */
export const SHORTEST = 300;

export function textSignature(
  report: Pick<Report, "year" | "scope"> & { readonly sections: readonly Pick<Section, "level" | "text">[] },
): TextSignature {
  const own = ownWords(report);
  return { length: own.length, bands: own.length < SHORTEST ? [] : bandsOf(own, report) };
}

function bandsOf({ letters }: OwnWords, { year, scope }: Pick<Report, "year" | "scope">): number[] {
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  eachShingle(letters, (shingle) => {
    const hash = hashOf(shingle);
    for (let i = 0; i < smallest.length; i += 1) {
      const one = mix(hash ^ imul(i + 1, 0x9e3779b1));
      if (one < smallest[i]!) smallest[i] = one;
    }
  });
  const series = hashOf(`${year} ${scope}`);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mix(series ^ imul(band + 1, 0x85ebca6b));
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ smallest[band * ROWS + row]!);
    return hash | 0;
  });
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Murmur3's last step: every bit of the number counts in every bit of the answer. */
function mix(number: number): number {
  let mixed = number;
  mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
