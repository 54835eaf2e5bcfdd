import { sharedFields } from '#core/export/match-template.ts';
import type { Trial } from '#core/export/trial.ts';
import { fieldOfPath } from '#core/export/words.ts';
import { completeForm } from '#core/forms/complete.ts';
import general from '#core/forms/general.ts';
import type { Template } from '#core/model/template.ts';
import { t } from '#locales/index.ts';

/** What is told of whole columns and hinders nothing: those that stay empty, those that share a field. */
export function columnNotes({ blank }: Trial, template: Template): string[] {
  const columns = blank.map(({ column, header }) => `${column}（${header.replaceAll(/\s+/g, ' ')}）`);
  return [
    ...sharedFields(template).map((shared) =>
      t('jn.export.sharedField', {
        columns: shared.columns.map(({ column }) => column).join('、'),
        field: fieldOfPath(completeForm(general), shared.path)?.label ?? shared.path,
      }),
    ),
    ...(columns.length > 0
      ? [t('jn.export.blank', { count: columns.length, columns: columns.join('、') })]
      : []),
  ];
}
