import type { Choice } from '#components/addon/model.ts';
import type { CopyView, PortalPart, UploadAnswer } from '#components/addon/upload-model.ts';
import type { CellBlock } from '#core/host/sheet-host.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import type { Locale } from '#locales/index.ts';
import type { SheetStart } from './book.ts';
import type { ChooseRequest } from './book-jobs.ts';
import { copyView } from './copy-view.ts';
import type { Tell } from './messages.ts';
import { type RecallRequest, recalled } from './recall.ts';
import { type CopyAsk, type UploadAsk, UploadDesk } from './upload-desk.ts';
import { uploadAnswer, uploadPart } from './upload-view.ts';

/** The jobs of the worker for 上传前检查: what portals read of a workbook, and the copy that they read as it is meant. */
export function uploadJobs() {
  const desk = new UploadDesk();
  return {
    setUp: (request: { locale: Locale; own: OwnPacks }): { contracts: Choice[] } => desk.setUp(request),
    clear: (): void => desk.clear(),
    open: (file: { bytes: Uint8Array<ArrayBuffer>; name: string }): string => desk.open(file),
    begin: (start: SheetStart): void => desk.book.begin(start),
    add: (block: CellBlock): void => desk.book.add(block),
    patch: (block: CellBlock): boolean => desk.book.patch(block),
    end: (sheet: string): void => desk.book.end(sheet),
    extent: (sheet: string): { rowCount: number; columnCount: number } => desk.book.extent(sheet),
    keepOnly: (names: readonly string[]): void => desk.book.keepOnly(names),
    choose: ({ sheet, choice }: ChooseRequest): void => desk.choose(sheet, choice),
    recall: (request: RecallRequest): { choice: SheetChoice; lost: readonly string[] } | undefined =>
      recalled(request, desk),
    read: (ask: UploadAsk, tell: Tell): UploadAnswer => {
      const { answer, notes } = desk.read(ask, tell);
      return uploadAnswer(answer, ask.sheet, notes);
    },
    part: ({ contractId, from, count }: PartAsk): PortalPart | undefined => {
      const part = desk.part(contractId, from, count);
      return part && uploadPart(part, from);
    },
    copy: (ask: CopyAsk, tell: Tell): { view: CopyView; bytes: Uint8Array<ArrayBuffer> } => {
      const { copy, notes } = desk.copy(ask, tell);
      return { view: copyView(copy, ask.sheet, notes), bytes: copy.bytes };
    },
  };
}

/** Lines of the whole table, from the 0-based one on. */
export interface PartAsk {
  contractId: string;
  from: number;
  count: number;
}

export type UploadJobs = ReturnType<typeof uploadJobs>;
