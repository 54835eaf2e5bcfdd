import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { MakeKind, MakeRequest, MakeView } from './make-model.ts';
import { MakeGather } from './MakeGather.tsx';
import { Sentences } from './parts.tsx';
import { Purpose } from './Purpose.tsx';

export interface MakePanelProps {
  make: MakeView;
  busy: boolean;
  onMake: (request: MakeRequest) => void;
  /** Hands over what waits. */
  onSave: (purpose: string) => void;
}

const KINDS: readonly MakeKind[] = ['collection', 'gather', 'review', 'pack'];

/** 生成: one of four kinds of workbook, each as a new file. */
export function MakePanel(props: MakePanelProps) {
  const { done, waiting, withdrawn } = props.make;
  const [kind, setKind] = useState<MakeKind>('collection');
  return (
    <div class="addon__stack">
      <p class="jn-muted">{t('addon.make.intro')}</p>
      <fieldset class="addon__kinds">
        <legend class="jn-hidden">{t('addon.make.kind')}</legend>
        {KINDS.map((each) => (
          <label key={each} class={each === kind ? 'addon__kind addon__kind--on' : 'addon__kind'}>
            <input type="radio" name="addon-make" checked={each === kind} onChange={() => setKind(each)} />
            <strong>{t(`addon.make.${each}`)}</strong>
            <span class="addon__kindtext jn-muted jn-small">{t(`addon.make.${each}.text`)}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'collection' && <Collection {...props} />}
      {kind === 'gather' && <MakeGather {...props} />}
      {kind === 'review' && <Review {...props} />}
      {kind === 'pack' && (
        <div class="jn-actions">
          <Button variant="primary" busy={props.busy} onClick={() => props.onMake({ kind })}>
            {t('addon.make.pack.do')}
          </Button>
        </div>
      )}
      {withdrawn === true && (
        <Notice tone="warning" title={t('addon.make.withdrawn')}>
          {t('addon.make.withdrawn.text')}
        </Notice>
      )}
      {waiting && (
        <Purpose
          of={waiting}
          text={t('addon.make.sensitive', { name: waiting.fileName, rows: waiting.rows })}
          action={t('addon.make.hand')}
          busy={props.busy}
          onSave={props.onSave}
        />
      )}
      {done && (
        <Notice tone="success" title={t('addon.make.done', { name: done.fileName })}>
          {done.notes.length > 0 && <Sentences texts={done.notes} />}
        </Notice>
      )}
    </div>
  );
}

const MOST_ROWS = 10;
const USUAL_ROWS = 3;

function Collection({ make, busy, onMake }: MakePanelProps) {
  const [asked, setForm] = useState('');
  const [rows, setRows] = useState(USUAL_ROWS);
  // The form that was just recognised is the one that is mostly wanted again.
  const formId = [asked, make.formId].find((id) => make.forms.some(({ value }) => value === id)) ?? '';
  return (
    <div class="addon__form">
      <Select
        label={t('addon.look.form')}
        value={formId}
        options={make.forms}
        placeholder={t('addon.look.form.choose')}
        onChange={setForm}
      />
      <Select
        label={t('addon.make.rows')}
        value={String(rows)}
        options={Array.from({ length: MOST_ROWS }, (_, at) => ({
          value: String(at + 1),
          label: t('addon.make.rows.count', { count: at + 1 }),
        }))}
        onChange={(value) => setRows(Number(value))}
      />
      <div class="jn-actions">
        <Button
          variant="primary"
          disabled={formId === ''}
          busy={busy}
          onClick={() => onMake({ kind: 'collection', formId, rowsPerField: rows })}
        >
          {t('addon.make.collection.do')}
        </Button>
      </div>
    </div>
  );
}

function Review({ make, busy, onMake }: MakePanelProps) {
  const [asked, setPack] = useState('');
  const packId = make.packs.some(({ value }) => value === asked) ? asked : make.packId;
  return (
    <div class="addon__form">
      <Select
        label={t('addon.pack')}
        value={packId}
        options={make.packs}
        placeholder={t('addon.pack.choose')}
        disabled={make.packs.length === 0}
        onChange={setPack}
      />
      {make.packs.length === 0 && <p class="jn-muted">{t('addon.check.noPack.text')}</p>}
      <div class="jn-actions">
        <Button
          variant="primary"
          disabled={packId === ''}
          busy={busy}
          onClick={() => onMake({ kind: 'review', packId })}
        >
          {t('addon.make.review.do')}
        </Button>
      </div>
    </div>
  );
}
