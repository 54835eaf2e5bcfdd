import { t } from '#locales/index.ts';
import { AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { ExportNames } from '../workbench/ExportNames.tsx';
import { Progress } from '../workbench/ExportPortal.tsx';
import { Panel } from '../workbench/Shell.tsx';
import {
  FORMATS,
  ID_COLUMNS,
  MOST_PAPERS,
  REVIEW_EXPORTS,
  type ReviewExportsProps,
  WITH_IDS,
} from './exports-model.ts';
import { PublicListChoice } from './PublicListChoice.tsx';

/** What leaves of the review: tables, papers for each form, and the list that is made public. */
export function ReviewExports(props: ReviewExportsProps) {
  const { kind, counts, onlyPicked, ids, progress, busy } = props;
  const unready = whyUnready(props);
  return (
    <Panel title={t('reviewOut.title')}>
      <div class="wb-bar">
        <Select
          label={t('reviewOut.kind')}
          value={kind}
          options={REVIEW_EXPORTS.map((each) => ({ value: each, label: t(`reviewOut.${each}`) }))}
          onChange={(value) => props.onKind(REVIEW_EXPORTS.find((each) => each === value) ?? 'forms')}
        />
        <Select
          label={t('reviewOut.of')}
          value={onlyPicked ? 'picked' : 'listed'}
          options={[
            { value: 'listed', label: t('reviewOut.listed', { count: counts.listed }) },
            {
              value: 'picked',
              label: t('reviewOut.picked', { count: counts.picked }),
              disabled: counts.picked === 0,
            },
          ]}
          onChange={(value) => props.onOnlyPicked(value === 'picked')}
        />
        {WITH_IDS.has(kind) && (
          <Select
            label={t('reviewOut.ids')}
            value={ids}
            options={ID_COLUMNS.map((each) => ({ value: each, label: t(`reviewOut.ids.${each}`) }))}
            onChange={(value) => props.onIds(ID_COLUMNS.find((each) => each === value) ?? 'none')}
          />
        )}
      </div>
      <p class="jn-muted jn-small">{t(`reviewOut.${kind}.text`)}</p>
      {kind === 'public' && <PublicListChoice {...props} />}
      {WITH_IDS.has(kind) && ids === 'full' && (
        <TextField
          label={t('export.purpose')}
          hint={t('export.purpose.hint')}
          required
          value={props.purpose}
          onInput={props.onPurpose}
        />
      )}
      <ExportNames pattern={props.fileName} names={props.names} onPattern={props.onFileName} />
      <div class="jn-actions">
        {FORMATS[kind].map((format, at) => (
          <Button
            key={format}
            variant={at === 0 ? 'primary' : 'plain'}
            busy={busy}
            disabled={unready !== undefined}
            onClick={() => props.onSave(format)}
          >
            {t(`reviewOut.save.${format}`)}
          </Button>
        ))}
        {progress !== undefined && <Progress share={progress} onCancel={props.onCancel} />}
        <span class="jn-muted jn-small">{unready ?? t('reviewOut.going', { count: props.going })}</span>
      </div>
      <AnswerNotice answer={props.answer} />
    </Panel>
  );
}

/** What the buttons wait for. */
function whyUnready(props: ReviewExportsProps): string | undefined {
  const { kind, going, ids, purpose, publicChoice } = props;
  if (going === 0) return t(`reviewOut.${kind}.none`);
  if (WITH_IDS.has(kind) && ids === 'full' && purpose.trim() === '') return t('export.needPurpose');
  if (isPile(props)) return t('reviewOut.tooMany', { most: MOST_PAPERS });
  if (kind !== 'public') return undefined;
  const { title, from, to } = publicChoice;
  if (title.trim() === '') return t('reviewOut.public.needTitle');
  return from === '' || to === '' || to < from ? t('reviewOut.public.needPeriod') : undefined;
}

function isPile({ kind, going }: ReviewExportsProps): boolean {
  return (kind === 'sheets' || kind === 'letters') && going > MOST_PAPERS;
}
