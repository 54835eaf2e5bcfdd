import { useState } from 'preact/hooks';
import { unsaved } from '../unsaved.ts';

/** Reasons as they were typed, by the id of their row. */
interface Reasons {
  get: (rowId: string) => string | undefined;
  type: (rowId: string, text: string) => void;
  /** The row's decision is stored with it: it is shown on, and no longer unsaved. */
  saved: (rowId: string) => undefined;
}

/** What was typed beside rows of a sheet; what is not saved yet is there again when the same sheet is opened again. */
export function useReasons(packId: string): Reasons {
  const place = `sheet ${packId} `;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(
    () => new Map(unsaved.under(place).map(([at, text]) => [at.slice(place.length), text])),
  );
  return {
    get: (rowId) => typed.get(rowId),
    type: (rowId, text) => {
      unsaved.set(place + rowId, text);
      setTyped((before) => new Map([...before, [rowId, text]]));
    },
    saved: (rowId) => {
      unsaved.set(place + rowId, undefined);
      return undefined;
    },
  };
}
