import type { Figures } from "../figures";

/** Works a thing out once for the figures of a report, however often it is asked for: they never change. */
export function onceFor<Value extends object>(
  make: (figures: Figures) => Value,
): (figures: Figures) => Value {
  const made = new WeakMap<Figures, Value>();
  return (figures) => {
    const value = made.get(figures) ?? make(figures);
    made.set(figures, value);
    return value;
  };
}
