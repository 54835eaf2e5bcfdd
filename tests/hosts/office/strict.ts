import { notInFake } from './errors.ts';

/** An object of which only what is written down can be asked. */
export function strict(name: string, members: Record<string, unknown>): object {
  return new Proxy(members, {
    get: (of, member) => {
      if (typeof member !== 'string' || member === 'then') return undefined;
      if (!(member in of)) throw notInFake(`${name}.${member}`);
      return of[member];
    },
    set: (_, member) => {
      throw notInFake(`${name}.${String(member)} =`);
    },
  });
}
