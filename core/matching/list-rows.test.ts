import { describe, expect, it } from 'vitest';
import pledge from '../forms/member-pledge.ts';
import type { DescribedPage, DescribedText } from '../model/page.ts';
import { chooseAbout } from '../review/choose.ts';
import { page, text } from './described.fixture.ts';
import { cluesIn, findRow, namesakes, rowsOfPeople } from './list-rows.ts';
import type { Clue } from './same-person.ts';

const list = (...rows: DescribedText[][]): DescribedPage =>
  page([], { texts: rows.flat(), lists: [{ rows: rows.map((texts) => ({ texts, controls: [] })) }] });
const row = (name: string, ...more: [label: string, value: string][]): DescribedText[] => [
  text('姓名', name),
  ...more.map(([label, value]) => text(label, value)),
];
const names = (pages: readonly DescribedPage[]): string[] | undefined =>
  rowsOfPeople(pages, [pledge])?.map((each) => cluesIn(each, pledge)[0]?.value ?? '');

describe('a page that lists people', () => {
  it('is read row by row', () => {
    expect(names([list(row('示例甲', ['学历', '本科']), row('示例乙', ['学历', '本科']))])).toEqual([
      '示例甲',
      '示例乙',
    ]);
  });

  it('is none where somebody is named beside the list, in whatever frame', () => {
    const listed = list(row('示例甲', ['学历', '本科']), row('示例乙', ['学历', '本科']));
    const form = page([], { frame: 1, texts: [text('姓名', '示例丙')] });
    expect(rowsOfPeople([listed, form], [pledge])).toBeUndefined();
  });

  it('is none without a name in it', () => {
    expect(rowsOfPeople([list([text('标题', '通知')], [text('标题', '通知二')])], [pledge])).toBeUndefined();
  });
});

const shown = (number: string): Clue[] =>
  cluesIn([page([], { texts: row('示例甲', ['工号', number]) })], pledge);

it('a number that the form does not ask for tells whose a page is', () => {
  expect(shown('S0002')).toContainEqual({ path: 'employeeNumber', value: 'S0002' });
  const judged = [{ id: 'first', clues: shown('S0002') }];
  expect(chooseAbout(judged, shown('S0002'))).toBe('first');
  expect(chooseAbout(judged, shown('S0042'))).toBeUndefined();
});

const clues = (name: string, more: Record<string, string> = {}): Clue[] =>
  Object.entries({ name, ...more }).map(([path, value]) => ({ path, value }));
const noRefs = [new Set<string>(), new Set<string>(), new Set<string>()];

describe('the row of a person', () => {
  it('is found by the person, wherever it is by now', () => {
    const rows = [clues('示例乙'), clues('示例甲'), clues('示例丙')];
    expect(findRow(rows, noRefs, { clues: clues('示例甲'), refs: [] })).toBe(1);
    expect(findRow(rows, noRefs, { clues: clues('示例丁'), refs: [] })).toBeUndefined();
  });

  it('is told from a homonym’s by a second key, and never guessed without one', () => {
    const rows = [clues('示例甲', { phone: '13800000001' }), clues('示例甲', { phone: '13800000002' })];
    expect(findRow(rows, noRefs, { clues: clues('示例甲', { phone: '13800000002' }), refs: [] })).toBe(1);
    expect(findRow(rows, noRefs, { clues: clues('示例甲'), refs: [] })).toBeUndefined();
    expect(namesakes(rows, 0)).toBe(1);
    expect(namesakes([clues('示例甲'), clues('示例甲'), clues('示例乙')], 0)).toBe(2);
  });

  it('is the very one whose cells were read, also among homonyms', () => {
    const rows = [clues('示例甲'), clues('示例甲')];
    const refs = [new Set(['f0:t1']), new Set(['f0:t2'])];
    expect(findRow(rows, refs, { clues: clues('示例甲'), refs: ['f0:t2'] })).toBe(1);
  });
});
