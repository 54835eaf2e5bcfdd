import { DataTable } from '../base/DataTable.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import type { UnmatchedWord } from '#core/export/unmatched-words.ts';
import { t } from '#locales/index.ts';

interface Props {
  words: readonly UnmatchedWord[];
  /** The value as it may be shown. */
  shown: (path: string, text: string) => string;
  /** `null`: confirmed to stay out; `undefined`: not decided. */
  onWord: (column: string, key: string, word: string | null | undefined) => void;
}

const LEAVE = JSON.stringify(null);

/** Values that equal none of their column's words: the user says what each is, once. */
export function ExportWords({ words, shown, onWord }: Props) {
  const open = words.filter(({ confirmed }) => confirmed === undefined).length;
  // Said once, perhaps by whoever sent the file: it holds for everybody who has the value, so it is told each time.
  const left = words.filter(({ confirmed }) => confirmed === null);
  const likely = words.filter(
    ({ confirmed, suggested }) => confirmed === undefined && suggested !== undefined,
  );
  const filled = words.length - open - left.length;
  return (
    <section aria-label={t('export.words')} class="wb-result">
      {open > 0 ? (
        <Notice
          tone="warning"
          title={t('export.words.open', { count: open })}
          actions={
            likely.length > 0 && (
              <Button
                onClick={() => {
                  for (const { column, key, suggested } of likely) onWord(column, key, suggested);
                }}
              >
                {t('export.words.useSuggested', { count: likely.length })}
              </Button>
            )
          }
        >
          {t('export.words.text')}
        </Notice>
      ) : (
        filled > 0 && <Notice tone="info" title={t('export.words.done', { count: filled })} />
      )}
      {left.length > 0 && (
        <Notice tone="warning" title={t('export.words.leftOut', { count: left.length })}>
          {t('export.words.leftOut.text', { values: listed(left, shown) })}
        </Notice>
      )}
      <div class="wb-tall">
        <DataTable
          label={t('export.words')}
          rows={words}
          keyOf={({ column, key }) => `${column} ${key}`}
          columns={[
            { id: 'column', header: t('export.column'), width: '44px', cell: ({ column }) => column },
            { id: 'header', header: t('export.header'), cell: ({ header }) => header },
            {
              id: 'value',
              header: t('export.words.value'),
              rowHeader: true,
              cell: (word) => valueCell(word, shown),
            },
            {
              id: 'records',
              header: t('export.words.records'),
              align: 'end',
              width: '64px',
              cell: ({ records }) => records,
            },
            {
              id: 'word',
              header: t('export.words.word'),
              width: '32%',
              cell: (word) => wordCell(word, shown, onWord),
            },
          ]}
        />
      </div>
    </section>
  );
}

/** Values that are listed. */
const SHOWN = 12;

function listed(words: readonly UnmatchedWord[], shown: Props['shown']): string {
  const texts = words
    .slice(0, SHOWN)
    .map(({ header, path, value, records }) =>
      t('export.words.leftOut.value', { header, value: shown(path, value), count: records }),
    );
  return texts.join(t('common.listComma')) + (words.length > SHOWN ? '…' : '');
}

function valueCell({ path, value, parent }: UnmatchedWord, shown: Props['shown']) {
  return (
    <>
      {shown(path, value)}
      {parent !== undefined && (
        <span class="jn-muted jn-small wb-block">{t('export.words.under', { parent })}</span>
      )}
    </>
  );
}

function wordCell(
  { column, header, path, value, key, words, suggested, confirmed }: UnmatchedWord,
  shown: Props['shown'],
  onWord: Props['onWord'],
) {
  return (
    <Select
      label={t('export.words.wordFor', { header, value: shown(path, value) })}
      hideLabel
      value={confirmed === undefined ? '' : JSON.stringify(confirmed)}
      options={[
        {
          value: '',
          label:
            suggested === undefined
              ? t('export.words.undecided')
              : t('export.words.unconfirmed', { word: suggested }),
        },
        ...(suggested === undefined
          ? []
          : [{ value: JSON.stringify(suggested), label: t('export.words.suggested', { word: suggested }) }]),
        { value: LEAVE, label: t('export.words.leave') },
        ...words
          .filter((word) => word !== suggested)
          .map((word) => ({ value: JSON.stringify(word), label: word })),
      ]}
      onChange={(chosen) =>
        onWord(column, key, chosen === '' ? undefined : (JSON.parse(chosen) as string | null))
      }
    />
  );
}
