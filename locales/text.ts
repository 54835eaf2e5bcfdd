/** Types and formatting of message tables: `{name}` in a message is a parameter. */

/** Names of the parameters in a message. */
type ParameterOf<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** Arguments after the key: none where the message takes no parameter. */
export type ArgumentsOf<Message extends string> = [ParameterOf<Message>] extends [never]
  ? []
  : [params: Record<ParameterOf<Message>, string | number>];

/**
 * Puts parameters into a message. A parameter that is not given stays visible as `{name}`. `‹s›` and `‹is|are›` agree with the parameter
 * before them: `{count} row‹s› ‹is|are› left` says `1 row is left` and `2 rows are left`.
 */
export function format(message: string, params: Readonly<Record<string, string | number>> = {}): string {
  let last = '';
  return message.replaceAll(
    PLACE,
    (whole, name: string | undefined, one: string | undefined, many: string) => {
      if (name === undefined) return last === '1' ? (one ?? '') : many;
      if (!Object.hasOwn(params, name)) return whole;
      last = String(params[name]);
      return last;
    },
  );
}

const PLACE = /\{([^{}]+)\}|‹(?:([^‹›|]*)\|)?([^‹›]*)›/g;
