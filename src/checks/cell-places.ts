import {
  computedIn,
  eachRow,
  formByCode,
  forms,
  type FormCode,
  type FormColumn,
  type PlacedRow,
} from "../catalogue/index";

/** A figure's row and column. */
export interface CellPlace extends PlacedRow {
  readonly column: FormColumn;
}

const placesByForm = new Map<FormCode, ReadonlyMap<string, CellPlace>>();

/**
 * Where a form prints a figure; where it does not, the place in the same table of another form: hybrids borrow rows. Null where
 * there is none.
 *
 * @example findPlace("C2021", "outcome.other").row.number //=> "（六）", as B2019 has it
 * @example findPlace("C2021", "litigation.total") //=> null: the sheet of A2014 is another table
 */
export function findPlace(form: FormCode, code: string): CellPlace | null {
  const own = placesIn(form).get(code);
  if (own) return own;
  const titles = new Set(formByCode(form).tables.map(({ title }) => title));
  return placesAnywhere(code).find(({ table }) => titles.has(table.title)) ?? null;
}

/** The same; else where any form prints it. Throws for a code that none prints. */
export function placeOf(form: FormCode, code: string): CellPlace {
  const place = findPlace(form, code) ?? placesAnywhere(code)[0];
  if (!place) throw new Error(`no form prints ${code}`);
  return place;
}

const placesAnywhere = (code: string): CellPlace[] =>
  forms.flatMap((form) => placesIn(form.code).get(code) ?? []);

/** The heading whose rows are what the form adds up to a code; null where there is none. */
export function headingOf(form: FormCode, code: string): PlacedRow | null {
  const cells = computedIn(form, code)?.join();
  const heading = [...eachRow(formByCode(form))].find(
    ({ row }) => !row.indicator && row.rows && row.rows.map(({ indicator }) => indicator).join() === cells,
  );
  return heading ?? null;
}

function placesIn(form: FormCode): ReadonlyMap<string, CellPlace> {
  let places = placesByForm.get(form);
  if (!places) {
    places = new Map(
      [...eachRow(formByCode(form))].flatMap((placed) => {
        const { cells, indicator } = placed.row;
        const codes = cells ?? (indicator ? [indicator] : []);
        return codes.map((code, i) => [code, { ...placed, column: placed.table.columns[i]! }] as const);
      }),
    );
    placesByForm.set(form, places);
  }
  return places;
}
