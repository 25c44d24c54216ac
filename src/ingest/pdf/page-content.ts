import { height, moveBox, multiply, width, type Box, type Matrix } from "./geometry";
import { operators, type Operators, type PDFPageProxy } from "./library";
import { mostGlyphs, mostRulings, PastLimit } from "./limits";
import { rulingsOf, type Ruling } from "./paths";
import { textOperators, type Handlers } from "./text-operators";
import { TextState, type Font, type Glyph, type ShownGlyph } from "./text-state";

/** What stands on one page, wherever in its stream it was written. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Where pictures stand; what they show is not known. */
  readonly pictures: readonly Box[];
}

export interface Layers {
  isVisible(group: unknown): boolean;
}

interface GraphicsState {
  matrix: Matrix;
  lineWidth: number;
  text: TextState;
}

/** Points below which a picture is an ornament. */
const smallestPicture = 8;

/** Follows the operators of a page and keeps where text, lines and pictures come to stand. */
export async function readPage(page: PDFPageProxy, layers: Layers): Promise<PageContent> {
  const OPS = await operators();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { pageNumber: number } = page;
  const viewport = page.getViewport({ scale: 1 });
  const found: Found = { glyphs: [], rulings: [], pictures: [] };
  const handlers = handlersFor(OPS, page, viewport, layers, found);
  for (let i = 0; i < fnArray.length; i += 1) {
    handlers[fnArray[i]!]?.(...((argsArray[i] ?? []) as never[]));
    if (found.glyphs.length > mostGlyphs)
      throw new PastLimit("GLYPHS", number, found.glyphs.length, mostGlyphs);
    if (found.rulings.length > mostRulings)
      throw new PastLimit("RULINGS", number, found.rulings.length, mostRulings);
  }
  return { number, width: viewport.width, height: viewport.height, ...found };
}

interface Found {
  readonly glyphs: Glyph[];
  readonly rulings: Ruling[];
  readonly pictures: Box[];
}

function handlersFor(
  OPS: Operators,
  page: PDFPageProxy,
  viewport: { readonly transform: readonly number[]; readonly width: number; readonly height: number },
  layers: Layers,
  { glyphs, rulings, pictures }: Found,
): Handlers {
  const whole: Box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  const beginning = (): GraphicsState => ({
    matrix: viewport.transform as unknown as Matrix,
    lineWidth: 1,
    text: new TextState(),
  });
  let state = beginning();
  const stack: GraphicsState[] = [];
  /** Whether each group of marked content that is open can be seen. */
  const open: boolean[] = [];
  const isVisible = () => !open.includes(false);
  /** The unit square that a matrix has just spanned: pictures fill one, and leave no operator of their own behind. */
  let spanned: Box | null = null;

  const save = () => void stack.push({ ...state, text: state.text.copy() });
  const restore = () => {
    if (spanned) pictures.push(spanned);
    spanned = null;
    state = stack.pop() ?? state;
  };
  const setFont = (name: string, size: number) => {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {};
    Object.assign(state.text, { fontName: name, font, size });
  };
  const show = (shown: readonly ShownGlyph[]) => {
    spanned = null;
    const signs: Glyph[] = [];
    state.text.show(shown, state.matrix, signs);
    if (isVisible()) for (const glyph of signs) if (stands(glyph, whole)) glyphs.push(glyph);
  };

  return {
    ...textOperators(OPS, () => state.text),
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.endAnnotation]: restore,
    [OPS.transform]: (...matrix: number[]) => {
      state.matrix = multiply(state.matrix, matrix as unknown as Matrix);
      const box = moveBox(state.matrix, 0, 0, 1, 1);
      const isLarge = width(box) >= smallestPicture && height(box) >= smallestPicture;
      spanned = isLarge && isVisible() ? box : null;
    },
    [OPS.paintFormXObjectBegin]: (matrix: Matrix | null) => {
      spanned = null;
      save();
      if (matrix) state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.beginAnnotation]: (_id: string, _box: unknown, ...matrices: (Matrix | null)[]) => {
      save();
      state = beginning();
      for (const matrix of matrices.slice(0, 2)) if (matrix) state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.beginMarkedContent]: () => void open.push(true),
    [OPS.beginMarkedContentProps]: (tag: string, group: unknown) =>
      void open.push(tag !== "OC" || layers.isVisible(group)),
    [OPS.endMarkedContent]: () => void open.pop(),
    [OPS.setLineWidth]: (lineWidth: number) => void (state.lineWidth = lineWidth),
    [OPS.setGState]: (changes: readonly [string, never][]) => {
      for (const [key, value] of changes) {
        if (key === "Font") setFont(value[0], value[1]);
        if (key === "LW") state.lineWidth = value;
      }
    },
    [OPS.shadingFill]: () => void (spanned = null),
    [OPS.constructPath]: (paint: number, [path]: readonly (ArrayLike<number> | null)[]) => {
      if (paint === OPS.endPath || !path || !isVisible()) return;
      spanned = null;
      const strokes = paint !== OPS.fill && paint !== OPS.eoFill;
      const fills = paint !== OPS.stroke && paint !== OPS.closeStroke;
      const lineWidth = state.lineWidth * scaleOf(state.matrix);
      rulingsOf(path, state.matrix, { strokes, fills, lineWidth }, rulings);
    },
    [OPS.setFont]: setFont,
    [OPS.showText]: show,
    [OPS.showSpacedText]: show,
  };
}

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

function stands({ left, right, top, bottom }: Glyph, within: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= within.left && x <= within.right && y >= within.top && y <= within.bottom;
}
