import type { ComponentChildren } from 'preact';
import { Badge } from '../base/Badge.tsx';
import type { Citation, SourceNote } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import { sourceText } from './source-text.ts';
import type { PackItem } from './PackCriteria.tsx';

/** Everything a page says of a check or a criterion. */
export interface PackItemView {
  /** Kind of check, or set of the criterion. */
  kind: string;
  /** When it passes; several for a criterion that several checks look at. */
  passes: readonly { by: string; text: string }[];
  /** What it means where it does not. */
  otherwise: string;
  /** Requirement of a criterion, in the pack's words. */
  requirement: string;
  settings: readonly { label: string; text: string; parameter?: string | undefined }[];
  /** Parameters without a value. */
  unset: readonly string[];
  forms: readonly string[];
  /** Criteria that a check looks at, with their sets. */
  criteria: readonly string[];
  /** Where it stands; none of what only the program knows. */
  sources: readonly Citation[];
  notes: readonly SourceNote[];
  /** Other notes on the same section. */
  others: number;
}

/** One check or criterion: what passes and what does not, with which values, by whom, and where that stands. */
export function PackItemCard(props: {
  item: PackItem;
  view: PackItemView;
  /** Absent of a criterion, which cannot be turned off. */
  isOn: boolean | undefined;
  onTurn: (on: boolean) => void;
}) {
  const { item, view, isOn, onTurn } = props;
  return (
    <li class={isOn === false ? 'wb-item wb-item--off' : 'wb-item'}>
      <header class="wb-item__head">
        <strong class="wb-whole">{item.title}</strong>
        <span class="jn-muted">{view.kind}</span>
        <Badge tone="info">{t(`packs.who.${item.who}`)}</Badge>
        {isOn !== undefined && (
          <label class="wb-check wb-item__on">
            <input
              type="checkbox"
              aria-label={`${t('packs.check.on')} ${item.title}`}
              checked={isOn}
              onChange={(event) => onTurn(event.currentTarget.checked)}
            />
            <span aria-hidden="true">{t(isOn ? 'packs.check.on' : 'packs.check.off')}</span>
          </label>
        )}
      </header>
      {view.requirement !== '' && <p>{view.requirement}</p>}
      <dl class="wb-item__facts">
        <Fact term={t('packs.passes.term')}>
          {view.passes.map(({ by, text }) => (
            <p key={`${by} ${text}`}>
              {by !== '' && <span class="jn-muted">{by}：</span>}
              {text}
            </p>
          ))}
        </Fact>
        <Fact term={t('packs.otherwise')}>
          <p>{view.otherwise}</p>
          {view.unset.length > 0 && (
            <p>{t('packs.otherwise.unset', { names: view.unset.join(t('common.listComma')) })}</p>
          )}
        </Fact>
        {view.settings.length > 0 && (
          <Fact term={t('packs.settings')}>
            {view.settings.map(({ label, text, parameter }) => (
              <p key={`${label} ${text}`}>
                {text === '' ? t('packs.setting.unset', { label }) : t('packs.setting', { label, text })}
                {parameter !== undefined && (
                  <span class="jn-muted"> {t('packs.setting.by', { parameter })}</span>
                )}
              </p>
            ))}
          </Fact>
        )}
        {view.forms.length > 0 && (
          <Fact term={t('packs.check.forms')}>
            <p>{view.forms.join(t('common.listComma'))}</p>
          </Fact>
        )}
        {view.criteria.length > 0 && (
          <Fact term={t('packs.criteria')}>
            <p>{view.criteria.join(t('common.listComma'))}</p>
          </Fact>
        )}
      </dl>
      {view.sources.map((source) => (
        <p key={`${source.document} ${source.section}`} class="jn-muted jn-small">
          {sourceText(source)}
        </p>
      ))}
      <ItemNotes notes={view.notes} others={view.others} />
    </li>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ItemNotes({ notes, others }: Pick<PackItemView, 'notes' | 'others'>) {
  return (
    <>
      {notes.length > 0 && (
        <details class="wb-details">
          <summary>{t('packs.notes.here', { count: notes.length })}</summary>
          {notes.map(({ id, about, defect, decision }) => (
            <p key={id}>
              <strong>{about}</strong> {defect} {t('packs.decision', { decision })}
            </p>
          ))}
        </details>
      )}
      {others > 0 && <p class="jn-muted jn-small">{t('packs.notes.others', { count: others })}</p>}
    </>
  );
}
