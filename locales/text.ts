/** Types and formatting of message tables: `{name}` in a message is a parameter. */

/** Names of the parameters in a message. */
type ParameterOf<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** Arguments after the key: none where the message takes no parameter. */
export type ArgumentsOf<Message extends string> = [ParameterOf<Message>] extends [never]
  ? []
  : [params: Record<ParameterOf<Message>, string | number>];

/** Puts parameters into a message. A parameter that is not given stays visible as `{name}`. */
export function format(message: string, params: Readonly<Record<string, string | number>> = {}): string {
  return message.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
