import type { Pack, WordList } from '../../model/pack.ts';
import { plainText } from '../../matching/label.ts';
import type { ReadContext } from '../context.ts';
import { listCellOf, listIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { dashedId, freeId } from '../slug.ts';
import type { TableRow } from '../table.ts';

export const wordListsShape: SheetShape = {
  name: '词表',
  aliases: ['词库', '词语表', '关键词表'],
  about: '检查里要找的词，一行一个词；同义词算作同一个词。',
  columns: [
    {
      key: 'list',
      name: '词表',
      aliases: ['词表名称', '名称', '所属词表'],
      required: true,
      width: 20,
      group: true,
    },
    { key: 'word', name: '词', aliases: ['词语', '关键词'], required: true, width: 20 },
    { key: 'synonyms', name: '同义词', aliases: ['近义词', '其他说法'], width: 40, hint: '用顿号分开。' },
    { key: 'listId', name: '词表编号', aliases: ['编号', 'id'], width: 16, group: true, hint: '可以不填。' },
  ],
  identity: ['listId', 'word'],
  samples: [
    { list: '师德禁语', word: '体罚', synonyms: '变相体罚、罚站' },
    { list: '师德禁语', word: '有偿补课', synonyms: '有偿家教' },
  ],
};

export function readWordLists({ table }: ReadContext): WordList[] {
  const lists: WordList[] = [];
  let last: WordList | undefined;
  for (const row of table('wordLists')?.rows ?? []) {
    const list = listOf(row, lists, last);
    last = list;
    const word = row.text('word');
    if (!list || word === undefined) {
      if (row.has('synonyms')) row.tell('error', 'authoring.blank', 'word');
      continue;
    }
    if (list.entries.some((entry) => entry.word === word)) {
      row.tell('error', 'authoring.wordTwice', 'word', { params: { word } });
    }
    list.entries.push({ word, synonyms: listIn(row.raw('synonyms')) });
  }
  return lists;
}

function listOf(row: TableRow, lists: WordList[], last: WordList | undefined): WordList | undefined {
  const name = row.text('list');
  const id = row.text('listId')?.normalize('NFKC');
  if (name === undefined && id === undefined) {
    row.tell(last ? 'warning' : 'error', last ? 'authoring.groupAbove' : 'authoring.blank', 'list', {
      params: { taken: last?.name ?? '' },
    });
    return last;
  }
  const known = lists.find((list) =>
    id === undefined ? plainText(list.name) === plainText(name ?? '') : list.id === id,
  );
  if (known) return known;
  const made = freeId(dashedId(name ?? '', 'words'), (each) => lists.some((list) => list.id === each));
  const list = { id: id ?? made, name: name ?? '', entries: [] };
  lists.push(list);
  return list;
}

/** A list without words has a row of its own. */
export function wordListRows({ wordLists }: Pack): SampleRow[] {
  return wordLists.flatMap(({ id, name, entries }) => {
    const group = { list: textCellOf(name), listId: textCellOf(id) };
    if (entries.length === 0) return [group];
    return entries.map(({ word, synonyms }) => ({
      ...group,
      word: textCellOf(word),
      synonyms: listCellOf(synonyms),
    }));
  });
}
