import type { SectionKind } from "../../report/index";
import type { OrdinalStyle } from "./ordinals";

/** A block that begins a section of the numbered body. */
export interface SectionHead {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly body: string;
  /** Of a part whose heading is not printed: its kind, told by what stands below. */
  readonly lost?: SectionKind;
  /** Such a part that begins at the same block and stands above this section. */
  readonly above?: SectionHead;
}

export interface Candidate extends Omit<SectionHead, "level" | "above"> {
  readonly index: number;
  readonly style: OrdinalStyle | "unnumbered";
  readonly value: number;
  /** Of a heading that the format marks as one. */
  readonly depth: number | null;
}
