import { apply, identity, moveBox, multiply, type Box, type Matrix } from "./geometry";

/** Clockwise from upright, as it stands on the page. */
export type Turn = 0 | 90 | 180 | 270;

/** One sign as it stands on the page. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Null where it stands at a slant, as watermarks do. */
  readonly turn: Turn | null;
  /** Set in columns from right to left. */
  readonly isVertical: boolean;
  /** Laid invisibly over a picture, by a machine that reads pictures. */
  readonly isHidden: boolean;
  readonly font: string;
}

export interface Font {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

export type ShownGlyph =
  | number
  | {
      readonly unicode: string;
      readonly width: number;
      readonly isSpace: boolean;
      readonly vmetric?: readonly number[];
    };

/** Of a letter above and below its baseline, in parts of its size. */
const ascent = 0.86;
const descent = 0.14;

const invisible = 3;

/** What the text operators of PDF 32000-1, 9.3 and 9.4 set; one stands in each graphics state. */
export class TextState {
  charSpacing = 0;
  wordSpacing = 0;
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  mode = 0;
  fontName = "";
  font: Font = {};
  size = 0;
  private matrix: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.lineX = this.y = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  /** Moves on over the signs and gives where each of them stands, under the matrix of the graphics state. */
  show(glyphs: readonly ShownGlyph[], graphics: Matrix, found: Glyph[]): void {
    const { font, size } = this;
    const scale = this.horizontalScale;
    const unit = Math.abs(font.fontMatrix?.[0] || 0.001) * size;
    const isVertical = font.vertical === true;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        if (isVertical) this.y -= (glyph * size) / 1000;
        else this.x -= ((glyph * size) / 1000) * scale;
        continue;
      }
      const spacing = (glyph.isSpace ? this.wordSpacing : 0) + this.charSpacing;
      const at = multiply(graphics, this.matrix);
      const [x, y] = [this.x, this.y + this.rise];
      const advance = glyph.width * unit;
      if (isVertical) {
        const [down, , up] = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880];
        const left = x - advance / 2;
        const top = y + (up! - 880) * unit;
        found.push(this.place(glyph.unicode, at, left, top, left + advance, top - size));
        this.y += down! * unit - spacing;
      } else {
        const right = x + advance * scale;
        const box = [x, y + size * ascent, right, y - size * descent] as const;
        found.push(this.place(glyph.unicode, at, ...box));
        this.x += (advance + spacing) * scale;
      }
    }
  }

  private place(
    text: string,
    matrix: Matrix,
    left: number,
    top: number,
    right: number,
    bottom: number,
  ): Glyph {
    const box = moveBox(matrix, left, top, right, bottom);
    const turn = turnOf(matrix, this.size < 0);
    const size = turn === 90 || turn === 270 ? box.right - box.left : box.bottom - box.top;
    const isVertical = this.font.vertical === true;
    return {
      text,
      ...box,
      size,
      turn,
      isVertical,
      isHidden: this.mode === invisible,
      font: this.fontName,
    };
  }
}

function turnOf(matrix: Matrix, isBackwards: boolean): Turn | null {
  const [x0, y0] = apply(matrix, 0, 0);
  const [x1, y1] = apply(matrix, isBackwards ? -1 : 1, 0);
  const degrees = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 5) return null;
  return (((quarter + 4) % 4) * 90) as Turn;
}
