import type { Pack } from '../model/pack.ts';

/** Parameters of a use of a check with the pack's local numbers filled in. */
export interface ResolvedParams {
  value: unknown;
  /** Parameters of the pack that the source gives no value; their keys are left out of `value`. */
  unset: string[];
  /** Ids that the pack does not know. */
  unknown: string[];
}

/** Replaces `{"$parameter": id}` at any depth by the pack's value (law 7). */
export function resolveParameters(params: unknown, pack: Pack): ResolvedParams {
  const unset: string[] = [];
  const unknown: string[] = [];
  const resolve = (node: unknown): unknown => {
    const id = parameterId(node);
    if (id !== undefined) {
      const parameter = pack.parameters.find((candidate) => candidate.id === id);
      if (!parameter) unknown.push(id);
      else if (parameter.value === undefined) unset.push(id);
      return parameter?.value;
    }
    if (Array.isArray(node)) return node.map(resolve).filter((item) => item !== undefined);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, item]) => [key, resolve(item)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  };
  return { value: resolve(params), unset, unknown };
}

function parameterId(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('$parameter' in node)) return undefined;
  return typeof node.$parameter === 'string' ? node.$parameter : undefined;
}
