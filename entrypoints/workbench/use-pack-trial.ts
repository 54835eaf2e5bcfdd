import { useMemo, useState } from 'preact/hooks';
import { checkValues, shownFinding } from '#catalog/checking.ts';
import { writtenPacks } from '#catalog/packs.ts';
import type { PackTrialProps } from '#components/workbench/PackTrial.tsx';
import { JiannuoError } from '#core/errors.ts';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';
import { currentLocale } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { nameOf } from './labels.ts';
import type { Store } from './store.ts';

/** What a pack would say of a stored record. */
export function usePackTrial(store: Store, pack: Pack | undefined): PackTrialProps {
  const [recordId, setRecordId] = useState('');
  const formIds = new Set(pack?.checks.flatMap(({ formTypeIds }) => formTypeIds));
  const people = new Map(store.subjects.map(({ value }) => [value.id, value.values]));
  const records = store.records.filter(({ value }) => formIds.has(value.formTypeId));
  const record = records.find(({ value }) => value.id === recordId)?.value;
  const { formTitle } = store.labels;
  const findings = useMemo(() => {
    const whole = pack && extended(pack, store);
    // A record is tried as the pack at hand has its form, if it brings one.
    const form = [...(whole?.forms ?? []), ...store.shelf.forms].find(({ id }) => id === record?.formTypeId);
    if (!form || !record || !whole) return [];
    const person = store.subjects.find(({ value }) => value.id === record.subjectId)?.value.values ?? {};
    const values = { ...person, ...record.values };
    return checkValues({ pack: whole, formType: form, values, today: today() }).findings.map(
      (finding, index) => ({
        key: `${finding.useId} ${index}`,
        outcome: finding.outcome,
        text: shownFinding(finding, { form, values }, currentLocale()).text,
      }),
    );
  }, [pack, record, store]);
  return {
    records: records.map(({ value }) => ({
      value: value.id,
      label: `${nameOf(people.get(value.subjectId) ?? {})} · ${formTitle(value.formTypeId)}`,
    })),
    recordId: record ? recordId : '',
    findings,
    onRecord: setRecordId,
  };
}

/** `undefined` for a pack whose bases are not there: the reading has said so. */
function extended(pack: Pack, { ownPacks }: Store): Pack | undefined {
  try {
    return extendPack(pack, [...ownPacks.map(({ value }) => value.pack), ...writtenPacks]);
  } catch (error) {
    if (error instanceof JiannuoError) return undefined;
    throw error;
  }
}
