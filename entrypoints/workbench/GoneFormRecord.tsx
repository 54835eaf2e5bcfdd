import { GoneRecord } from '#components/workbench/GoneRecord.tsx';
import type { FormType } from '#core/model/form-type.ts';
import type { FormRecord } from '#core/model/record.ts';
import { fieldValue, type Values } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { factsOf } from './facts.ts';
import { nameOf } from './labels.ts';
import type { RouteProps } from './route-props.ts';

interface GoneProps extends Pick<RouteProps, 'store'> {
  record: FormRecord;
  person: Values;
}

/** A record of a form that no pack brings any more: which pack had it, and what stands in it. */
export function GoneFormRecord({ store, record, person }: GoneProps) {
  const { formTypeId, subjectId, values } = record;
  const former = store.former.find(({ form }) => form.id === formTypeId);
  return (
    <GoneRecord
      person={{ id: subjectId, name: nameOf(person) }}
      title={former ? t('record.formGone', { form: former.form.title }) : store.labels.formTitle(formTypeId)}
      text={
        former
          ? t('record.formGone.text', { pack: former.pack, id: formTypeId })
          : t('record.unknownForm.text')
      }
      facts={factsOf(inOrderOf(former?.form, values), store.labels.of(formTypeId))}
    />
  );
}

/** Values in the order in which the form had them, then any others. */
function inOrderOf(form: FormType | undefined, values: Values): Values {
  const ids = new Set([...(form?.fields.map(({ id }) => id) ?? []), ...Object.keys(values)]);
  const entries = [...ids].flatMap((id) => {
    const value = fieldValue(values, id);
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(entries);
}
