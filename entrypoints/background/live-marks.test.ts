import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { LiveChecks } from '#core/engine/live.ts';
import { matchForm } from '#core/matching/match.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import { DescribedPage } from '#core/model/page.ts';
import { marksOf } from './live-marks.ts';

const form = forms.find(({ id }) => id === 'member-pledge');
const pack = packs.find(({ id }) => id === 'three-compare-2016');
if (!form || !pack) throw new Error('no form');

/** The signs on a page whose fields, in this order, hold these texts. */
function marks(fields: Readonly<Record<string, string>>, touched: string[] = [], more: object = {}) {
  const controls = Object.entries(fields).map(([label, value], at) => ({
    ref: `f0:c${at}`,
    kind: 'text',
    widget: 'native-text',
    labels: [{ text: label, evidence: 'gridLeft', confidence: 0.95 }],
    section: [],
    value,
    required: false,
    readOnly: false,
    disabled: false,
    ...more,
  }));
  const page = { frame: 0, url: 'https://example.org/', title: '', headings: [], controls, texts: [] };
  const pages = [DescribedPage.parse(page)];
  const matching = matchForm(pages, form!);
  const values = valuesFromPage(pages, matching, form!);
  const live = new LiveChecks({ pack: pack!, formType: form!, checks });
  const shown = matching.matches.map(({ path }) => path);
  const { findings } = live.look({ values, today: '2016-06-01', shown });
  const tab = { formId: form!.id, packId: pack!.id, pages, touched, applied: [] };
  return marksOf({ form: form!, matching, values, findings, locale: 'zh-CN' }, tab);
}

test('an empty field is only spoken of once somebody was in it', () => {
  expect(marks({ '姓 名 *': '' })).toEqual([]);
  expect(marks({ '姓 名 *': '' }, ['f0:c0'])).toMatchObject([{ ref: 'f0:c0', tone: 'fail', label: '姓 名' }]);
});

test('the worst comes first, and what passes has no sign', () => {
  const found = marks({
    姓名: '李样一',
    身份证号码: '110105194912310021',
    联系电话: '１３８００１３８０００',
  });
  expect(found.map(({ ref, tone }) => [ref, tone])).toEqual([
    ['f0:c1', 'fail'],
    ['f0:c2', 'fix'],
  ]);
});

test('ID numbers are masked, also in what is offered', () => {
  const [mark] = marks({ 身份证号码: '１１０１０５１９４９１２３１００２Ｘ' });
  expect(mark?.offer).toEqual({
    fixes: ['half-width'],
    now: '１１０***********００２Ｘ',
    next: '110***********002X',
  });
  expect(JSON.stringify(mark)).not.toContain('19491231');
});

test('nothing is offered where nothing can be written', () => {
  expect(marks({ 联系电话: '１３８００１３８０００' }, [], { readOnly: true })).toEqual([]);
  expect(marks({ 联系电话: '１３８００１３８０００' }, [], { kind: 'select' })).toEqual([]);
});
