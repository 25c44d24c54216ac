import type { Box } from "./geometry";
import type { PageContent } from "./page-content";
import type { Glyph, Turn } from "./text-state";

type Place = Box & { readonly turn: Turn | null };

/** The place of what stands at a quarter turn, seen upright: right is where its words go on. */
export function upright<T extends Box>(place: T, turn: Turn): T {
  const { left, top, right, bottom } = place;
  if (turn === 0) return place;
  if (turn === 90) return { ...place, left: top, right: bottom, top: -right, bottom: -left };
  if (turn === 180) return { ...place, left: -right, right: -left, top: -bottom, bottom: -top };
  return { ...place, left: -bottom, right: -top, top: left, bottom: right };
}

/** The turn of most of them; 0 where there are none. */
export function usualTurn(glyphs: readonly Pick<Glyph, "turn">[]): Turn {
  const counts = new Map<Turn, number>();
  for (const { turn } of glyphs) if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A page whose words mostly stand at a quarter turn, as a wide table on a tall page does, turned so that they are upright. */
export function uprightPage(page: PageContent): PageContent {
  const turn = usualTurn(page.glyphs);
  if (turn === 0) return page;
  const sideways = turn === 90 || turn === 270;
  const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
  const shift: [number, number] = [turn === 90 ? 0 : width, turn === 270 ? 0 : height];
  const turned = <T extends Box>(place: T): T => {
    const moved = upright(place, turn);
    return {
      ...moved,
      left: moved.left + shift[0],
      right: moved.right + shift[0],
      top: moved.top + shift[1],
      bottom: moved.bottom + shift[1],
    };
  };
  return {
    ...page,
    width,
    height,
    glyphs: page.glyphs.map((glyph) => turnBack(turned(glyph), turn)),
    pictures: page.pictures.map(turned),
    rulings: page.rulings.map(({ isAcross, at, from, to }) => {
      const line = isAcross
        ? { left: from, right: to, top: at, bottom: at }
        : { left: at, right: at, top: from, bottom: to };
      const { left, right, top, bottom } = turned(line);
      return isAcross === sideways
        ? { isAcross: false, at: left, from: top, to: bottom }
        : { isAcross: true, at: top, from: left, to: right };
    }),
  };
}

const turnBack = <T extends Place>(place: T, turn: Turn): T => ({
  ...place,
  turn: place.turn === null ? null : (((place.turn - turn + 360) % 360) as Turn),
});
