import type { Matrix } from "./geometry";
import type { Operators } from "./library";
import type { TextState } from "./text-state";

/** Takes what the operator was written with, each operator other things. */
export type Handler = (...args: never[]) => void;
export type Handlers = Readonly<Record<number, Handler>>;

/** The operators that set how and where text is written; what writes it is left to the page. */
export const textOperators = (OPS: Operators, text: () => TextState): Handlers => ({
  [OPS.beginText]: () => text().setMatrix([1, 0, 0, 1, 0, 0]),
  [OPS.setTextMatrix]: (matrix: Matrix) => text().setMatrix(matrix),
  [OPS.moveText]: (x: number, y: number) => text().move(x, y),
  [OPS.setLeadingMoveText]: (x: number, y: number) => {
    text().leading = -y;
    text().move(x, y);
  },
  [OPS.nextLine]: () => text().move(0, -text().leading),
  [OPS.setCharSpacing]: (spacing: number) => void (text().charSpacing = spacing),
  [OPS.setWordSpacing]: (spacing: number) => void (text().wordSpacing = spacing),
  [OPS.setHScale]: (percent: number) => void (text().horizontalScale = percent / 100),
  [OPS.setLeading]: (leading: number) => void (text().leading = leading),
  [OPS.setTextRise]: (rise: number) => void (text().rise = rise),
  [OPS.setTextRenderingMode]: (mode: number) => void (text().mode = mode),
});
