import { computedIn, type FormCode } from "../catalogue/index";
import { sumDecimals, type Observation, type Report } from "../report/index";

export type CellStatus = Observation["status"];

export interface Cell {
  readonly status: CellStatus;
  /** Null unless REPORTED. */
  readonly value: number | null;
}

const NOT_IN_FORM: Cell = { status: "NOT_IN_FORM", value: null };

/** The figures of one report, as printed, asked by code. */
export class Figures {
  private constructor(
    readonly form: FormCode | null,
    private readonly cells: ReadonlyMap<string, Cell>,
  ) {}

  static ofReport({ form, layout, observations }: Pick<Report, "form" | "layout" | "observations">): Figures {
    return Figures.of(
      form,
      layout,
      observations.map((seen) => ({
        status: seen.status,
        value: seen.status === "REPORTED" ? seen.value : null,
      })),
    );
  }

  /** `cells[i]` belongs to `codes[i]`. */
  static of(form: FormCode | null, codes: readonly string[], cells: readonly Cell[]): Figures {
    return new Figures(form, new Map(codes.map((code, i) => [code, cells[i] ?? NOT_IN_FORM])));
  }

  /** The cell of a code; NOT_IN_FORM where the report has none. */
  cell(code: string): Cell {
    return this.cells.get(code) ?? NOT_IN_FORM;
  }

  /** Whether the report's form asks for it: a sheet may lack rows that others have. */
  has(code: string): boolean {
    return this.cell(code).status !== "NOT_IN_FORM";
  }

  codes(): readonly string[] {
    return [...this.cells.keys()];
  }

  /**
   * The printed number, or the sum that the form declares where every part is a number; else null: a blank is not a zero.
   *
   * @example figures.value("litigation.total") //=> 46, of two printed blocks
   */
  value(code: string): number | null {
    const printed = this.cells.get(code);
    if (printed) return printed.value;
    const parts = this.form && computedIn(this.form, code)?.map((part) => this.cell(part).value);
    if (!parts || parts.some((part) => part === null)) return null;
    return sumDecimals(parts.map((part) => part!));
  }
}
