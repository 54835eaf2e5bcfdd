import { describe, expect, test } from 'vitest';
import { GRID, HEADER, judged, line, pack, roster, rowsOf, text } from '#tests/fixtures/review-sheet.ts';
import { type Draft, JournalEvent } from '../../model/event.ts';
import { chain, EMPTY_HEAD, type JournalHead } from '../../model/journal.ts';
import { foldReviews } from '../fold.ts';
import { decisionDraft, reviewFor, stepsTo } from './decide.ts';
import { formerReviews } from './former.ts';
import { marksOf } from './marks.ts';
import { ownWords, phrasesFor, reasonOf } from './reason.ts';
import { isReturned, type ReturnInput, returnsSheet } from './returns.ts';
import { type SheetRow } from './rows.ts';

describe('rows of a sheet', () => {
  const rows = rowsOf(GRID);

  test('every row is there, whose nobody knows among them', () => {
    expect(rows.map(({ name, rows: own, lost }) => [name, own[0], lost])).toEqual([
      [roster[0]?.name, 3, false],
      [roster[1]?.name, 4, false],
      [roster[2]?.name, 5, false],
      ['', 6, true],
      [roster[4]?.name, 7, false],
      ['抄样一', 8, false],
    ]);
  });

  test('each field knows its cell; of numbered columns, blank ones are closed up', () => {
    const places = (n: number) => Object.fromEntries(rows[n]?.places ?? []);
    expect(places(0)).toMatchObject({
      name: 'B3',
      idNumber: 'C3',
      'pledges[0].item': 'E3',
      'pledges[1].deadline': 'H3',
    });
    expect(rows[2]?.values['pledges']).toHaveLength(1);
    expect(places(2)).toMatchObject({ 'pledges[0].item': 'G5', 'pledges[0].deadline': 'H5' });
  });

  test('lines of one person stand one below the other', () => {
    const [first] = rowsOf([
      ['姓名', '身份证号', '承诺事项', '完成时限'],
      ['张样', '11010519491231002X', '听课二十节', '2016-06-30'],
      ['张样', '11010519491231002X', '家访十户', '2016-07-30'],
    ]);
    expect(first?.rows).toEqual([2, 3]);
    expect(Object.fromEntries(first?.places ?? [])).toMatchObject({
      name: 'A2',
      'pledges[0].item': 'C2',
      'pledges[1].item': 'C3',
      'pledges[1].deadline': 'D3',
    });
  });
});

describe('what the checks say', () => {
  const sheet = judged(rowsOf(GRID));
  const at = (n: number) => sheet.rows[n]!;

  test('a bad number is told at its cell, masked; a row of nobody is a defect that nothing was checked of', () => {
    const wrong = at(1).findings.filter(({ cell }) => cell === 'C4');
    expect(at(1).machine).toBe('fail');
    expect(wrong.map(({ field, value }) => [field, value])).toContainEqual(['身份证号', '110**********1002']);
    // What reading it had to say is not said twice.
    expect(wrong.filter(({ outcome }) => outcome === 'fail')).toHaveLength(1);
    expect(JSON.stringify(at(1))).not.toMatch(/"text":"[^"]*11010519491231002/);
    expect(at(3)).toMatchObject({
      machine: 'unchecked',
      findings: [{ outcome: 'fail', text: 'nameMissing', cell: 'B6' }],
    });
  });

  test('texts in the same words are told at both cells', () => {
    const alike = [at(0), at(5)].map(({ findings }) => findings.filter(({ cell }) => /^[EG]/.test(cell)));
    for (const found of alike) expect(found.map(({ outcome }) => outcome)).toContain('review');
  });

  test('a form that the pack does not check is no pass', () => {
    const rows = rowsOf(GRID).map((row) => ({ ...row, form: undefined, problems: [] }));
    expect(new Set(judged(rows).rows.map(({ machine }) => machine))).toEqual(new Set(['unchecked']));
    // What reading them had to say is told, and is no verdict of checks.
    const { rows: told } = judged(rowsOf(GRID).map((row) => ({ ...row, form: undefined })));
    expect(new Set(told.map(({ machine }) => machine))).toEqual(new Set(['unchecked']));
    expect(told.flatMap(({ counts }) => counts).some(({ fail }) => fail > 0)).toBe(true);
  });

  test('a reason begins with what is wrong; phrases of the pack have its values', () => {
    expect(reasonOf(at(3))).toBe('nameMissing');
    const own = {
      ...pack,
      comments: [
        { id: 'a', verdict: 'returned' as const, criterionIds: [], text: '{姓名}的材料请改好再交' },
        { id: 'c', verdict: 'returned' as const, criterionIds: [], text: '没有写到{不知}' },
        { id: 'b', verdict: 'met' as const, criterionIds: [], text: '好' },
      ],
    };
    expect(phrasesFor(own, at(0), 'returned')).toEqual([`${roster[0]?.name}的材料请改好再交`]);
  });

  test('problems are marked at their cells, decisions at the name; what a person let pass is not', () => {
    const words = { fail: '不对：', review: '请看：', decisions: { returned: '退回', incomplete: '待补' } };
    const verdict = { who: '', at: '', comment: '号码少一位', criterionIds: [] };
    const marks = marksOf(
      sheet.rows,
      (id) =>
        id === at(1).row.id
          ? { ...verdict, decision: 'returned' }
          : id === at(0).row.id
            ? { ...verdict, decision: 'passed' }
            : undefined,
      words,
    );
    expect(marks.find(({ cell }) => cell === 'B4')).toEqual({
      sheet: '表',
      cell: 'B4',
      text: '退回：号码少一位',
      tone: 'fail',
    });
    expect(marks.some(({ cell, tone }) => cell === 'C4' && tone === 'fail')).toBe(true);
    expect(marks.filter(({ cell }) => cell.endsWith('3'))).toEqual([]);
  });

  test('what was taken over of the findings is not told again beside them, whatever its clauses are', () => {
    const [first] = at(3).findings;
    const found = (...texts: string[]) => ({
      ...at(3),
      findings: texts.map((words) => ({ ...first!, text: words })),
    });
    const one = found('“周”不像一个人的姓名。一格请只写一个人的姓名；不是人员的行请删去。');
    expect(reasonOf(one)).toBe('“周”不像一个人的姓名。一格请只写一个人的姓名；不是人员的行请删去');
    expect(ownWords(one, reasonOf(one))).toBe('');
    expect(ownWords(one, ` ${reasonOf(one)}。 `)).toBe('');
    expect(ownWords(one, `${reasonOf(one)}；另请补签名`)).toBe('另请补签名');
    const two = found('缺日期。', '缺签名；请补。', '字'.repeat(500));
    expect(reasonOf(two)).toMatch(/^缺日期\n缺签名；请补\n字+…$/);
    expect(ownWords(two, reasonOf(two))).toBe('');
    expect(ownWords(two, '缺日期；缺签名；请补')).toBe('');
    expect(ownWords(two, '缺签名；请补\n照片也要换\n缺日期')).toBe('照片也要换');
    expect(ownWords(two, '又缺日期了')).toBe('又缺日期了');
  });

  test('the list of returns goes unit by unit with totals', () => {
    const input: Omit<ReturnInput, 'verdictOf'> = {
      rows: sheet.rows,
      withOpen: true,
      adviceOf: () => '',
      words: {
        sheet: '退回清单',
        title: '退回清单',
        headers: {
          number: '序号',
          name: '姓名',
          unit: '单位',
          field: '栏目',
          value: '现在的内容',
          problem: '问题',
          fix: '怎么改',
          verdict: '结论',
        },
        whole: '整条',
        noUnit: '未写单位',
        noName: '（没有姓名）',
        fillIn: text('补填'),
        correct: text('改正'),
        look: text('核对'),
        subtotal: (unit, records, problems) => `${unit} ${records} ${problems}`,
        total: (records, problems) => `合计 ${records} ${problems}`,
        decisions: { passed: '通过', returned: '退回', incomplete: '待补' },
        machine: { fail: '检查不通过', unchecked: '未检查' },
      },
    };
    const spec = returnsSheet({ ...input, verdictOf: () => undefined });
    const listed = sheet.rows.filter((row) => isReturned(row, undefined, true));
    expect(spec.rows.at(-1)?.[5]).toBe(
      `合计 ${listed.length} ${listed.reduce((sum, { findings }) => sum + findings.length, 0)}`,
    );
    // What somebody took over from the machine is the same problem still.
    const takenOver = (id: string) => {
      const row = listed.find((each) => each.row.id === id);
      const said = { decision: 'returned', criterionIds: [], who: '', at: '' } as const;
      return row && { ...said, comment: reasonOf(row) };
    };
    const decided = returnsSheet({ ...input, withOpen: false, verdictOf: takenOver });
    expect(decided.rows.at(-1)?.[5]).toBe(spec.rows.at(-1)?.[5]);
    expect(spec.rows.flat().join(' ')).not.toContain('11010519491231002');
    expect(spec.rows).toContainEqual(
      expect.arrayContaining(['身份证号', '110**********1002', '改正身份证号', '检查不通过']),
    );
    // Nobody's row was not checked, and goes back all the same.
    expect(spec.rows).toContainEqual(expect.arrayContaining(['（没有姓名）', 'nameMissing', '未检查']));
  });
});

describe('a file that is sent again', () => {
  const stamp = {
    device: '00000000-0000-4000-8000-0000000000dd',
    claimedAt: '2026-11-20T08:00:00.000Z',
    who: '甲',
  };
  const events: JournalEvent[] = [];
  let head: JournalHead = EMPTY_HEAD;
  let made = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const append = (draft: Draft): JournalEvent => {
    const [event] = chain([draft], head, { ...stamp, counter: head.count });
    head = { count: event!.sequence, hash: event!.hash };
    events.push(event!);
    return event!;
  };
  const all = (rows: readonly SheetRow[], confirmed?: ReadonlySet<string>) =>
    formerReviews(rows, foldReviews(events).values(), pack.id, confirmed);
  const formers = (rows: readonly SheetRow[]) => all(rows).found;
  const decide = (
    row: SheetRow,
    decision: 'passed' | 'returned' | 'incomplete',
    comment = '',
    among = [row],
  ): void => {
    const former = formers(among).get(row.id);
    let { reviewId, base } = reviewFor(former, newId);
    for (const step of stepsTo(former, decision)) {
      const about = step === decision ? comment : '';
      const draft = decisionDraft(
        row,
        { reviewId, base },
        { decision: step, comment: about, criterionIds: [] },
        { file: '汇总.xlsx', packId: pack.id },
      );
      base = append(draft).hash;
    }
  };

  test('rows find their reviews by person, and tell what was changed since', () => {
    const before = rowsOf(GRID);
    decide(before[0]!, 'passed');
    decide(before[1]!, 'returned', '号码少一位');
    const again = rowsOf([GRID[0]!, HEADER, line(1), line(0)]);
    const [second, first] = again.map(({ id }) => formers(again).get(id));
    expect(first).toMatchObject({ changed: false, decision: { decision: 'passed' } });
    // The number is another one now: whether it was put right or is a namesake's, a person says.
    expect(second).toBeUndefined();
    expect(all(again).likely.get(again[0]!.id)?.decision?.comment).toBe('号码少一位');
    const said = all(again, new Set([again[0]!.id]));
    expect(said.found.get(again[0]!.id)).toMatchObject({ changed: true, state: { stage: 'returned' } });
    expect(said.likely.size).toBe(0);
    const same = rowsOf([HEADER, line(1, { 2: '11010519491231002', 4: '重写了的承诺' })]);
    const former = formers(same).get(same[0]!.id);
    expect(former).toMatchObject({
      changed: true,
      decision: { decision: 'returned', comment: '号码少一位' },
    });
    expect(stepsTo(former, 'passed')).toEqual(['resubmitted', 'passed']);
    decide(same[0]!, 'passed');
    expect(formers(same).get(same[0]!.id)).toMatchObject({
      changed: false,
      decision: { decision: 'passed' },
    });
  });

  test("one changes one's mind by taking the decision back first", () => {
    const [row] = rowsOf([HEADER, line(4)]);
    decide(row!, 'passed');
    decide(row!, 'incomplete', '缺时限');
    expect(formers([row!]).get(row!.id)?.decision).toMatchObject({
      decision: 'incomplete',
      comment: '缺时限',
    });
  });

  test("of two of one name that nothing tells apart, each goes by what it says, and else neither by the other's", () => {
    const twins = rowsOf([
      HEADER,
      line(3, { 2: null, 3: null }),
      line(3, { 2: null, 3: null, 4: '另一条承诺' }),
    ]);
    decide(twins[0]!, 'passed', '', twins);
    decide(twins[1]!, 'returned', '看不清', twins);
    const found = formers(twins);
    expect(twins.map(({ id }) => found.get(id)?.decision?.decision)).toEqual(['passed', 'returned']);
    const others = rowsOf([
      HEADER,
      line(3, { 2: null, 3: null, 4: '改一' }),
      line(3, { 2: null, 3: null, 4: '改二' }),
    ]);
    expect(formers(others).size).toBe(0);
  });
});
