import { describe, expect, test } from 'vitest';
import type { FieldType } from '../model/form-type.ts';
import { offerFix } from './offer.ts';

function fixed(type: FieldType, text: string, more: { label?: string; format?: string; unit?: string } = {}) {
  const { label = '栏目', format, unit } = more;
  const id = label === '姓名' ? 'name' : 'other';
  return offerFix(text, { field: { id, type, label, aliases: [], unit }, format })?.next;
}

describe('what is meant stays, how it is written is repaired', () => {
  test.each<[FieldType, string, string, { label?: string; format?: string; unit?: string }?]>([
    ['number', '９２．５', '92.5'],
    ['number', '12。', '12'],
    ['number', ' 12 ', '12'],
    ['number', '27票', '27', { label: '得票数' }],
    ['number', '27 人', '27', { label: '应到人数' }],
    ['number', '３天', '3', { label: '出勤（天）' }],
    ['number', '85分', '85', { label: '总评', unit: '分' }],
    ['idNumber', '11010519491231002Ｘ', '11010519491231002X'],
    ['idNumber', '11010519491231002ｘ', '11010519491231002X'],
    ['idNumber', '110105 19491231 002X', '11010519491231002X'],
    ['idNumber', '\u200b11010519491231002X\u3000', '11010519491231002X'],
    ['phone', '１３８ ００１３ ８０００', '13800138000'],
    ['idNumber', "'11010519491231002X", '11010519491231002X'],
    ['phone', '’138 0013 8000', '13800138000'],
    ['phone', '138 0013 8000', '13800138000'],
    ['date', '2016.5.1', '2016-05-01'],
    ['date', '２０１６年５月１日。', '2016-05-01'],
    ['date', '2016-05-01', '2016年5月1日', { format: 'YYYY年M月D日' }],
    ['yearMonth', '2016年5月', '2016-05'],
    ['text', '张　三', '张三', { label: '姓名' }],
    ['text', ' 阿依古丽·买买提 ', '阿依古丽·买买提', { label: '姓名' }],
  ])('%s %s → %s', (type, text, next, more) => {
    expect(fixed(type, text, more)).toBe(next);
    // Repaired once, there is nothing left to repair.
    expect(fixed(type, next, more)).toBeUndefined();
  });
});

describe('where another meaning is possible nothing is offered', () => {
  test.each<[FieldType, string, { label?: string; format?: string; unit?: string }?]>([
    ['idNumber', 'x'],
    ['number', '5万元', { unit: '元' }],
    ['number', '90分钟', { unit: '小时' }],
    ['number', '12%'],
    ['number', '12票', { label: '应到人数' }],
    ['number', '十二'],
    ['number', '1,200'],
    ['number', '12-15'],
    ['date', '5月1日'],
    ['date', '2016-13-01'],
    ['date', '16.5.1'],
    ['date', '2016-05', { format: 'YYYY-MM-DD' }],
    ['phone', '13800138000、13900139000'],
    ['phone', '0731-2222222'],
    ['text', 'Anna Li', { label: '姓名' }],
    ['text', '张三 李四 王五', { label: '姓名' }],
    ['text', '每周 听课１节。'],
    ['longText', ' 全年听课２０节 '],
    ['choice', ' 是 '],
    ['idNumber', "'"],
    ['text', "'甲", { label: '姓名' }],
    ['number', '。'],
    ['number', '   '],
  ])('%s %s', (type, text, more) => {
    expect(fixed(type, text, more)).toBeUndefined();
  });
});

test('says by which fixes', () => {
  const field = { id: 'votes', type: 'number', label: '得票数', aliases: [] } as const;
  expect(offerFix('２７票。', { field: { ...field, aliases: [] } })).toEqual({
    fixes: ['half-width', 'full-stop', 'unit'],
    now: '２７票。',
    next: '27',
  });
});
