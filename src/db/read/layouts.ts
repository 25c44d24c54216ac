import type { FormCode } from "../../catalogue";
import type { Database } from "../connection";

/** What the elements of a report's arrays mean. */
export interface Layout {
  readonly id: number;
  readonly form: FormCode;
  readonly codes: readonly string[];
}

const known = new WeakMap<Database, Map<number, Layout>>();

/** Every layout there is. They never change, so that only new ones are read: one statement. */
export async function allLayouts(database: Database): Promise<Layout[]> {
  const layouts = known.get(database) ?? new Map<number, Layout>();
  known.set(database, layouts);
  const fresh = await database.query<Layout>(
    "SELECT layout.id, layout.form, layout.codes FROM layouts AS layout WHERE layout.id <> ALL ($1::integer[])",
    [[...layouts.keys()]],
  );
  for (const layout of fresh) layouts.set(layout.id, layout);
  return [...layouts.values()];
}
