/** Rows in the order of the keys, by key and never by position; null where a key has none. */
export function onePerKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** All rows of each key in the order of the keys. */
export function manyPerKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const byKey = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/** What lies below a root field is answered from that field's release, so the release is part of the key. */
export interface AtRelease<Key> {
  readonly release: number;
  readonly key: Key;
}

export const cacheKey = ({ release, key }: AtRelease<unknown>) => `${release} ${JSON.stringify(key)}`;

/** Runs one batch per release (nearly always one), and gives the answers in the order of the keys. */
export async function perRelease<Key, Value>(
  asked: readonly AtRelease<Key>[],
  load: (release: number, keys: Key[]) => Promise<Value[]>,
): Promise<Value[]> {
  const byRelease = new Map<number, Key[]>();
  for (const { release, key } of asked) {
    const keys = byRelease.get(release);
    if (keys) keys.push(key);
    else byRelease.set(release, [key]);
  }
  const answers = new Map<string, Value>();
  for (const [release, keys] of byRelease) {
    const values = await load(release, keys);
    keys.forEach((key, i) => answers.set(cacheKey({ release, key }), values[i]!));
  }
  return asked.map((one) => answers.get(cacheKey(one))!);
}
