import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { FileButton, type Go } from './parts.tsx';
import { PlaceLines } from './PlaceLines.tsx';
import { Reading } from './Reading.tsx';
import { UploadCopy } from './UploadCopy.tsx';
import type { UploadAnswer, UploadChoices, UploadView } from './upload-model.ts';

export interface UploadPanelProps {
  upload: UploadView;
  front: string;
  busy: boolean;
  /** Why it cannot be read now, and what to do; absent where it can. */
  blocked?: string | undefined;
  /** @param id `''` for all */
  onContract: (id: string) => void;
  /** A template that was checked before. @param id `''` for none */
  onTemplate: (id: string) => void;
  onTemplateFile: (file: File) => void;
  onRead: () => void;
  /** Asks for lines of the whole table. @param from 0-based */
  onPart: (contractId: string, from: number, count: number) => void;
  onChoices: (change: Partial<UploadChoices>) => void;
  onCopy: () => void;
  /** Saves a copy that holds complete numbers, once the user has said what for. */
  /** What a copy with complete numbers is for. */
  onSave: (purpose: string) => void;
  onGo: Go;
}

/** Files that a portal gives out as its blank template. */
const ACCEPT = '.xlsx,.xlsm,.xls';

/** 上传前检查: what the portal will make of the sheet, before it is uploaded. */
export function UploadPanel(props: UploadPanelProps) {
  const { upload, front, busy, blocked, onGo, onPart } = props;
  const { contracts, contractId, answer } = upload;
  return (
    <div class="addon__stack">
      <p class="jn-muted">{t('addon.upload.intro')}</p>
      <div class="addon__form">
        <Select
          label={t('addon.upload.contract')}
          value={contractId}
          options={[{ value: '', label: t('addon.upload.contract.all') }, ...contracts]}
          disabled={busy}
          onChange={props.onContract}
        />
        <Template {...props} />
      </div>
      {!isOutdated(props) && (
        <div class="jn-actions">
          <Button
            variant={answer ? 'plain' : 'primary'}
            disabled={blocked !== undefined}
            busy={busy}
            onClick={props.onRead}
          >
            {t(answer ? 'addon.upload.again' : 'addon.upload.read')}
          </Button>
        </div>
      )}
      {!answer && (
        <EmptyState title={t(blocked === undefined ? 'addon.upload.notYet' : 'addon.check.blocked')}>
          {blocked ?? t('addon.upload.notYet.text')}
        </EmptyState>
      )}
      <Outdated {...props} />
      {answer && (
        <>
          <Facts answer={answer} front={front} onGo={onGo} />
          {answer.readings.map((reading) => (
            <Reading
              key={reading.contractId}
              reading={reading}
              alone={answer.readings.length === 1}
              front={front}
              busy={busy}
              onPart={(from, count) => onPart(reading.contractId, from, count)}
              onGo={onGo}
            />
          ))}
          <UploadCopy {...props} />
        </>
      )}
    </div>
  );
}

/** What is shown is of before a change, or of another sheet. */
function isOutdated({ upload: { answer, of, stale }, front }: UploadPanelProps): boolean {
  return answer !== undefined && (stale === true || (of !== undefined && of !== front));
}

function Outdated(props: UploadPanelProps) {
  const { upload, front, busy, blocked, onRead } = props;
  if (!isOutdated(props)) return null;
  const { of = front } = upload;
  const isOther = of !== front;
  return (
    <Notice
      tone="warning"
      title={isOther ? t('addon.upload.other', { sheet: of }) : t('addon.upload.stale')}
      actions={
        <Button variant="primary" disabled={blocked !== undefined} busy={busy} onClick={onRead}>
          {t('addon.upload.anew')}
        </Button>
      }
    >
      {isOther ? t('addon.upload.other.text', { front }) : t('addon.upload.stale.text')}
    </Notice>
  );
}

function Template({ upload, busy, onTemplate, onTemplateFile }: UploadPanelProps) {
  const { template, templates } = upload;
  return (
    <div>
      {template && (
        <div class="addon__chosen">
          <span>{t('addon.upload.template.chosen', { name: template.name })}</span>
          <Button variant="quiet" disabled={busy} onClick={() => onTemplate('')}>
            {t('addon.upload.template.drop')}
          </Button>
        </div>
      )}
      {!template && templates.length > 0 && (
        <Select
          label={t('addon.upload.template')}
          value=""
          options={[{ value: '', label: t('addon.upload.template.none') }, ...templates]}
          disabled={busy}
          onChange={onTemplate}
        />
      )}
      {template?.file !== true && (
        <div class="addon__or">
          <FileButton
            label={t('addon.upload.template.file')}
            accept={ACCEPT}
            disabled={busy}
            onFile={onTemplateFile}
          />
          <span class="jn-muted jn-small">{t('addon.upload.template.hint')}</span>
        </div>
      )}
    </div>
  );
}

const SEVERITIES = ['fail', 'review', 'note'] as const;

/** What is to be known of the file, the worst first. */
function Facts({ answer, front, onGo }: { answer: UploadAnswer; front: string; onGo: Go }) {
  const { facts, readings } = answer;
  const sorted = SEVERITIES.flatMap((severity) => facts.filter((fact) => fact.severity === severity));
  return (
    <section class="addon__stack" aria-label={t('addon.upload.facts')}>
      <h2>{t('addon.upload.facts')}</h2>
      {sorted.length === 0 && <p>{t('addon.upload.facts.none')}</p>}
      {readings.length === 0 && <p>{t('addon.upload.noTable')}</p>}
      {sorted.length > 0 && (
        <PlaceLines
          label={t('addon.upload.facts')}
          lines={sorted}
          outcomeOf={({ severity }) => severity}
          front={front}
          onGo={onGo}
        />
      )}
    </section>
  );
}
