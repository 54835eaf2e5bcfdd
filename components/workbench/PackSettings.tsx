import { useEffect, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { TextField } from '../base/TextField.tsx';
import type { Pack, Parameter } from '#core/model/pack.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { settingOf } from '#core/packs/tuning-import.ts';
import { t } from '#locales/index.ts';
import { PackCriteria, type PackCriteriaProps, type PackItem } from './PackCriteria.tsx';
import type { PackItemView } from './PackItemCard.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Panel } from './Shell.tsx';

export interface PackSettingsProps {
  /** The pack as its author wrote it. */
  pack: Pack;
  tuning: PackTuning | undefined;
  /** Its checks and criteria, and what they may be found by. */
  criteria: Pick<PackCriteriaProps, 'items' | 'forms' | 'sets'>;
  /** Everything about one of them, with what the office sets. */
  viewOf: (item: PackItem, tuning: PackTuning) => PackItemView;
  /** Why no check could do anything with a value, in words. */
  refusalFor: (parameterId: string, value: number | string) => string | undefined;
  busy: boolean;
  answer: Answer | undefined;
  onSave: (tuning: PackTuning) => void;
}

interface Draft {
  parameters: ReadonlyMap<string, string>;
  checks: ReadonlyMap<string, boolean>;
}

const NOTHING: Draft = { parameters: new Map(), checks: new Map() };

/** A pack as this office has it: its own numbers, which checks run, and what passes by them. */
export function PackSettings(props: PackSettingsProps) {
  const { pack, tuning, criteria, viewOf, refusalFor, busy, answer, onSave } = props;
  const [edits, setEdits] = useState<Draft>(NOTHING);
  const stored = draftOf(pack, tuning);
  const draft: Draft = {
    parameters: new Map([...stored.parameters, ...edits.parameters]),
    checks: new Map([...stored.checks, ...edits.checks]),
  };
  const errorOf = (parameter: Parameter): string | undefined => {
    const text = textIn(draft, parameter);
    if (text.trim() === '') return undefined;
    const value = settingOf(parameter, text);
    return value === undefined ? t('packs.parameter.notNumber') : refusalFor(parameter.id, value);
  };
  const wrong = pack.parameters.filter((parameter) => errorOf(parameter) !== undefined);
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
    <>
      {pack.parameters.length > 0 && (
        <Panel title={t('packs.own')}>
          <p class="jn-muted">{t('packs.own.hint')}</p>
          <DataTable
            label={t('packs.parameters')}
            rows={pack.parameters}
            keyOf={({ id }) => id}
            columns={parameterColumns(draft, errorOf, set)}
          />
        </Panel>
      )}
      <PackCriteria
        {...criteria}
        viewOf={(item) => viewOf(item, next)}
        isOn={(useId) => draft.checks.get(useId) ?? true}
        onTurn={turn}
      />
      <SaveBar>
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
        {isChanged && <span class="jn-muted">{t('packs.own.unsaved')}</span>}
        <AnswerNotice answer={answer} />
      </SaveBar>
    </>
  );
}

function parameterColumns(
  draft: Draft,
  errorOf: (parameter: Parameter) => string | undefined,
  set: (id: string, text: string) => void,
): DataColumn<Parameter>[] {
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
          placeholder={t('packs.parameter.blank')}
          error={errorOf(parameter)}
          onInput={(text) => set(parameter.id, text)}
        />
      ),
    },
    { id: 'unit', header: t('packs.parameter.unit'), cell: ({ unit = '' }) => unit },
    { id: 'written', header: t('packs.parameter.written'), cell: writtenCell },
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
    return [[parameter.id, text === '' ? null : (settingOf(parameter, text) ?? null)] as const];
  });
  const checks = pack.checks.flatMap(({ id, enabled }) => {
    const on = draft.checks.get(id) ?? enabled;
    return on === enabled ? [] : [[id, on] as const];
  });
  return { packId: pack.id, parameters: Object.fromEntries(parameters), checks: Object.fromEntries(checks) };
}

function writtenCell({ value, unit = '' }: Parameter) {
  if (value !== undefined) return `${value}${unit}`;
  return <span class="jn-muted">{t('packs.parameter.unset')}</span>;
}
