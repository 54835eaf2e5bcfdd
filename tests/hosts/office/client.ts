import { ACTION_BYTES, type Batch, bytesOf, contextOf, versionOf } from './batch.ts';
import { type Code, notInFake, OfficeError } from './errors.ts';
import type { AnyKind, Child, Handler, Kind } from './kinds.ts';

/**
 * How objects of Office.js behave, whatever they stand for. Source: "Application-specific API model" (docs/develop/application-specific-api-model.md):
 * proxy objects; `sync()` runs what was queued, in its order; properties are read after `load()` and `sync()` only; scalar and
 * navigation properties; `*OrNullObject`; "ClientResult". And `OfficeExtension.ClientObject`, `.ClientResult`, `.ErrorCodes`.
 */

/** What a target of any kind may say of itself. */
interface Target {
  gone?: true;
}

interface Inner {
  kind: Kind<unknown>;
  batch: Batch;
  state: 'queued' | 'there' | 'null' | 'broken';
  target: unknown;
  /** What is at its place in its collection by now. */
  byPlace?: () => unknown;
  /** Follows the object's path; absent where that cannot be done twice. */
  again?: () => unknown;
  loaded: Map<string, unknown>;
  links: Map<string, object>;
}

const INNER = new WeakMap<object, Inner>();

/** The target of an object that is handed to a method, as a `Range` may be. */
export function targetOf(object: unknown): unknown {
  return typeof object === 'object' && object !== null ? INNER.get(object)?.target : undefined;
}

/** Makes a proxy object. `resolve` runs when the program comes to it, in the order in which objects were made. */
export function clientObject(
  kind: AnyKind,
  batch: Batch,
  resolve: () => unknown,
  makes: boolean = false,
): object {
  const inner: Inner = {
    kind: kind as unknown as Kind<unknown>,
    batch,
    state: 'queued',
    target: undefined,
    ...(makes ? {} : { again: resolve }),
    loaded: new Map(),
    links: new Map(),
  };
  batch.queue(ACTION_BYTES, () => {
    inner.state = 'broken';
    inner.target = resolve();
    inner.state = inner.target === undefined ? 'null' : 'there';
    return undefined;
  });
  return proxyOf(inner);
}

/**
 * An item of a collection that was loaded. Where its id was loaded with it, it is known by that, and otherwise by its place, which may have
 * become another item's: the library makes such items by `getItemAt`.
 */
function itemObject(
  kind: AnyKind,
  batch: Batch,
  target: unknown,
  byPlace: (() => unknown) | undefined,
): { object: object; inner: Inner } {
  const inner: Inner = {
    kind: kind as unknown as Kind<unknown>,
    batch,
    state: 'there',
    target,
    ...(byPlace ? { byPlace } : {}),
    loaded: new Map(),
    links: new Map(),
  };
  return { object: proxyOf(inner), inner };
}

function proxyOf(inner: Inner): object {
  const proxy = new Proxy(
    {},
    {
      get: (_, member) => (typeof member === 'string' ? read(inner, proxy, member) : undefined),
      set: (_, member, value) => {
        write(inner, String(member), value);
        return true;
      },
    },
  );
  INNER.set(proxy, inner);
  return proxy;
}

/** What an action acts upon, when the program comes to it. */
function actedOn(inner: Inner, member: string): unknown {
  const where = `${inner.kind.name}.${member}`;
  // The batch in which it was first asked for failed: a path that only gets something goes with each request, and is followed anew.
  if (inner.again && (inner.state === 'queued' || inner.state === 'broken')) {
    inner.target = inner.again();
    inner.state = inner.target === undefined ? 'null' : 'there';
  }
  if (inner.byPlace) {
    inner.target = inner.byPlace();
    if (inner.target === undefined) throw new OfficeError('InvalidArgument', where);
  }
  // What was to be made was not, or it is a null object, of which nothing can be asked.
  if (inner.state !== 'there') throw new OfficeError('InvalidObjectPath', where);
  if ((inner.target as Target).gone) throw new OfficeError('ItemNotFound', where);
  return inner.target;
}

function supported(inner: Inner, member: string, set: string): void {
  // The library knows every member; for those that Excel does not support it throws at once.
  if (versionOf(set) > inner.batch.behind.version) {
    throw new OfficeError('ApiNotFound', `${inner.kind.name}.${member} (${set})`);
  }
}

function read(inner: Inner, proxy: object, member: string): unknown {
  const { kind, batch, loaded } = inner;
  // Promises are looked for by `then`; objects of Office.js have none.
  if (member === 'then') return undefined;
  if (member === 'context') return contextOf(batch);
  if (member === 'load') return (what: unknown) => load(inner, proxy, what);
  if (member === 'isNullObject') {
    if (inner.state === 'queued' || inner.state === 'broken') throw notLoaded(inner, member);
    return inner.state === 'null';
  }
  if (member === 'items' && kind.items) {
    if (!loaded.has('items')) throw notLoaded(inner, member);
    return loaded.get('items');
  }
  const value = kind.values?.[member];
  if (value) {
    supported(inner, member, value.set);
    if (!loaded.has(member)) throw notLoaded(inner, member);
    return loaded.get(member);
  }
  const link = kind.links?.[member];
  if (link) {
    supported(inner, member, link.set);
    return linked(inner, member, link);
  }
  return method(inner, member);
}

function notLoaded(inner: Inner, member: string): OfficeError {
  return new OfficeError('PropertyNotLoaded', `${inner.kind.name}.${member}`);
}

function linked(inner: Inner, member: string, link: Child<unknown>): object {
  const known = inner.links.get(member);
  if (known) return known;
  const made = clientObject(link.kind(), inner.batch, () => link.to(actedOn(inner, member), []));
  inner.links.set(member, made);
  return made;
}

function method(inner: Inner, member: string): unknown {
  const { kind, batch } = inner;
  const child = kind.children?.[member];
  const action = kind.actions?.[member];
  const result = kind.results?.[member];
  const event = kind.events?.[member];
  if (child) {
    return (...args: unknown[]) => {
      supported(inner, member, child.set);
      batch.queue(bytesOf(args.map(plain)), () => undefined);
      return clientObject(
        child.kind(),
        batch,
        () => child.to(actedOn(inner, member), args),
        child.makes === true,
      );
    };
  }
  if (action) {
    return (...args: unknown[]) => {
      supported(inner, member, action.set);
      batch.queue(ACTION_BYTES + bytesOf(args.map(plain)), () => {
        action.run(actedOn(inner, member), args);
        return undefined;
      });
    };
  }
  if (result) {
    return (...args: unknown[]) => {
      supported(inner, member, result.set);
      return clientResult(batch, ACTION_BYTES + bytesOf(args.map(plain)), () =>
        result.run(actedOn(inner, member), args),
      );
    };
  }
  if (event) {
    supported(inner, member, event.set);
    return { add: (handler: Handler) => listen(inner, member, event.handlers, handler) };
  }
  throw notInFake(`${kind.name}.${member}`);
}

/** Arguments cross as JSON; objects of the library as their paths. */
function plain(argument: unknown): unknown {
  return targetOf(argument) === undefined ? argument : 'path';
}

/** `OfficeExtension.ClientResult.value`: to be read after `sync`. */
function clientResult(batch: Batch, bytes: number, run: () => unknown): object {
  let answer: { value: unknown } | undefined;
  batch.queue(bytes, () => {
    const value = run();
    return {
      bytes: bytesOf(value),
      apply: () => {
        answer = { value };
      },
    };
  });
  return {
    get value() {
      if (!answer) throw new OfficeError('ValueNotLoaded' satisfies Code, 'ClientResult.value');
      return answer.value;
    },
  };
}

/** "Work with events" (docs/excel/excel-add-ins-events.md): added and removed at `sync`, removed in the context of the adding. */
function listen(
  inner: Inner,
  member: string,
  handlersOf: (of: unknown) => Set<Handler>,
  handler: Handler,
): object {
  const { batch } = inner;
  let handlers: Set<Handler> | undefined;
  batch.queue(ACTION_BYTES, () => {
    handlers = handlersOf(actedOn(inner, member));
    handlers.add(handler);
    return undefined;
  });
  return {
    context: contextOf(batch),
    remove: () => {
      batch.queue(ACTION_BYTES, () => {
        handlers?.delete(handler);
        return undefined;
      });
    },
  };
}

function write(inner: Inner, member: string, given: unknown): void {
  const { kind, batch } = inner;
  const value = kind.values?.[member];
  const put = value?.put;
  if (!value || !put) throw notInFake(`${kind.name}.${member} =`);
  supported(inner, member, value.set);
  // What is handed over is what stood in it at the time.
  const copy: unknown = structuredClone(given);
  batch.queue(ACTION_BYTES + bytesOf(given), () => {
    put(actedOn(inner, member), copy);
    return undefined;
  });
}

/** "Calling load without parameters (not recommended)": the fake takes names only. */
function load(inner: Inner, proxy: object, what: unknown): object {
  const given: unknown[] = Array.isArray(what) ? what : typeof what === 'string' ? what.split(',') : [];
  const paths = given.map((path) => String(path).trim()).filter(Boolean);
  if (paths.length === 0) throw notInFake(`${inner.kind.name}.load(${JSON.stringify(what)})`);
  for (const path of paths) allowed(inner, inner.kind, path);
  inner.batch.queue(ACTION_BYTES + bytesOf(paths), () => {
    // Of a null object nothing is loaded.
    if (inner.state === 'null') return undefined;
    return answerOf(inner, paths);
  });
  return proxy;
}

/** Refuses names that the kind does not have, and those of a later requirement set. */
function allowed(inner: Inner, kind: Kind<unknown>, path: string): void {
  const [first = '', ...rest] = path.split('/');
  if (kind.items && first === 'items' && rest.length > 0) {
    allowed(inner, kind.items.kind() as unknown as Kind<unknown>, rest.join('/'));
    return;
  }
  const value = kind.values?.[first];
  if (!value || rest.length > 0) throw notInFake(`${kind.name}.load('${path}')`);
  if (versionOf(value.set) > inner.batch.behind.version) {
    throw new OfficeError('ApiNotFound', `${kind.name}.${first} (${value.set})`);
  }
}

function answerOf(inner: Inner, paths: readonly string[]): { bytes: number; apply: () => void } {
  const { kind, loaded, batch } = inner;
  const target = actedOn(inner, 'load');
  const values = paths.flatMap((path) => {
    const get = kind.values?.[path]?.get;
    return get ? [[path, get(target)] as const] : [];
  });
  const ofItems = paths.flatMap((path) => (path.startsWith('items/') ? [path.slice('items/'.length)] : []));
  const items = ofItems.length > 0 && kind.items ? kind.items.list(target) : [];
  const made = items.map((item, n) => {
    const byPlace = ofItems.includes('id') ? undefined : () => kind.items?.list(target)[n];
    const { object, inner: own } = itemObject(kind.items?.kind() as AnyKind, batch, item, byPlace);
    return { object, answer: answerOf(own, ofItems) };
  });
  return {
    bytes: bytesOf(values) + made.reduce((sum, { answer }) => sum + answer.bytes + 40, 0),
    apply: () => {
      for (const [name, value] of values) loaded.set(name, value);
      if (ofItems.length === 0) return;
      for (const { answer } of made) answer.apply();
      loaded.set(
        'items',
        made.map(({ object }) => object),
      );
    },
  };
}

/** The batch of an object. */
export function batchOfObject(object: object): Batch | undefined {
  return INNER.get(object)?.batch;
}
