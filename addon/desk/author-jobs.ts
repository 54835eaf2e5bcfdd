import type { GatherSheet, LintView } from '#components/addon/make-model.ts';
import type { SharedTuning } from '#core/model/tuning-file.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { Locale } from '#locales/index.ts';
import { AuthorDesk, type MadeFile, type MakeAsked } from './author-desk.ts';
import { bookJobs } from './book-jobs.ts';
import { type TunedPack, tunedPacks } from './coming.ts';
import { type HandedFile, type PutIn, readPutIn } from './put-in.ts';

/** The jobs of the worker that makes workbooks and reads packs. */
export function authorJobs() {
  const desk = new AuthorDesk();
  return {
    ...bookJobs(desk.book, () => desk.forms),
    setUp: (request: { locale: Locale; own: OwnPacks }): void => desk.setUp(request),
    sheets: (): GatherSheet[] => desk.sheets(),
    make: (asked: MakeAsked): MadeFile => desk.make(asked),
    lint: (): LintView | undefined => desk.lint(),
    putIn: (file: HandedFile): PutIn => readPutIn(file, desk.shelved),
    /** What the office has set in packs, in words. */
    tuned: (tunings: readonly SharedTuning[]): TunedPack[] => tunedPacks(tunings, desk.shelved.untuned),
    packFile: (id: string): { name: string; bytes: Uint8Array<ArrayBuffer> } => desk.packFile(id),
  };
}

export type AuthorJobs = ReturnType<typeof authorJobs>;
