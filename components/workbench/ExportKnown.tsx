import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import type { TemplateDrift } from '#core/export/checked.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { t } from '#locales/index.ts';
import type { KnownView } from './export-view.ts';

interface Props {
  known: KnownView;
  busy: boolean;
  onTakeOver: () => void;
  onStartOver: () => void;
  onForm: (formTypeId: string) => void;
}

/** Says that an earlier check holds, or why it does not. */
export function ExportKnown({ known, busy, onTakeOver, onStartOver, onForm }: Props) {
  switch (known.is) {
    case 'kept':
      return <Notice tone="info" title={t('export.known.kept')} />;
    case 'same':
      return (
        <Notice
          tone="success"
          title={t('export.known.same')}
          actions={
            <Button busy={busy} onClick={onStartOver}>
              {t('export.known.startOver')}
            </Button>
          }
        >
          {t('export.known.same.text', { at: known.at })}
        </Notice>
      );
    case 'form':
      return (
        <Notice
          tone="info"
          title={t('export.known.form', { form: known.form })}
          actions={
            <Button busy={busy} onClick={() => onForm(known.formTypeId)}>
              {t('export.known.form.use', { form: known.form })}
            </Button>
          }
        />
      );
    case 'drifted':
      return (
        <Notice
          tone="warning"
          title={t('export.known.drifted')}
          actions={
            <Button busy={busy} onClick={onTakeOver}>
              {t('export.known.takeOver')}
            </Button>
          }
        >
          <p>
            {t('export.known.drifted.text', { title: maskNumbers(known.drift.checked.title), at: known.at })}
          </p>
          <ul>
            {changes(known.drift).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Notice>
      );
  }
}

const SHOWN = 12;

function changes({ gone, fresh, moved, placed }: TemplateDrift): string[] {
  const lines = [
    gone.length > 0 && t('export.known.gone', { headers: listed(gone) }),
    fresh.length > 0 && t('export.known.fresh', { headers: listed(fresh) }),
    moved.length > 0 && t('export.known.moved', { headers: listed(moved) }),
    placed && t('export.known.placed'),
  ];
  return lines.filter((line) => line !== false);
}

function listed(headers: readonly string[]): string {
  const shown = headers.slice(0, SHOWN).join(t('common.listComma'));
  return headers.length > SHOWN ? `${shown} …` : shown;
}
