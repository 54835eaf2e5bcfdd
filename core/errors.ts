/**
 * An error that a user may read: a stable `code`, its parameters, and where it happened. The words for each
 * code live in `locales/`; `message` is for logs only.
 */
export class JiannuoError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'JiannuoError';
    this.code = code;
    this.params = params;
  }
}
