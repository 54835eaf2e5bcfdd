import type { Draft, JournalEvent } from '#core/model/event.ts';

/** A file about to leave the profile. */
export interface ExportFacts {
  file: string;
  rows: number;
  /** Import contract it was written for; none for a 汇总表. */
  contract?: string;
  /** Differences, gaps and the like that the user knew of and saved the file in spite of. */
  insisted?: number;
  /** Only the print window is opened for it: whether it was printed, the browser does not tell. */
  print?: true;
  /** What the user gave as purpose, where it holds ID numbers or phones in full (law 10). */
  purpose?: string;
}

interface Services {
  append: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  /** Saves the file; answers where it is. */
  save: () => Promise<string>;
}

/**
 * Saves a file between two events: what is about to leave stands in the journal first, so that no fault in between
 * hides it (DESIGN section 5). Answers where the file is.
 */
export async function journaledExport({ append, save }: Services, facts: ExportFacts): Promise<string> {
  const exportId = crypto.randomUUID();
  const entity = `export:${exportId}` as const;
  const [started] = await append([
    { entity, base: null, payload: { kind: 'export.started', exportId, ...facts } },
  ]);
  const file = await save();
  await append([
    {
      entity,
      base: started?.hash ?? null,
      payload: { kind: 'export.done', exportId, ...facts, file },
    },
  ]);
  return file;
}
