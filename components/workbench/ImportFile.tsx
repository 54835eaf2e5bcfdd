import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import { FilePlace } from './FileDrop.tsx';
import type { FileReading } from './import-view.ts';

const ACCEPT = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.htm,.html,.mht,.xml';

interface ImportFileProps {
  reading: FileReading | undefined;
  onFiles: (files: readonly File[]) => void;
  onCancel: () => void;
}

/** Where the file is chosen, and how far its reading is. */
export function ImportFile({ reading, onFiles, onCancel }: ImportFileProps) {
  return (
    <FilePlace
      title={reading ? t('import.reading', { file: reading.file }) : t('import.drop')}
      hint={t('import.drop.hint')}
      button={t('import.choose')}
      accept={ACCEPT}
      busy={reading !== undefined}
      onFiles={onFiles}
    >
      {reading && <Reading {...reading} onCancel={onCancel} />}
    </FilePlace>
  );
}

/** The way out takes the focus, which the button has lost by beginning. */
function Reading({ done, all, onCancel }: FileReading & { onCancel: () => void }) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const known = done !== undefined && all !== undefined && all > 0;
  return (
    <div class="wb-inline">
      {/* Without a value it shows that something is under way, and not how far. */}
      <progress
        aria-label={t('import.progress')}
        max={known ? all : undefined}
        value={known ? done : undefined}
      />
      <Button buttonRef={cancel} onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
