import { useMemo, useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import { LineList } from './LineList.tsx';
import type { CoverageView } from './model.ts';
import { type Go, Toggle } from './parts.tsx';

interface CoverageProps {
  rows: readonly CoverageView[];
  front: string;
  onGo: Go;
}

type Which = 'open' | 'all';

/** 标准覆盖: of each row, which criteria are met, and those by name that are not or of which nobody can tell. */
export function Coverage({ rows, front, onGo }: CoverageProps) {
  const open = useMemo(() => rows.filter((row) => row.open.length > 0), [rows]);
  const [chosen, setWhich] = useState<Which>();
  const which = chosen ?? (open.length > 0 ? 'open' : 'all');
  return (
    <div class="addon__stack">
      <Toggle
        label={t('addon.coverage.which')}
        value={which}
        onChange={setWhich}
        options={[
          { value: 'open', label: t('addon.coverage.open', { count: open.length }) },
          { value: 'all', label: t('addon.coverage.all', { count: rows.length }) },
        ]}
      />
      <LineList
        label={t('addon.coverage')}
        lines={which === 'open' ? open : rows}
        keyOf={keyOf}
        found={which}
        empty={<p class="addon__none jn-muted">{t('addon.coverage.none')}</p>}
        renderLine={(row, tabIndex) => <Row row={row} front={front} tabIndex={tabIndex} onGo={onGo} />}
      />
    </div>
  );
}

const keyOf = ({ sheet, row, cell }: CoverageView): string => `${row} ${cell} ${sheet}`;

function Row(props: { row: CoverageView; front: string; tabIndex: 0 | -1; onGo: Go }) {
  const { row, front, tabIndex, onGo } = props;
  const place =
    row.sheet === front
      ? t('addon.row', { row: row.row })
      : t('addon.rowOf', { sheet: row.sheet, row: row.row });
  return (
    <button type="button" class="addon__finding" tabIndex={tabIndex} onClick={() => onGo(row)}>
      <span class="addon__findinghead">
        <span class="addon__place">{place}</span>
        <span>{row.name}</span>
        <span class="addon__far">{t('addon.coverage.met', { pass: row.pass, total: row.total })}</span>
      </span>
      {row.open.map(({ name, outcome }) => (
        <span key={`${outcome} ${name}`} class="addon__open">
          <span class={`addon__sign addon__sign--${outcome}`} aria-hidden="true">
            {outcome === 'fail' ? '✕' : '?'}
          </span>
          <span>
            {name} <span class="jn-muted jn-small">{t(`addon.coverage.${outcome}`)}</span>
          </span>
        </span>
      ))}
    </button>
  );
}
