import type { ConfirmedWords } from '#core/export/words.ts';
import type { UnmatchedWord } from '#core/export/unmatched-words.ts';
import type { TemplateColumn } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import { shown } from './masked.ts';

/** A value that nobody said the template's word of, once for all records that hold it. */
export interface ToldWord {
  column: string;
  header: string;
  value: string;
  /** Word of the column that its words depend on. */
  parent: string | null;
  records: number;
  words: readonly string[];
  suggested: string | null;
  /** What to add to the call, `=` followed by the suggestion, or by nothing where there is none. */
  option: string;
}

/**
 * `--word 学历:大学本科=本科`: letter → value → word, `null` where nothing stands behind the last `=`. A column is named by its
 * letter or header; where its words depend on another column, that one's word stands before the value, as `parent › value`.
 * @throws UsageError where no column or value is named, or the word is none of the column's
 */
export function wordsIn(said: readonly string[], columns: readonly TemplateColumn[]): ConfirmedWords {
  const words: Record<string, Record<string, string | null>> = {};
  for (const each of said) {
    const column = columnOf(each, columns);
    const named = column && namesOf(column).find((name) => startsWith(each, name));
    const rest = each.slice((named?.length ?? 0) + 1);
    // A value or a word may hold the sign itself: the word is one of the template's.
    const cuts = [...rest].flatMap((sign, at) => (sign === '=' && at > 0 ? [at] : []));
    const allowed = column
      ? [...(column.allowed ?? []), ...Object.values(column.cascade?.words ?? {}).flat()]
      : [];
    const cut =
      cuts.find((at) => allowed.includes(rest.slice(at + 1).trim())) ??
      (rest.endsWith('=') ? rest.length - 1 : -1);
    if (!column || cut < 1) {
      const list = columns
        .filter(({ allowed: own, cascade }) => own ?? cascade?.words)
        .map(({ column: letter, header }) => `${letter}（${header}）`);
      throw new UsageError(
        t(column ? 'jn.wordNone' : 'jn.wordColumn', {
          given: each,
          words: column ? listed(allowed) : list.join('、'),
        }),
      );
    }
    const word = rest.slice(cut + 1).trim();
    const own = (words[column.column] ??= {});
    own[rest.slice(0, cut).trim()] = word === '' ? null : word;
  }
  return words;
}

function namesOf({ column, header }: TemplateColumn): string[] {
  return [column, header.trim()];
}

function startsWith(said: string, name: string): boolean {
  const head = said.slice(0, name.length);
  return name !== '' && head.toUpperCase() === name.toUpperCase() && /^[:：]/.test(said.slice(name.length));
}

/** The column that is named; a header may hold a colon itself, so the longest name counts. */
function columnOf(said: string, columns: readonly TemplateColumn[]): TemplateColumn | undefined {
  const longest = (column: TemplateColumn): number =>
    Math.max(0, ...namesOf(column).flatMap((name) => (startsWith(said, name) ? [name.length] : [])));
  let best: TemplateColumn | undefined;
  for (const column of columns) {
    if (longest(column) > (best ? longest(best) : 0)) best = column;
  }
  return best;
}

/** The values that are still open, each with what to add. */
export function openWords(
  unmatched: readonly UnmatchedWord[],
  columns: readonly TemplateColumn[],
): ToldWord[] {
  return unmatched
    .filter(({ confirmed }) => confirmed === undefined)
    .map(({ column, header, value, parent, key, records, words, suggested }) => {
      const isPlain = /^[\p{L}\p{N}（）()]+$/u.test(header) && headersLike(header, columns) === 1;
      const said = `${isPlain ? header : column}:${key}=${suggested ?? ''}`;
      return {
        column,
        header,
        value,
        parent: parent ?? null,
        records,
        words,
        suggested: suggested ?? null,
        option: `--word ${/^[\p{L}\p{N}:=_.-]+$/u.test(said) ? said : `"${said}"`}`,
      };
    });
}

function headersLike(header: string, columns: readonly TemplateColumn[]): number {
  return columns.filter((column) =>
    namesOf(column).some((name) => name.toUpperCase() === header.toUpperCase()),
  ).length;
}

export function wordLines(words: readonly ToldWord[]): string[] {
  return words.map(({ column, header, value, records, words: list, suggested, option }) =>
    t(suggested === null ? 'jn.export.word' : 'jn.export.wordSuggested', {
      column,
      header,
      value: shown(value),
      records,
      word: suggested ?? '',
      words: listed(list),
      // A number of a person is not told in full, in an option neither.
      option: shown(value) === value ? option : option.replace(value, shown(value)),
    }),
  );
}

/** Words that are listed. */
const SHOWN = 12;

function listed(words: readonly string[]): string {
  return [...new Set(words)].slice(0, SHOWN).join('、') + (words.length > SHOWN ? '…' : '');
}
