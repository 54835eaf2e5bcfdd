import type { TextCells } from './entry.ts';
import type { FakeBook, FakeSheet } from './model.ts';

/** What a sheet needs of the program that has it open. */
export interface Owner {
  book: FakeBook;
  textCells: TextCells;
  formatNames: Readonly<Record<string, string>>;
  activate: (sheet: FakeSheet) => void;
  changed: (event: 'changed' | 'formatChanged', sheet: FakeSheet, args: object) => void;
  handlersOf: (event: string) => Set<(args: unknown) => Promise<unknown>>;
}

const OWNERS = new WeakMap<FakeSheet, Owner>();

export function ownerOf(sheet: FakeSheet): Owner {
  const owner = OWNERS.get(sheet);
  if (!owner) throw new Error('a sheet of no program');
  return owner;
}

export function setOwner(sheet: FakeSheet, owner: Owner): void {
  OWNERS.set(sheet, owner);
}
