import { useEffect, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { TextField } from '../base/TextField.tsx';
import type { CheckUse, Pack, Parameter } from '#core/model/pack.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { t } from '#locales/index.ts';
import { Panel } from './Shell.tsx';

export interface PackSettingsProps {
  /** The pack as its author wrote it. */
  pack: Pack;
  tuning: PackTuning | undefined;
  /** Title of a use of a check, and of a form. */
  checkTitle: (use: CheckUse) => string;
  formTitle: (id: string) => string;
  busy: boolean;
  answer: Answer | undefined;
  onSave: (tuning: PackTuning) => void;
}

interface Draft {
  parameters: ReadonlyMap<string, string>;
  checks: ReadonlyMap<string, boolean>;
}

const NOTHING: Draft = { parameters: new Map(), checks: new Map() };

/** 参数 and 检查项 of a pack as this office has them: its own numbers, and which checks run. */
export function PackSettings({
  pack,
  tuning,
  checkTitle,
  formTitle,
  busy,
  answer,
  onSave,
}: PackSettingsProps) {
  const [edits, setEdits] = useState<Draft>(NOTHING);
  const stored = draftOf(pack, tuning);
  const draft: Draft = {
    parameters: new Map([...stored.parameters, ...edits.parameters]),
    checks: new Map([...stored.checks, ...edits.checks]),
  };
  const wrong = pack.parameters.filter(
    (parameter) => errorOf(parameter, textIn(draft, parameter)) !== undefined,
  );
  const next = tuningOf(pack, draft);
  const isChanged = JSON.stringify(next) !== JSON.stringify(tuningOf(pack, stored));
  // What is stored is no edit any more; anything else that was typed stays, whatever is read anew (law 4).
  useEffect(() => {
    if (!isChanged) setEdits(NOTHING);
  }, [isChanged]);
  const set = (id: string, text: string): void =>
    setEdits({ ...edits, parameters: new Map([...edits.parameters, [id, text]]) });
  const turn = (id: string, on: boolean): void =>
    setEdits({ ...edits, checks: new Map([...edits.checks, [id, on]]) });
  return (
    <Panel title={t('packs.own')}>
      <p class="jn-muted">{t('packs.own.hint')}</p>
      {pack.parameters.length > 0 && (
        <DataTable
          label={t('packs.parameters')}
          rows={pack.parameters}
          keyOf={({ id }) => id}
          columns={parameterColumns(draft, set)}
        />
      )}
      <DataTable
        label={t('packs.checks')}
        rows={pack.checks}
        keyOf={({ id }) => id}
        columns={checkColumns(draft, { checkTitle, formTitle, turn })}
      />
      <div class="wb-inline">
        <Button
          variant="primary"
          busy={busy}
          disabled={!isChanged || wrong.length > 0}
          onClick={() => onSave(next)}
        >
          {t('action.save')}
        </Button>
        <Button
          disabled={
            busy || (Object.keys(next.parameters).length === 0 && Object.keys(next.checks).length === 0)
          }
          onClick={() => setEdits(draftOf(pack, undefined))}
        >
          {t('packs.own.reset')}
        </Button>
      </div>
      <AnswerNotice answer={answer} />
    </Panel>
  );
}

function parameterColumns(draft: Draft, set: (id: string, text: string) => void): DataColumn<Parameter>[] {
  return [
    { id: 'label', header: t('packs.parameter'), rowHeader: true, cell: ({ label }) => label },
    {
      id: 'value',
      header: t('packs.parameter.value'),
      width: '14em',
      cell: (parameter) => (
        <TextField
          label={parameter.label}
          hideLabel
          value={textIn(draft, parameter)}
          placeholder={t('packs.parameter.unset')}
          error={errorOf(parameter, textIn(draft, parameter))}
          onInput={(text) => set(parameter.id, text)}
        />
      ),
    },
    { id: 'unit', header: t('packs.parameter.unit'), cell: ({ unit = '' }) => unit },
    { id: 'written', header: t('packs.parameter.written'), cell: writtenCell },
  ];
}

interface CheckCells extends Pick<PackSettingsProps, 'checkTitle' | 'formTitle'> {
  turn: (id: string, on: boolean) => void;
}

function checkColumns(draft: Draft, { checkTitle, formTitle, turn }: CheckCells): DataColumn<CheckUse>[] {
  return [
    {
      id: 'on',
      header: t('packs.check.on'),
      width: '4em',
      cell: (use) => (
        <input
          type="checkbox"
          aria-label={checkTitle(use)}
          checked={draft.checks.get(use.id) ?? use.enabled}
          onChange={(event) => turn(use.id, event.currentTarget.checked)}
        />
      ),
    },
    { id: 'title', header: t('packs.checks'), rowHeader: true, cell: checkTitle },
    {
      id: 'forms',
      header: t('packs.check.forms'),
      cell: (use) => use.formTypeIds.map(formTitle).join('、'),
    },
    {
      id: 'worst',
      header: t('packs.check.worst'),
      cell: ({ worst }) => t(worst === 'review' ? 'outcome.review' : 'outcome.fail'),
    },
  ];
}

function draftOf(pack: Pack, tuning: PackTuning | undefined): Draft {
  return {
    parameters: new Map(
      pack.parameters.map(({ id, value }) => {
        const own = ownIn(tuning?.parameters, id);
        return [id, own === null ? '' : String(own ?? value ?? '')];
      }),
    ),
    checks: new Map(pack.checks.map(({ id, enabled }) => [id, ownIn(tuning?.checks, id) ?? enabled])),
  };
}

/** Ids are an author's: what every object has is no setting. */
function ownIn<Value>(record: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

function textIn({ parameters }: Draft, { id }: Parameter): string {
  return parameters.get(id) ?? '';
}

/** Only what differs from the pack as it is written. */
function tuningOf(pack: Pack, draft: Draft): PackTuning {
  const parameters = pack.parameters.flatMap((parameter) => {
    const text = textIn(draft, parameter).trim();
    if (text === String(parameter.value ?? '')) return [];
    return [[parameter.id, text === '' ? null : valueOf(parameter, text)] as const];
  });
  const checks = pack.checks.flatMap(({ id, enabled }) => {
    const on = draft.checks.get(id) ?? enabled;
    return on === enabled ? [] : [[id, on] as const];
  });
  return { packId: pack.id, parameters: Object.fromEntries(parameters), checks: Object.fromEntries(checks) };
}

/** A parameter that counts something, as its unit or its value says. */
function isNumber({ unit, value }: Parameter): boolean {
  return typeof value === 'number' || (unit !== undefined && typeof value !== 'string');
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

function valueOf(parameter: Parameter, text: string): number | string {
  const plain = text.normalize('NFKC');
  const isText = typeof parameter.value === 'string';
  return isNumber(parameter) || (!isText && PLAIN_NUMBER.test(plain)) ? Number(plain) : text;
}

function errorOf(parameter: Parameter, text: string): string | undefined {
  const isWrong =
    text.trim() !== '' && isNumber(parameter) && !PLAIN_NUMBER.test(text.trim().normalize('NFKC'));
  return isWrong ? t('packs.parameter.notNumber') : undefined;
}

function writtenCell({ value, unit = '' }: Parameter) {
  if (value !== undefined) return `${value}${unit}`;
  return <span class="jn-muted">{t('packs.parameter.unset')}</span>;
}
