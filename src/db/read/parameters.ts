/** The parameters of one statement: `add` gives the place that stands for the value. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** SQL: the version in table `alias` that release `place` shows. */
export function visible(alias: string, place: string): string {
  return `${alias}.valid_from <= ${place} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${place})`;
}
