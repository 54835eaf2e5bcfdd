import { describe, expect, test } from 'vitest';
import { mayNameSomebody } from './agents.ts';
import { normaliseCells } from './cells.ts';
import { personsIn } from './person.ts';

function named(text: string): string[] {
  return personsIn(text)
    .filter(({ kind }) => kind !== 'mention')
    .map(({ quote }) => quote);
}

describe('who acts, by the form of the word', () => {
  test.each([
    ['宣传海报12张，9月前，摄影社指导员', '摄影社指导员'],
    ['图书修补 80册 资料管理员', '资料管理员'],
    ['消防栓检查，每月一次，治安联防办', '治安联防办'],
    ['由妇女儿童工作站逐户上门登记', '由妇女儿童工作站'],
    ['由12名退休教师轮流辅导', '12名退休教师'],
    ['膳食委员会将于周五公布菜谱', '膳食委员会'],
    ['工会：慰问病困职工9人', '工会'],
    ['仓库保管员逐件登记，账物相符', '仓库保管员'],
  ])('%s: %s', (text, who) => {
    expect(named(text)).toContain(who);
  });

  test.each([
    '打扫教室3间，清洗地面',
    '促进学生健康成长，开展阅读活动12次',
    '更换办公室灯管20支',
    '全部完成，不留尾巴',
    '举办书法展2次，编印作品集',
    '至少有两名以上教师参加',
    '党支部由上级批准成立',
    '班子会上汇报，写下来',
  ])('%s names nobody', (text) => {
    expect(named(text)).toEqual([]);
  });
});

test.each([
  '整治食堂周边，责成有关单位办理',
  '委托有资质的公司施工',
  '跟居委会一道上门',
  '咱把这块地翻一遍',
  '读书12本,拟某某,交流',
])('somebody may be meant: %s', (text) => {
  expect(mayNameSomebody(normaliseCells(text).text)).toBe(true);
});

test.each([
  '张老师每周辅导2次',
  '应老师每周辅导2次',
  '会计每月对账',
  '建档员整理',
  '李样二跟进贫困生补助发放',
  '吴样五带两人清库房',
  '钱样六、周样七轮流开门',
  '赵样三：危化品双人双锁',
  '心理咨询室对外开放',
])('whether somebody acts is for a person: %s', (text) => {
  expect(named(text)).toEqual([]);
  expect(personsIn(text)).not.toEqual([]);
});

test.each(['听课20节，写评语，年底', '合格率由80%提高到90%', '由四个窗口增加到六个', '家访12户，登记，近期'])(
  'nobody is meant: %s',
  (text) => {
    expect(mayNameSomebody(normaliseCells(text).text)).toBe(false);
  },
);
