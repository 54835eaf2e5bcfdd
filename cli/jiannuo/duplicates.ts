import { type DuplicatePair, type DuplicateReport, Duplicates } from '#core/duplicates/duplicates.ts';
import type { DuplicateScope } from '#core/duplicates/items.ts';
import { sharedClauses } from '#core/duplicates/side-by-side.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import { columnDoubt } from './column-doubt.ts';
import type { Command, Given, Outcome } from './command.ts';
import { shown } from './masked.ts';
import { type Choice, type Entries, entriesOf, type Entry, isLines } from './texts.ts';

/** `duplicates <workbook|jsonl> --column <name>`: texts in nearly the same words, for people to judge. */
const command: Command = {
  usage: 'jn.usage.duplicates',
  options: {
    column: { type: 'string' },
    'id-column': { type: 'string' },
    'date-column': { type: 'string' },
    sheet: { type: 'string' },
    past: { type: 'string', multiple: true },
    model: { type: 'string', multiple: true },
    threshold: { type: 'string' },
  },
  files: 1,
  run: duplicates,
};
export default command;

/** Pairs that are shown side by side to people; `--json` has all. */
const SHOWN_PAIRS = 20;
const SHOWN_CLUSTERS = 20;
const SHOWN_IDS = 20;

interface Source {
  entries: Entries;
  scope: DuplicateScope;
}

async function duplicates(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const choice: Choice = {
    column: given.text('column'),
    idColumn: given.text('id-column'),
    dateColumn: given.text('date-column'),
    sheet: given.text('sheet'),
  };
  const files: [path: string, scope: DuplicateScope][] = [
    ...given.all('model').map((path): [string, DuplicateScope] => [path, 'model']),
    ...given.all('past').map((path): [string, DuplicateScope] => [path, 'past']),
    [file, 'batch'],
  ];
  if (choice.column === undefined && files.some(([path]) => !isLines(path))) {
    throw new UsageError(t('jn.needed', { option: '--column', words: t('jn.aColumn') }));
  }
  const comparison = new Duplicates<number>({ threshold: thresholdIn(given.text('threshold')), short: true });
  const ids: (string | number)[] = [];
  const sources: Source[] = [];
  for (const [path, scope] of files) {
    // A sheet is one of the file at hand: other files have their own.
    const entries = await entriesOf(path, scope === 'batch' ? choice : { ...choice, sheet: undefined });
    sources.push({ entries, scope });
    for await (const { id, text, name, date } of entries()) {
      comparison.add({ id: ids.length, text, scope, names: name === undefined ? [] : [name], date });
      ids.push(scope === 'batch' ? id : `${scope}:${id}`);
    }
  }
  const report = comparison.finish();
  if (!report) throw new Error('nobody cancels');
  const idOf = (item: number): string | number => ids[item] ?? item;
  return {
    code: report.pairs.length > 0 ? 1 : 0,
    json: {
      pairs: report.pairs.map(({ a, b, ...rest }) => ({ a: idOf(a), b: idOf(b), ...rest })),
      clusters: report.clusters.map((cluster) => cluster.map(idOf)),
      earliest: report.earliest,
      compared: report.compared,
      short: report.short,
    },
    text: given.flag('json')
      ? ''
      : [...(await doubts(file, choice)), ...(await linesFor(report, sources, idOf))].join('\n'),
  };
}

async function doubts(file: string, { column }: Choice): Promise<string[]> {
  return column === undefined || isLines(file) ? [] : await columnDoubt(file, column);
}

/** @throws UsageError */
function thresholdIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1) return value;
  throw new UsageError(t('jn.duplicates.threshold', { given: text }));
}

async function linesFor(
  report: DuplicateReport<number>,
  sources: readonly Source[],
  idOf: (item: number) => string | number,
): Promise<string[]> {
  const { pairs, clusters, earliest, compared, short } = report;
  const top = [...pairs].sort((x, y) => y.similarity - x.similarity).slice(0, SHOWN_PAIRS);
  const entries = await entriesAt(new Set(top.flatMap(({ a, b }) => [a, b])), sources);
  return [
    t('jn.duplicates.head', { compared, short, pairs: pairs.length, clusters: clusters.length }),
    ...clusters.slice(0, SHOWN_CLUSTERS).map((cluster, at) =>
      t(earliest[at] ? 'jn.duplicates.cluster.earliest' : 'jn.duplicates.cluster.listed', {
        count: cluster.length,
        ids: idsIn(cluster, idOf),
      }),
    ),
    ...more(clusters.length, SHOWN_CLUSTERS),
    ...top.flatMap((pair) => pairLines(pair, entries, idOf)),
    ...more(pairs.length, SHOWN_PAIRS),
  ];
}

/** The first of a group by their ids; ID numbers among these are masked. */
function idsIn(cluster: readonly number[], idOf: (item: number) => string | number): string {
  const ids = cluster.slice(0, SHOWN_IDS).map((item) => shown(String(idOf(item))));
  const left = cluster.length - ids.length;
  return ids.join('、') + (left > 0 ? t('jn.more', { count: left }) : '');
}

function more(count: number, most: number): string[] {
  return count > most ? [t('jn.duplicates.more', { count: count - most })] : [];
}

function pairLines(
  { a, b, similarity, kind, scope }: DuplicatePair<number>,
  entries: ReadonlyMap<number, Entry>,
  idOf: (item: number) => string | number,
): string[] {
  const [one, other] = [entries.get(a), entries.get(b)];
  if (!one || !other) return [];
  const names = [one, other].map(({ name }) => (name === undefined ? [] : [name]));
  return [
    t('jn.duplicates.pair', {
      a: shown(String(idOf(a))),
      b: shown(String(idOf(b))),
      percent: Math.round(similarity * 100),
      kind: t(`jn.duplicates.kind.${kind}`),
      scope: t(`jn.duplicates.scope.${scope}`),
    }),
    ...sharedClauses(one.text, other.text, [names[0] ?? [], names[1] ?? []]).map((shared) =>
      t('jn.duplicates.clause', { one: shown(shared.one.quote), other: shown(shared.other.quote) }),
    ),
  ];
}

/** Certain texts, by their place among all: the files are gone through again, so that a million need not be kept. */
async function entriesAt(
  wanted: ReadonlySet<number>,
  sources: readonly Source[],
): Promise<Map<number, Entry>> {
  const found = new Map<number, Entry>();
  let item = 0;
  for (const { entries } of sources) {
    for await (const entry of entries()) {
      if (wanted.has(item)) found.set(item, entry);
      item += 1;
    }
  }
  return found;
}
