import type { Pack } from '../model/pack.ts';

/** Parameters of a use of a check with the pack's local numbers filled in. */
export interface ResolvedParams {
  value: unknown;
  /** Parameters of the pack that the source gives no value, each with the key of `value` that it is left out of. */
  unset: { id: string; key: string }[];
  /** Ids that the pack does not know. */
  unknown: string[];
}

/** Replaces `{"$parameter": id}` at any depth by the pack's value (law 7). */
export function resolveParameters(params: unknown, pack: Pack): ResolvedParams {
  const unset: ResolvedParams['unset'] = [];
  const unknown: string[] = [];
  const resolve = (node: unknown, top: string | undefined): unknown => {
    const id = parameterId(node);
    if (id !== undefined) {
      const parameter = pack.parameters.find((candidate) => candidate.id === id);
      if (!parameter) unknown.push(id);
      else if (parameter.value === undefined) unset.push({ id, key: top ?? '' });
      return parameter?.value;
    }
    if (Array.isArray(node)) {
      return node.map((item) => resolve(item, top)).filter((item) => item !== undefined);
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, item]) => [key, resolve(item, top ?? key)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  };
  return { value: resolve(params, undefined), unset, unknown };
}

/** Id of the pack parameter that a part of some parameters stands for. */
export function parameterId(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('$parameter' in node)) return undefined;
  return typeof node.$parameter === 'string' ? node.$parameter : undefined;
}
