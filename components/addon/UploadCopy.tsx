import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { Sentences } from './parts.tsx';
import { PlaceLines } from './PlaceLines.tsx';
import type { CopyView } from './upload-model.ts';
import type { UploadPanelProps } from './UploadPanel.tsx';

/** A copy that the portal reads as it is meant, and what became of it. */
export function UploadCopy({ upload, front, busy, blocked, onCopy, onGo }: UploadPanelProps) {
  const { copy } = upload;
  return (
    <section class="addon__stack" aria-label={t('addon.copy')}>
      <h2>{t('addon.copy')}</h2>
      <p class="jn-muted jn-small">{t('addon.copy.hint')}</p>
      <div class="jn-actions">
        <Button
          variant={copy ? 'plain' : 'primary'}
          disabled={blocked !== undefined || upload.answer?.readings.length === 0}
          busy={busy}
          onClick={onCopy}
        >
          {t(copy ? 'addon.copy.again' : 'addon.copy.make')}
        </Button>
      </div>
      {copy && (
        <>
          <Notice
            tone={copy.faithful ? 'success' : 'warning'}
            title={t(copy.faithful ? 'addon.copy.faithful' : 'addon.copy.unfaithful', { rows: copy.rows })}
          >
            {savedText(copy)}
          </Notice>
          <Sentences texts={copy.notes} />
          {copy.problems.length > 0 && (
            <PlaceLines
              label={t('addon.copy.problems')}
              lines={copy.problems}
              outcomeOf={({ severity }) => severity}
              front={front}
              onGo={onGo}
            />
          )}
        </>
      )}
    </section>
  );
}

function savedText({ fileName, savedAs }: CopyView): string {
  if (savedAs === undefined) return t('addon.copy.unsaved', { name: fileName });
  return savedAs === ''
    ? t('addon.copy.saved', { name: fileName })
    : t('addon.copy.savedAs', { place: savedAs });
}
