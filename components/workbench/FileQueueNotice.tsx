import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { FileQueue } from './use-file-queue.ts';

/** Files that are named; of more, how many there are. */
const NAMED = 5;

/** Which file waits, and which were not taken. */
export function FileQueueNotice({ waiting, left }: Omit<FileQueue, 'take'>) {
  return (
    <>
      {waiting !== undefined && <Notice tone="info" title={t('file.waiting', { file: waiting })} />}
      {left && (
        <Notice tone="warning" title={t('file.left', { taken: left.taken, files: namesIn(left.names) })}>
          {t('file.left.hint')}
        </Notice>
      )}
    </>
  );
}

function namesIn(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => t('file.quoted', { name }));
  const rest = names.length - shown.length;
  return shown.join(t('common.listComma')) + (rest > 0 ? t('file.more', { count: rest }) : '');
}
