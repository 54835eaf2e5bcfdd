import { t } from '#locales/index.ts';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import type { ReviewExportsProps } from './exports-model.ts';

type Props = Pick<
  ReviewExportsProps,
  'publicChoice' | 'notPassed' | 'publicFields' | 'periodText' | 'alike' | 'onPublic'
>;

/** What the public list says. Fields that are sensitive are not offered. */
export function PublicListChoice({
  publicChoice,
  notPassed,
  publicFields,
  periodText,
  alike,
  onPublic,
}: Props) {
  const { title, what, from, to, office, contact, fieldIds, withOthers } = publicChoice;
  return (
    <>
      <div class="wb-fields">
        <div class="wb-wide">
          <TextField
            label={t('reviewOut.public.title')}
            required
            value={title}
            onInput={(text) => onPublic({ title: text })}
          />
        </div>
        <TextField
          label={t('reviewOut.public.what')}
          hint={t('reviewOut.public.what.hint')}
          value={what}
          onInput={(text) => onPublic({ what: text })}
        />
        <TextField
          label={t('reviewOut.public.from')}
          type="date"
          value={from}
          onInput={(text) => onPublic({ from: text })}
        />
        <TextField
          label={t('reviewOut.public.to')}
          type="date"
          value={to}
          hint={periodText === '' ? t('reviewOut.public.noRule') : periodText}
          onInput={(text) => onPublic({ to: text })}
        />
        <TextField
          label={t('reviewOut.public.office')}
          value={office}
          onInput={(text) => onPublic({ office: text })}
        />
        <TextField
          label={t('reviewOut.public.contact')}
          hint={t('reviewOut.public.contact.hint')}
          value={contact}
          onInput={(text) => onPublic({ contact: text })}
        />
      </div>
      {notPassed > 0 && (
        <Notice
          tone={withOthers ? 'warning' : 'info'}
          title={t(withOthers ? 'reviewOut.public.notPassed' : 'reviewOut.public.leftOut', {
            count: notPassed,
          })}
        >
          <label class="wb-check">
            <input
              type="checkbox"
              checked={withOthers}
              onChange={(event) => onPublic({ withOthers: event.currentTarget.checked })}
            />
            {t('reviewOut.public.withOthers')}
          </label>
        </Notice>
      )}
      {publicFields.length > 0 && (
        <details>
          <summary>{t('reviewOut.public.fields', { count: fieldIds.length })}</summary>
          <ul class="wb-picklist">
            {publicFields.map(({ id, label }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={fieldIds.includes(id)}
                    onChange={(event) =>
                      onPublic({
                        fieldIds: event.currentTarget.checked
                          ? [...fieldIds, id]
                          : fieldIds.filter((each) => each !== id),
                      })
                    }
                  />
                  {label}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      {alike.length > 0 && (
        <Notice
          tone="warning"
          title={t('reviewOut.public.alike', { names: alike.join(t('common.listComma')) })}
        >
          {t('reviewOut.public.alike.text')}
        </Notice>
      )}
    </>
  );
}
