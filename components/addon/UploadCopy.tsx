import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { Sentences } from './parts.tsx';
import { PlaceLines } from './PlaceLines.tsx';
import { Purpose } from './Purpose.tsx';
import type { CopyView } from './upload-model.ts';
import type { UploadPanelProps } from './UploadPanel.tsx';

/** A copy that the portal reads as it is meant, and what became of it. */
export function UploadCopy(props: UploadPanelProps) {
  const { upload, front, busy, blocked, onCopy, onSave, onGo } = props;
  const { copy, of, withdrawn } = upload;
  const isOther = of !== undefined && of !== front;
  return (
    <section class="addon__stack" aria-label={t('addon.copy')}>
      <h2>{t('addon.copy')}</h2>
      <p class="jn-muted jn-small">{t('addon.copy.hint')}</p>
      <Choices {...props} />
      {withdrawn === true && (
        <Notice tone="warning" title={t('addon.copy.withdrawn')}>
          {t('addon.copy.withdrawn.text')}
        </Notice>
      )}
      <div class="jn-actions">
        <Button
          variant={copy && copy.outdated !== true ? 'plain' : 'primary'}
          disabled={blocked !== undefined || isOther || upload.answer?.readings.length === 0}
          busy={busy}
          onClick={onCopy}
        >
          {t(copy || withdrawn === true ? 'addon.copy.again' : 'addon.copy.make')}
        </Button>
      </div>
      {isOther && <p class="jn-muted jn-small">{t('addon.copy.other', { front })}</p>}
      {copy && (
        <>
          <Verdict copy={copy} />
          {copy.sensitive && copy.savedAs === undefined && (
            <Purpose
              of={copy}
              text={t('addon.copy.sensitive')}
              action={t('addon.copy.save')}
              busy={busy}
              onSave={onSave}
            />
          )}
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

/** Whether the portal reads the copy as the sheet says; one that was saved before a change says nothing of the sheet any more. */
function Verdict({ copy }: { copy: CopyView }) {
  if (copy.outdated === true) {
    return (
      <Notice tone="warning" title={t('addon.copy.stale')}>
        {t('addon.copy.stale.text', { name: copy.fileName })}
      </Notice>
    );
  }
  const { rows, faithful, problems } = copy;
  const verdict = !faithful ? 'unfaithful' : problems.length > 0 ? 'doubtful' : 'faithful';
  return (
    <Notice
      tone={verdict === 'faithful' ? 'success' : 'warning'}
      title={t(`addon.copy.${verdict}`, { rows, count: problems.length })}
    >
      {savedText(copy)}
    </Notice>
  );
}

/** What the user may agree to or leave; only what matters for this sheet and this template. */
function Choices({ upload, busy, onChoices }: UploadPanelProps) {
  const { choices, template, answer } = upload;
  const ticks: ('replaceSamples' | 'insertRows' | 'extend' | 'leaveHidden')[] = [
    ...(template?.file === true ? (['replaceSamples', 'insertRows', 'extend'] as const) : []),
    ...(answer?.hiddenRows === true ? (['leaveHidden'] as const) : []),
  ];
  return (
    <div class="addon__form">
      {ticks.map((name) => (
        <Tick
          key={name}
          label={t(`addon.copy.${name}`)}
          on={choices[name]}
          disabled={busy}
          onChange={(on) => onChoices({ [name]: on })}
        />
      ))}
      <TextField
        label={t('addon.copy.leaveOut')}
        value={choices.leaveOut}
        placeholder={t('addon.copy.leaveOut.example')}
        disabled={busy}
        onInput={(leaveOut) => onChoices({ leaveOut })}
      />
    </div>
  );
}

interface TickProps {
  label: string;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

function Tick({ label, on, disabled, onChange }: TickProps) {
  return (
    <label class="addon__tick">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

function savedText({ fileName, savedAs }: CopyView): string {
  if (savedAs === undefined) return t('addon.copy.unsaved', { name: fileName });
  return savedAs === ''
    ? t('addon.copy.saved', { name: fileName })
    : t('addon.copy.savedAs', { place: savedAs });
}
