/** Kinds of objects. Each member has the requirement set that it came with: `[Api set: ExcelApi …]` in the reference. */
export interface Kind<M> {
  name: string;
  /** Scalar properties. */
  values?: Record<string, { set: string; get: (of: M) => unknown; put?: (of: M, value: unknown) => void }>;
  /** Navigation properties. */
  links?: Record<string, Child<M>>;
  /** Methods that answer an object. */
  children?: Record<string, Child<M>>;
  /** Methods that answer nothing. */
  actions?: Record<string, { set: string; run: (of: M, args: readonly unknown[]) => void }>;
  /** Methods that answer a `ClientResult`. */
  results?: Record<string, { set: string; run: (of: M, args: readonly unknown[]) => unknown }>;
  /** Makes it a collection. */
  items?: { kind: () => AnyKind; list: (of: M) => readonly unknown[] };
  events?: Record<string, { set: string; handlers: (of: M) => Set<Handler> }>;
}

export interface Child<M> {
  set: string;
  kind: () => AnyKind;
  /** `undefined` makes it a null object. */
  to: (of: M, args: readonly unknown[]) => unknown;
  /** A method that makes something new, which is not asked for a second time. */
  makes?: true;
}

/** A kind of whatever: the machine hands each target only to functions of its own kind. */
export type AnyKind = Kind<never>;
export type Handler = (args: unknown) => Promise<unknown>;

const KINDS = new Map<string, AnyKind>();

/** Kinds name each other in circles (a sheet has ranges, a range its sheet): across files they do so by their names. */
export function define<K extends { name: string }>(kind: K): K {
  KINDS.set(kind.name, kind as unknown as AnyKind);
  return kind;
}

export function kindOf(name: string): AnyKind {
  const kind = KINDS.get(name);
  if (!kind) throw new Error(`no kind: ${name}`);
  return kind;
}
