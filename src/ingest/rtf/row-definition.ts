import type { RowShape } from "../word/table-flow";
import { orElse } from "./tokens";

type Cell = NonNullable<RowShape>[number];

/** Gathers what a row says of its cells: properties of a cell stand before its right side. */
export class RowDefinition {
  private cells: Cell[] = [];
  private left = 0;
  private joinsLeft = false;
  private merge: Cell["merge"] = null;

  /** Whether the word was one of a row's. */
  read(word: string, value: number | null): boolean {
    switch (word) {
      case "trowd":
        this.cells = [];
        this.left = 0;
        return true;
      case "trleft":
        if (this.cells.length === 0) this.left = orElse(value, 0);
        return true;
      case "clmrg":
        this.joinsLeft = true;
        return true;
      case "clvmgf":
        this.merge = "begins";
        return true;
      case "clvmrg":
        this.merge = "goes on";
        return true;
      case "cellx": {
        const right = orElse(value, this.left);
        const { left, joinsLeft, merge } = this;
        if (this.cells.length < mostCells) this.cells.push({ left, right, joinsLeft, merge });
        this.left = right;
        this.joinsLeft = false;
        this.merge = null;
        return true;
      }
      default:
        return false;
    }
  }

  get shape(): RowShape {
    return this.cells.length > 0 ? [...this.cells] : null;
  }
}

/** Word allows 63. */
const mostCells = 1000;
