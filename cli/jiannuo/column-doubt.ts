import { FileTexts } from '#core/duplicates/file-texts.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { columnIndex } from '#core/workbook/address.ts';
import { doubtText, noCopyColumns } from '#locales/copy-columns.ts';
import { t } from '#locales/index.ts';
import { loadForms } from '../forms.ts';
import { openBook } from './files.ts';

/** What is to be said of a column whose texts may be nobody's own words, as the add-on and the workbench say it; none where nothing is. */
export async function columnDoubt(path: string, wanted: string): Promise<string[]> {
  const forms = await loadForms();
  const file = new FileTexts(await openBook(path), sheetFields(forms.find(({ fallback }) => fallback)));
  const label = normaliseLabel(wanted);
  const place = /^[A-Za-z]{1,3}$/.test(wanted) ? columnIndex(wanted) : undefined;
  const isMeant = ({ header }: { header: string }): boolean =>
    normaliseLabel(header) === label ||
    (place !== undefined && file.cellsIn(header).some(({ column }) => column === place));
  const none = noCopyColumns({ others: file.others.filter(isMeant) });
  if (none.length > 0) return none.map((said) => t('jn.duplicates.doubt', { said }));
  return file.columns.filter(isMeant).flatMap(({ header, doubt }) =>
    doubt === undefined
      ? []
      : t('jn.duplicates.doubt', {
          said: t('copyColumn.quoted', { header: maskNumbers(header) }) + doubtText(doubt),
        }),
  );
}
