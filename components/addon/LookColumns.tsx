import { useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Pager } from '../base/Pager.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { LookPanelProps } from './LookPanel.tsx';
import type { ColumnView, LookView } from './model.ts';
import { Toggle } from './parts.tsx';

/** Each has a list of all fields: more at once would be slow to draw. */
const PER_PAGE = 20;

/** Column by column: what stands there, and which field it is taken for. */
export function LookColumns(props: Pick<LookPanelProps, 'busy' | 'onColumn'> & { look: LookView }) {
  const { look, busy, onColumn } = props;
  /** Those that were not recognised when they were asked for: one that is corrected stays in the list, where the user is. */
  const [asked, setAsked] = useState<ReadonlySet<number>>();
  const [turned, setPage] = useState(0);
  const unknown = look.columns.filter(({ path }) => path === null);
  const columns = asked ? look.columns.filter(({ index }) => asked.has(index)) : look.columns;
  const page = Math.min(turned, Math.max(0, Math.ceil(columns.length / PER_PAGE) - 1));
  const fields = [{ value: '', label: t('addon.look.noField') }, ...look.fields];
  return (
    <div class="addon__stack">
      <Toggle
        label={t('addon.look.which')}
        value={asked ? 'unknown' : 'all'}
        onChange={(next) => {
          setAsked(next === 'all' ? undefined : new Set(unknown.map(({ index }) => index)));
          setPage(0);
        }}
        options={[
          { value: 'all', label: t('addon.look.which.all', { count: look.columns.length }) },
          { value: 'unknown', label: t('addon.look.which.unknown', { count: unknown.length }) },
        ]}
      />
      {columns.length === 0 && <p class="jn-muted">{t('addon.look.allKnown')}</p>}
      <ul class="addon__columns" aria-label={t('addon.look.list')}>
        {columns.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((column) => (
          <li key={column.index} class="addon__column">
            <ColumnHead column={column} />
            <Select
              label={t('addon.look.field', { letter: column.letter, header: column.header })}
              hideLabel
              value={column.path ?? ''}
              options={fields}
              disabled={busy}
              onChange={(path) => onColumn(column.index, path === '' ? null : path)}
            />
          </li>
        ))}
      </ul>
      <Pager
        label={t('addon.look.list')}
        page={page}
        perPage={PER_PAGE}
        count={columns.length}
        onPage={setPage}
      />
    </div>
  );
}

function ColumnHead({ column: { letter, header, path, samples, corrected } }: { column: ColumnView }) {
  return (
    <div class="addon__columnhead">
      <span class="addon__place">{letter}</span>
      <span class="addon__columntext">
        <strong>{header === '' ? t('addon.look.noHeaderText') : header}</strong>{' '}
        {path === null && <Badge tone="review">{t('addon.look.unknown')}</Badge>}
        {corrected && <Badge tone="info">{t('addon.look.corrected')}</Badge>}
        {samples.length > 0 && (
          <span class="addon__samples jn-muted jn-small">{samples.join(t('addon.comma'))}</span>
        )}
      </span>
    </div>
  );
}
