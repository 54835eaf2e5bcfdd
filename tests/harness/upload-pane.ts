import { writeWorkbook } from '#core/workbook/write.ts';
import { type Messy, messy, messyBytes } from '#tests/fixtures/messy.ts';
import { openPane } from './pane.ts';

export function bytesOf(change: (book: Messy) => void = () => undefined): Uint8Array<ArrayBuffer> {
  const book = messy();
  change(book);
  return new Uint8Array(messyBytes(book));
}

/** Complete numbers of the people in the sheet. */
export const NUMBERS = messy().grid.flatMap((row) =>
  row.flatMap((cell) => /^\d{17}[\dX]$/.exec(String(cell?.v)) ?? []),
);

/** A pane over a messy sheet, with one contract chosen. */
export async function openUpload(
  change?: (book: Messy) => void,
  contractId = 'ruoyi',
  kept?: Map<string, string>,
) {
  const pane = await openPane(bytesOf(change), kept ? { kept } : {});
  const { uploading, state } = pane.session;
  await uploading.offer();
  await uploading.chooseContract(contractId);
  return {
    ...pane,
    uploading,
    view: () => state.now.upload ?? fail(),
    said: () => state.now.message,
  };
}

export function fail(): never {
  throw new Error('nothing is shown');
}

/** A portal’s blank template. */
export function blank(...headers: string[]): Uint8Array<ArrayBuffer> {
  const columns = headers.map((header) => ({ header, type: 'text' as const }));
  return writeWorkbook([{ name: '导入', columns, rows: [] }]);
}

export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
