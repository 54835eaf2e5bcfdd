import { expect, test } from 'vitest';
import { Folder } from './fold.ts';
import { kindOf } from './kind.ts';

function folded(text: string): Uint16Array {
  const folder = new Folder();
  folder.read(text, []);
  return folder.codes.slice(0, folder.length);
}

const HOMES = '每月走访留守儿童家庭10户，填写走访手册，学期末在年级会上交流';
const ROOMS = '周末开放劳技教室，购置木工工具五套，请退休教师指导';

test.each([
  ['a word put in', 'wording', HOMES, HOMES.replace('家庭', '困难家庭')],
  ['a word taken out', 'wording', HOMES, HOMES.replace('在年级会上', '')],
  ['two words put in', 'wording', HOMES, HOMES.replace('家庭', '困难家庭').replace('填写', '认真填写')],
  [
    'words of which no four letters stay together',
    'wording',
    `${HOMES}，每月集体讨论一次`,
    `${HOMES}，每周集中交流一次`,
  ],
  [
    'a person with the post in place of another',
    'wording',
    `${HOMES}，遇到住院由工会张样安排陪护`,
    `${HOMES}，遇到住院由离退休办李样同志安排陪护`,
  ],
  ['a short clause more', 'added', HOMES, `${HOMES}，全程公开`],
  ['a short clause less', 'removed', `${HOMES}，全程公开`, HOMES],
  ['a clause more between others', 'added', HOMES, HOMES.replace('，学', '，请家长签字确认，学')],
  [
    'another clause in place of one of five',
    'replaced',
    `${HOMES}，${ROOMS.slice(0, 20)}`,
    `${HOMES.replace('填写走访手册', '拍照发到班级群')}，${ROOMS.slice(0, 20)}`,
  ],
  [
    'the first half of one and the second of another',
    'partial',
    `${HOMES}；${ROOMS}`,
    `${HOMES}；建立学生心理档案，每班培训两名小助手，家长会上通报进展`,
  ],
  [
    'words changed and the clauses in another order',
    'order',
    `${HOMES}，${ROOMS}`,
    `${ROOMS.replace('购置', '购买')}，${HOMES}`,
  ],
])('%s: %s', (_, kind, earlier, later) => {
  expect(kindOf(folded(earlier), folded(later))).toBe(kind);
});

test('a text without marks and one of very many clauses have their kind as well', () => {
  const long = Array.from(
    { length: 400 },
    (_, at) => `第${'甲乙丙丁'[at % 4]}组第${'金木水火土'[at % 5]}周值日`,
  );
  expect(kindOf(folded(long.join('，')), folded([...long, ROOMS].join('，')))).toBe('added');
  const plain = HOMES.replaceAll('，', '');
  expect(kindOf(folded(plain), folded(plain.replace('填写', '认真填写')))).toBe('wording');
});
