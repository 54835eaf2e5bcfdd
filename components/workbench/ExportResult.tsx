import { useMemo } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { alikeReadings } from '#core/export/difference-groups.ts';
import type { Trial } from '#core/export/trial.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { Differences } from './ExportDifferences.tsx';
import { ExportNames } from './ExportNames.tsx';
import type { ResultView, TemplateActions, TemplateView } from './export-view.ts';
import { Short } from './TemplateConsent.tsx';
import { Beyond, LackingLine, LeftOutNotice, Missing } from './TemplateGaps.tsx';

interface Props {
  result: ResultView;
  view: TemplateView;
  shown: (path: string, text: string) => string;
  actions: TemplateActions;
  busy: boolean;
  saved: Answer | undefined;
}

type Faults = Pick<Trial, 'missing' | 'beyond' | 'dense'> & {
  readings: readonly Trial['readings'][number][];
};

/** Places that the portal would read otherwise, or not at all, or refuse. */
export function faultsIn({ missing, beyond, readings, dense }: Faults): number {
  const differences = readings.reduce((sum, reading) => sum + reading.differences.length, 0);
  return missing.length + beyond.length + dense.length + differences;
}

export function ExportResult({ result, view, shown, actions, busy, saved }: Props) {
  const { rows, missing, beyond, leftOut, dense, short, files, notes } = result;
  const clean = rows > 0 && faultsIn(result) === 0;
  const unsaved = whyUnsaved(view, result, clean);
  return (
    <section aria-label={t('export.simulation')} class="wb-result">
      <Readings result={result} shown={shown} clean={clean} />
      {differs(result) && result.blank.length > 0 && <p>{blankText(result.blank)}</p>}
      {dense.length > 0 && (
        <Notice
          tone="error"
          title={t('export.dense', { times: Math.max(...dense.map(({ times }) => times)) })}
        >
          {t('export.dense.text', {
            parts: [...new Set(dense.map(({ name }) => name))].join(t('common.listComma')),
          })}
        </Notice>
      )}
      {notes.length > 0 && <Notes notes={notes} />}
      {leftOut.length > 0 && <LeftOutNotice left={leftOut} />}
      {result.lacking.length > 0 && <LackingLine lacking={result.lacking} />}
      {missing.length > 0 && <Missing rows={missing} />}
      {beyond.length > 0 && <Beyond rows={beyond} />}
      {short.length > 0 && <Short ranges={short} view={view} actions={actions} busy={busy} />}
      {files.length > 1 && <p>{t('export.files', { count: files.length, sizes: sizesOf(files) })}</p>}
      <ExportNames pattern={view.fileName} names={view.names} onPattern={actions.onFileName} />
      {!clean && (
        <label class="wb-check">
          <input
            type="checkbox"
            checked={view.insist}
            onChange={(event) => actions.onInsist(event.currentTarget.checked)}
          />
          {t('export.insist')}
        </label>
      )}
      {result.sensitive && (
        <TextField
          label={t('export.purpose')}
          hint={t('export.purpose.hint')}
          required
          value={view.purpose}
          onInput={actions.onPurpose}
        />
      )}
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={unsaved !== undefined} onClick={actions.onSave}>
          {files.length > 1 ? t('export.save.files', { count: files.length }) : t('export.save')}
        </Button>
        {view.saving !== undefined && view.saving.of > 1 && (
          <output class="jn-muted jn-small">{t('export.saving', view.saving)}</output>
        )}
        {unsaved !== undefined && <span class="jn-muted jn-small">{unsaved}</span>}
      </div>
      <AnswerNotice answer={saved} />
    </section>
  );
}

/** What the filler has to say of the template. */
function Notes({ notes }: Pick<ResultView, 'notes'>) {
  const texts = new Set(notes.map(({ code, params }) => reasonText(code, params)));
  return (
    <Notice tone="warning" title={t('export.fillNotes')}>
      <ul>
        {[...texts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function differs({ readings }: ResultView): boolean {
  return readings.some(({ differences }) => differences.length > 0);
}

/** What each contract makes of the files. */
function Readings({ result, shown, clean }: Pick<Props, 'result' | 'shown'> & { clean: boolean }) {
  const { readings, rows, columns, files, blank, missing } = result;
  const alike = useMemo(() => alikeReadings(readings), [readings]);
  const differing = readings.filter(({ differences }) => differences.length > 0);
  const [only] = readings.length === 1 ? readings : [];
  if (!differs(result)) {
    const title = only
      ? t('export.same', { columns, rows })
      : t('export.sameAll', { columns, rows, count: readings.length });
    // What nobody has left empty on purpose is nothing to be sure of.
    const isWhole = blank.every(({ evidence }) => evidence === 'user');
    return (
      <Notice
        tone={clean && isWhole ? 'success' : 'info'}
        title={[title, blankText(blank), unwrittenText(missing)].join('')}
      />
    );
  }
  if (only) {
    return (
      <>
        <Notice tone="error" title={t('export.differences', { count: only.differences.length })} />
        <Differences differences={only.differences} files={files.length} shown={shown} />
      </>
    );
  }
  const titles = new Map(readings.map(({ contractId, title }) => [contractId, title]));
  const same = readings.filter(({ differences }) => differences.length === 0);
  return (
    <>
      <Notice tone="error" title={t('export.differing', { count: differing.length, all: readings.length })}>
        {t('export.differing.text')}
      </Notice>
      {alike.map(({ contractIds, differences }) => (
        <details key={contractIds[0]} class="wb-details wb-reading">
          <summary>
            <span class="wb-inline">
              {contractIds.map((id) => titles.get(id) ?? id).join(t('common.listComma'))}
              <Badge tone="fail">{t('export.differences', { count: differences.length })}</Badge>
            </span>
          </summary>
          <Differences differences={differences} files={files.length} shown={shown} />
        </details>
      ))}
      {same.length > 0 && (
        <p>{t('export.sameIn', { contracts: same.map(({ title }) => title).join(t('common.listComma')) })}</p>
      )}
    </>
  );
}

/** Columns that are named. */
const NAMED = 8;

/** Columns that stay empty, in the same breath: nothing was compared there. */
function blankText(blank: ResultView['blank']): string {
  if (blank.length === 0) return '';
  const names = blank
    .slice(0, NAMED)
    .map(({ column, header }) =>
      t('export.blank.column', { column, header: header.replaceAll(/\s+/g, ' ') }),
    );
  const columns = names.join(t('common.listComma')) + (blank.length > NAMED ? '…' : '');
  return t('export.blank', { count: blank.length, columns });
}

function unwrittenText({ length: count }: ResultView['missing']): string {
  return count === 0 ? '' : t('export.unwritten', { count });
}

/** What the save button waits for. */
function whyUnsaved(
  { insist, purpose }: TemplateView,
  { sensitive }: ResultView,
  clean: boolean,
): string | undefined {
  if (!clean && !insist) return t('export.needInsist');
  return sensitive && purpose.trim() === '' ? t('export.needPurpose') : undefined;
}

function sizesOf(files: ResultView['files']): string {
  return files
    .slice(0, 12)
    .map(({ rows, bytes }) => t('export.files.one', { rows, size: Math.ceil(bytes / 1024) }))
    .join(t('common.listComma'));
}
