import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { ExportLine, ShelfItem } from './make-model.ts';

interface Props {
  lines: readonly ExportLine[];
  busy: boolean;
  onTakeOut: (item: ShelfItem) => void;
}

/** A pane is narrow: the whole of it is a file. */
const SHOWN = 10;

/** 导出记录: upload copies and gathered tables that were made here, newest first. */
export function MoreExports({ lines, busy, onTakeOut }: Props) {
  const more = lines.length - SHOWN;
  return (
    <section class="addon__stack" aria-label={t('addon.more.exports')}>
      <h2>{t('addon.more.exports')}</h2>
      <p class="jn-muted jn-small">{t('addon.more.exports.hint')}</p>
      {lines.length === 0 && <p class="jn-muted">{t('addon.more.exports.none')}</p>}
      <ul class="addon__shelf">
        {lines.slice(0, SHOWN).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing of the log moves but at its end
          <li key={lines.length - at}>
            <span class="addon__shelfname">
              {line.file} <span class="jn-muted jn-small">{aboutLine(line)}</span>
              {line.purpose !== undefined && (
                <span class="jn-small"> {t('addon.more.exports.purpose', { purpose: line.purpose })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="jn-muted jn-small">{t('addon.more.exports.more', { count: more })}</p>}
      {lines.length > 0 && (
        <div class="jn-actions">
          <Button busy={busy} onClick={() => onTakeOut({ kind: 'exports' })}>
            {t('addon.more.exports.save', { count: lines.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function aboutLine({ at, kind, rows, purpose, done }: ExportLine): string {
  const shown = t(purpose === undefined ? 'addon.more.exports.masked' : 'addon.more.exports.full');
  return t(done ? 'addon.more.exports.line' : 'addon.more.exports.begun', { at, kind, rows, shown });
}
