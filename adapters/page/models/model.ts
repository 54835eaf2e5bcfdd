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
