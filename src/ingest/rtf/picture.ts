import type { SeenPicture } from "../word/seen";
import { orElse } from "./tokens";

/** A4, in twentieths of a point. */
const page = { width: 11906, height: 16838 };

/** Gathers how large a picture is printed. */
export class Picture {
  private readonly sizes: Record<string, number> = {};

  /** `after` are the words before it. */
  constructor(private readonly after: string) {}

  /** Whether the word was one of a picture's: size in twentieths of a point, scale in percent. */
  read(word: string, value: number | null): boolean {
    if (!/^pic(?:[wh]goal|scale[xy])$/.test(word)) return false;
    this.sizes[word] = orElse(value, 0);
    return true;
  }

  end(): SeenPicture {
    const { picwgoal, pichgoal, picscalex = 100, picscaley = 100 } = this.sizes;
    if (picwgoal === undefined || pichgoal === undefined) return { after: this.after, percent: null };
    const area = ((picwgoal * picscalex) / 100) * ((pichgoal * picscaley) / 100);
    const percent = Math.round((area / (page.width * page.height)) * 100);
    return { after: this.after, percent: Math.max(0, Math.min(100, percent)) };
  }
}
