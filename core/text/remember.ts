/** The fields of a dozen forms: more would be kept long enough to weigh on the collection of garbage. */
const SIZE = 250;

/**
 * Keeps the last results of a pure function of a text: several checks read the same fields. The results are shared,
 * so they must not be changed.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  // Two ages: what was asked for lately outlives what was asked for once, and nothing has to be counted or moved.
  let recent = new Map<string, { result: Result }>();
  let older = new Map<string, { result: Result }>();
  return (text) => {
    let known = recent.get(text);
    if (known) return known.result;
    known = older.get(text) ?? { result: read(text) };
    if (recent.size >= SIZE) [older, recent] = [recent, new Map()];
    recent.set(text, known);
    return known.result;
  };
}
