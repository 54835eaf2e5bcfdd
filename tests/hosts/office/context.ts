import { type Batch, batchOfContext, pair } from './batch.ts';
import { batchOfObject, clientObject } from './client.ts';
import { notInFake } from './errors.ts';
import type { AnyKind } from './kinds.ts';

/** `Excel.RequestContext` with its workbook. */
export function requestContext(batch: Batch, kind: AnyKind, workbook: () => unknown): object {
  const context = new Proxy(
    {},
    {
      get: (_, member) => {
        if (member === 'workbook') return (book ??= clientObject(kind, batch, workbook));
        if (member === 'sync') return () => batch.sync();
        if (typeof member !== 'string' || member === 'then') return undefined;
        throw notInFake(`RequestContext.${member}`);
      },
    },
  );
  let book: object | undefined;
  pair(batch, context);
  return context;
}

/** The batch of a context or of an object. */
export function batchOf(object: unknown): Batch | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  return batchOfObject(object) ?? batchOfContext(object);
}
