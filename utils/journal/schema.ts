import type { Dexie } from 'dexie';
import { kindOf } from './rows.ts';

/** Tables and indexes of the journal's IndexedDB as each release made them, and how an older store becomes a newer one. */
export function declareSchema(database: Dexie): void {
  database
    .version(1)
    .stores({ events: 'sequence,entity,payload.kind', states: 'entity,subject', meta: 'id' });
  // Fills are looked up by their page, verdicts by page and person: a long journal must not slow a window's start.
  database.version(2).stores({
    events: 'sequence,entity,payload.kind,payload.page,[payload.target.page+payload.target.subjectName]',
  });
  // The first rows of a long list are read by themselves, in the order of the roster.
  database
    .version(3)
    .stores({ states: 'entity,subject,[kind+first]' })
    .upgrade((transaction) =>
      transaction
        .table<{ entity: string; kind?: string }>('states')
        .toCollection()
        .modify((row) => {
          row.kind = kindOf(row.entity);
        }),
    );
  // A person's verdicts are looked up on every page: the same form is met at a list's address and at its own.
  database.version(5).stores({
    events:
      'sequence,entity,payload.kind,payload.page,payload.target.subjectName,[payload.target.page+payload.target.subjectName]',
  });
  // Where a whole store is made before it takes the place of the one that is there.
  database.version(4).stores({ stagedEvents: 'sequence', stagedStates: 'entity' });
}
