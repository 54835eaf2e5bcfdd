const SIZE = 500;

/**
 * Keeps the last results of a pure function of a text: several checks read the same fields. The results are shared,
 * so they must not be changed.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.result;
    if (known.size >= SIZE) known.clear();
    const result = read(text);
    known.set(text, { result });
    return result;
  };
}
