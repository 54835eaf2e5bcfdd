import { leavingSheet } from '#core/export/leaving.ts';
import type { ChartView } from '#components/stats/chart-view.ts';
import { type PictureWords, pictureOf } from '#components/stats/chart-picture.ts';
import { fileNames } from '#core/export/file-name.ts';
import { type ColumnSpec, writeWorkbook } from '#core/workbook/write.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import type { Store } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Context {
  store: Pick<Store, 'append'>;
  words: PictureWords;
  date: IsoDate;
}

/** Saves a chart as a picture; answers what was saved, in words. */
export async function savePicture(view: ChartView, { store, words, date }: Context): Promise<string> {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--jn-font').trim();
  const picture = await pictureOf(view, words, font);
  return saveNamed(store, {
    content: picture,
    title: view.title,
    date,
    extension: 'png',
    rows: view.table.rows.length,
  });
}

/** Saves the numbers of a chart as a workbook. */
export function saveTable(view: ChartView, { store, words, date }: Context): Promise<string> {
  const { columns, rows } = view.table;
  const bytes = writeWorkbook([
    leavingSheet({
      name: sheetName(view.title),
      title: view.title,
      note: { text: [words.filter, ...view.notes, words.footer].join('\n') },
      columns: columns.map(({ header, isNumber }, at): ColumnSpec => ({
        header,
        type: !isNumber ? 'text' : rows.some((row) => row[at]?.endsWith('%')) ? 'percent' : 'number',
        width: at === 0 ? 36 : 16,
      })),
      rows,
      autoFilter: true,
      print: { orientation: 'landscape' },
    }),
  ]);
  const content = new Blob([bytes], { type: XLSX });
  return saveNamed(store, { content, title: view.title, date, extension: 'xlsx', rows: rows.length });
}

interface Saved {
  content: Blob;
  title: string;
  date: IsoDate;
  extension: string;
  rows: number;
}

/** Saves a file of the office's own under its title and day, with its events. */
export async function saveNamed(
  { append }: Pick<Store, 'append'>,
  { content, title, date, extension, rows }: Saved,
): Promise<string> {
  const plain = title.replaceAll(/[{}]/g, ' ');
  const facts = { form: '', organisation: '', date, people: rows, template: '', files: 1 };
  const [name = ''] = fileNames(`${plain}-{日期}`, facts, extension).names;
  const file = await journaledExport({ append, save: () => saveFile(name, content) }, { file: name, rows });
  return t('packs.file.saved', { file });
}

/** What a sheet may be called: no signs of references, 31 characters. */
export function sheetName(title: string): string {
  return [...title.replaceAll(/[[\]:*?/\\']/g, ' ')].slice(0, 31).join('').trim();
}
