import { expect, test, vi } from 'vitest';
import { shelfOf } from '#catalog/packs.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { deletionWords, formHeirs, heirWords } from './form-heirs.ts';

vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });

const [form] = ownFormPack.pack.forms;
const records = [1, 2].map(() => ({ value: { id: '', subjectId: '', formTypeId: form!.id, values: {} } }));
/** Another school's pack with a form of the same id. */
const other: AuthoredPack = {
  pack: {
    ...ownFormPack.pack,
    id: 'biexiao',
    title: '别校活动',
    forms: [{ ...form!, title: '别校登记卡', fields: form!.fields.slice(0, 3) }],
  },
  examples: [],
};

/** What is said when the first of these packs, in the order in which they came in, is deleted. */
function said(gone: AuthoredPack, own: readonly AuthoredPack[]): string {
  const before = shelfOf({ authored: own, tunings: [] });
  const left = own.filter((each) => each !== gone);
  const after = shelfOf({ authored: left, tunings: [] });
  const heirs = formHeirs(gone.pack, { forms: after.forms, packs: left.map(({ pack }) => pack) }, records);
  return deletionWords(heirs, before.forms).join('');
}

test('records of a form that nobody else brings can only be looked at', () => {
  expect(said(ownFormPack, [ownFormPack])).toContain('2 份记录还在，先只能看');
});

test('records that become those of another pack are said to, by its title', () => {
  const words = said(ownFormPack, [ownFormPack, other]);
  expect(words).not.toContain('只能看');
  expect(words).toContain('2 份记录改用标准包“别校活动”的同编号表单“别校登记卡”');
});

test('nothing happens to records where another pack brings the very same form, or brought theirs all along', () => {
  const twin = { ...ownFormPack, pack: { ...ownFormPack.pack, id: 'twin', title: '同样的包' } };
  expect(said(ownFormPack, [ownFormPack, twin])).toContain('照常使用：标准包“同样的包”的表单');
  expect(said(other, [ownFormPack, other])).toBe('');
});

test('a form in the place of one of the program gives way to that one', () => {
  const program = shelfOf({ authored: [], tunings: [] }).forms[0]!;
  const own = { ...program, title: '改过的' };
  const pack: AuthoredPack = { pack: { ...ownFormPack.pack, forms: [own] }, examples: [] };
  const filled = [{ value: { id: '', subjectId: '', formTypeId: program.id, values: {} } }];
  const heirs = formHeirs(pack.pack, { forms: [program], packs: [] }, filled);
  expect(deletionWords(heirs, [own]).join('')).toContain(`改用程序自带的同编号表单“${program.title}”`);
  expect(heirWords(heirs)[0]).toContain(`现在用程序自带的同编号表单“${program.title}”`);
});
