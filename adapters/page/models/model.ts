/** A control's value as the page's framework holds it. */
export interface Model {
  get(): unknown;
  /**
   * `undefined` where the control itself is the way to say it: a native field that takes typing. Answers `false` where
   * what is drawn does not follow.
   */
  set?: (value: unknown) => boolean | void;
}

export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

/** A member of something that the page made and nobody promised the shape of. */
export function member(value: unknown, key: PropertyKey): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** Calls a handler, or each of several, as templates may list more than one. */
export function callEach(handlers: unknown, value: unknown): void {
  for (const handler of Array.isArray(handlers) ? handlers : [handlers]) {
    if (typeof handler === 'function') handler(value);
  }
}

/** What several answers of one question hold between them, each of which is known by itself; `null` where one is not. */
export function modelOfAll(
  answers: readonly Element[],
  modelOf: (answer: Element) => Model | null,
): Model | null {
  const models = answers.flatMap((answer) => modelOf(answer) ?? []);
  if (models.length !== answers.length) return null;
  const set = (value: unknown): void => {
    for (const [index, model] of models.entries()) {
      const held = member(value, index);
      if (model.get() !== held) model.set?.(held);
    }
  };
  return {
    get: () => models.map((model) => model.get()),
    ...(models.every((model) => model.set !== undefined) ? { set } : {}),
  };
}
