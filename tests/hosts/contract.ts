import { afterEach, describe } from 'vitest';
import { BOOK, type Session } from './contract-book.ts';
import { keepsContract } from './contract-keeps.ts';
import { marksContract } from './contract-marks.ts';
import { readsContract } from './contract-reads.ts';
import { writesContract } from './contract-writes.ts';
import type { OpenedHost, OpenHost } from './host-book.ts';

/** What every host has to keep, whatever the program behind it. `open` starts it over a workbook. */
export function hostContract(program: string, open: OpenHost): void {
  describe(`host ${program}`, () => {
    const opened: OpenedHost[] = [];
    const session: Session = {
      start: async (book = BOOK) => session.keep(await open(book)),
      keep: (host) => {
        opened.push(host);
        return host;
      },
    };
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    readsContract(session);
    marksContract(session);
    writesContract(session);
    keepsContract(session);
  });
}
