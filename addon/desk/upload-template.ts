import { correctionsOf, findChecked } from '#core/export/checked.ts';
import { JiannuoError } from '#core/errors.ts';
import { completeForm } from '#core/forms/complete.ts';
import general from '#core/forms/general.ts';
import { matchTemplate } from '#core/export/match-template.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Template } from '#core/model/template.ts';
import type { UploadRequest } from '#core/upload/request.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import type { TableRows } from '#core/workbook/template/choose.ts';
import { t } from '#locales/index.ts';
import type { UploadAsk } from './upload-desk.ts';

type Asked = Pick<UploadRequest, 'template' | 'portal' | 'dateFormat' | 'words'>;

/**
 * What a template says of the portal: its file, and what was said when it was checked before. A file of another structure than the one
 * that was checked goes without what was said of that, which is told.
 * @throws JiannuoError what reading the file throws (`template.*`)
 */
export function templateAsked(
  { template, checked, known }: Pick<UploadAsk, 'template' | 'checked' | 'known'>,
  form: FormType | undefined,
): { request: Asked; notes: readonly string[] } {
  if (!template) {
    const notes = checked ? [t('desk.checkedAlone', { title: maskNumbers(checked.title) })] : [];
    return { request: checked ? portalOf(checked) : {}, notes };
  }
  const { bytes, name } = template;
  const read = (sheet?: string, rows?: TableRows): Template =>
    matchTemplate(readTemplate(bytes, sheet, rows), completeForm(form ?? general));
  const first = read();
  const candidates = checked ? [checked] : known;
  const found = findChecked(candidates, first, ({ sheet, headerRow, headerRows, firstDataRow }) =>
    ifThere(() => read(sheet, { headerRow, headerRows, firstDataRow })),
  );
  const file = { bytes, fileName: name };
  if (found?.is !== 'same') {
    const title = maskNumbers(checked?.title ?? '');
    const notes = checked ? [t('desk.checkedOther', { title, name: maskNumbers(name) })] : [];
    return { request: { template: file }, notes };
  }
  const { sheet, headerRow, headerRows, firstDataRow } = found.checked;
  const rows = { headerRow, headerRows, firstDataRow };
  const { paths, required, dates, words } = correctionsOf(found.checked, read(sheet, rows));
  return {
    request: {
      template: { ...file, sheet, rows, said: { paths, required, dates } },
      ...portalOf(found.checked),
      words,
    },
    notes: [t('desk.checkedUsed', { title: maskNumbers(found.checked.title) })],
  };
}

/** What is known of the portal's own code. */
function portalOf({ portal, dateFormat }: CheckedTemplate): Asked {
  // `''` is how days are recorded, which no portal's code goes by.
  return { ...(portal ? { portal } : {}), ...(dateFormat === '' ? {} : { dateFormat }) };
}

/** `undefined` where the file has no such place. */
function ifThere(read: () => Template): Template | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof JiannuoError && error.code.startsWith('template.')) return undefined;
    throw error;
  }
}
