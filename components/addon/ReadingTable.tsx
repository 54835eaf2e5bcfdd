import { useEffect } from 'preact/hooks';
import { Pager } from '../base/Pager.tsx';
import { t } from '#locales/index.ts';
import type { PortalLine, PortalReading } from './upload-model.ts';

/** Lines that are asked for at once: with thirty columns more would be slow to draw. */
export const LINES = 30;

interface ReadingTableProps {
  reading: PortalReading;
  busy: boolean;
  onPart: (from: number, count: number) => void;
}

/** The whole table as the portal reads it, a part at a time; it scrolls sideways. */
export function ReadingTable({ reading, busy, onPart }: ReadingTableProps) {
  const { title, headers, lineCount, part } = reading;
  const missing = part === undefined;
  // Asked for once it is looked at, and again when the sheet was read anew.
  useEffect(() => {
    if (missing && !busy) onPart(0, LINES);
    // oxlint-disable-next-line react/exhaustive-deps -- the callback is another one at each drawing
  }, [missing, busy]);
  if (!part) return <p class="jn-muted">{t('state.loading')}</p>;
  const label = t('addon.upload.tableOf', { title });
  return (
    <div class="addon__stack">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the arrow keys scroll it */}
      <section class="jn-table-box addon__tablebox" tabIndex={0} aria-label={label}>
        <table class="jn-table">
          <thead>
            <tr>
              <th scope="col">{t('addon.upload.row')}</th>
              {headers.map((header, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a portal may ask for one header twice
                <th key={at} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.lines.map((line) => (
              <Line key={line.row} line={line} />
            ))}
          </tbody>
        </table>
      </section>
      <Pager
        label={label}
        page={Math.floor(part.from / LINES)}
        perPage={LINES}
        count={lineCount}
        onPage={(page) => onPart(page * LINES, LINES)}
      />
    </div>
  );
}

function Line({ line: { row, last, accepted, cells } }: { line: PortalLine }) {
  return (
    <tr class={accepted ? undefined : 'addon__untaken'}>
      <th scope="row">
        {last === undefined ? row : t('addon.upload.rows', { row, last })}
        {!accepted && (
          <>
            {' '}
            <span aria-hidden="true">✕</span>
            <span class="jn-hidden">{t('addon.upload.untaken')}</span>
          </>
        )}
      </th>
      {cells.map(({ reads, differs }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- cells have no other name than their place
        <td key={at} class={differs ? 'addon__differs' : undefined}>
          {reads === null ? <span class="jn-muted">{t('value.empty')}</span> : reads}
          {differs && (
            <>
              {' '}
              <span aria-hidden="true">?</span>
              <span class="jn-hidden">{t('addon.upload.differs')}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}
