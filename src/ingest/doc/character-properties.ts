import type { Bytes } from "../cfb/bytes";
import { sprmsOf } from "./sprms";

export interface CharacterProperties {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  readonly isObject: boolean;
  /** A sign of another font than the words around it. */
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** Number of the font of Western letters and signs; null for that of the style. */
  readonly font: number | null;
  /** Place of a picture in the stream of data. */
  readonly picture: number | null;
}

const codes = {
  deleted: 0x0800, inserted: 0x0801, struck: 0x0837, hidden: 0x083c, struckTwice: 0x2a53, symbol: 0x6a09, picture: 0x6a03,
  object: 0x0856, embedded: 0x080a, font: 0x4a4f, otherFont: 0x4a51,
} as const; // prettier-ignore

/** 0x81 turns round what the style says, and styles of running text hide and strike nothing. */
const isOn = (value: Bytes): boolean => value.u8(0) === 1 || value.u8(0) === 0x81;

/** What the lists say; where two say the same thing, the later one. */
export function characterProperties(...lists: readonly Bytes[]): CharacterProperties {
  const is = {
    deleted: false,
    inserted: false,
    struck: false,
    struckTwice: false,
    hidden: false,
    object: false,
  };
  let symbol: CharacterProperties["symbol"] = null;
  let picture: number | null = null;
  let font: number | null = null;
  for (const { code, value } of lists.flatMap((list) => [...sprmsOf(list)])) {
    if (code === codes.deleted) is.deleted = isOn(value);
    else if (code === codes.inserted) is.inserted = isOn(value);
    else if (code === codes.struck) is.struck = isOn(value);
    else if (code === codes.struckTwice) is.struckTwice = isOn(value);
    else if (code === codes.hidden) is.hidden = isOn(value);
    else if (code === codes.object || code === codes.embedded) is.object ||= isOn(value);
    else if (code === codes.symbol) symbol = { font: value.u16(0), code: value.u16(2) };
    else if (code === codes.picture) picture = value.u32(0);
    else if (code === codes.font || code === codes.otherFont) font = value.u16(0);
  }
  return {
    isHidden: is.hidden,
    isStruck: is.struck || is.struckTwice,
    isDeleted: is.deleted,
    isInserted: is.inserted,
    isObject: is.object,
    symbol,
    font,
    picture,
  };
}
