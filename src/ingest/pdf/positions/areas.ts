import { around, centreX, width, type Box } from "../geometry";
import type { FigureColumn } from "./figure-columns";
import type { FlowLine, Segment } from "./flow";

/** Tells the words of a table apart by where they stand: labels at the left, figures and what is over them at the right. */
export class Areas {
  /** Where the labels end and the figures begin. */
  readonly boundary: number;
  readonly hasLabels: boolean;
  private readonly whole: Box;

  constructor(lines: readonly FlowLine[], columns: readonly FigureColumn[]) {
    const first = columns[0]!.left;
    const before = lines
      .filter(({ isTabular }) => isTabular)
      .flatMap(({ segments }) => segments.filter(({ isFigure, right }) => !isFigure && right < first));
    this.whole = around(lines);
    this.hasLabels = before.length > 0;
    this.boundary = this.hasLabels
      ? (Math.max(...before.map(({ right }) => right)) + first) / 2
      : Math.min(first, this.whole.left) - 1;
  }

  figuresOf({ segments }: FlowLine): Segment[] {
    return segments.filter((segment) => centreX(segment) > this.boundary && segment.isFigure);
  }

  /** What stands over or among the figures and is none. */
  wordsOver({ segments }: FlowLine): Segment[] {
    return segments.filter((segment) => centreX(segment) > this.boundary && !segment.isFigure);
  }

  labelsOf({ segments }: FlowLine): Segment[] {
    return segments.filter((segment) => centreX(segment) <= this.boundary);
  }

  /** Words alone in their line in the middle of the whole table, not of its figures or its labels. */
  isTitle({ segments: [first, more] }: FlowLine): boolean {
    if (!first || more || first.isFigure || !this.hasLabels || first.right < this.boundary) return false;
    return Math.abs(centreX(first) - centreX(this.whole)) < 0.03 * width(this.whole);
  }
}
