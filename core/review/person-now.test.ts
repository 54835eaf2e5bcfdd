import { expect, it } from 'vitest';
import { personNow, type Sighting } from './person-now.ts';

const fields = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, value]) => ({ path, value }));
const content = { 'pledges[0].item': '听课', 'pledges[1].item': '帮扶', ethnicity: '汉族', remark: '' };

function seen(name: string | undefined, texts: Readonly<Record<string, string>> = content): Sighting {
  const clues = name === undefined ? [] : [{ path: 'name', value: name }];
  return { page: '/a', formId: 'member-pledge', clues, shown: fields(texts) };
}
const otherContent = { ...content, 'pledges[0].item': '家访', 'pledges[1].item': '备课' };

it.each([
  ['another name', seen('示例甲'), seen('示例乙'), false, 'other'],
  [
    'one edit',
    seen('示例甲'),
    seen('示例甲', { ...content, remark: '无', ethnicity: '回族' }),
    false,
    'same',
  ],
  ['content that arrives late', seen('示例甲', {}), seen('示例甲'), false, 'same'],
  ['one name with other content', seen('示例甲'), seen('示例甲', otherContent), false, 'doubtful'],
  ['the name gone', seen('示例甲'), seen(undefined), false, 'nobody'],
  ['the name on a part out of sight', seen('示例甲'), seen(undefined), true, 'same'],
  ['another name while the one before is out of sight', seen('示例甲'), seen('示例乙'), true, 'other'],
  ['a name that appears', seen(undefined), seen('示例甲'), false, 'other'],
  [
    'an edit where nobody is named',
    seen(undefined),
    seen(undefined, { ...content, ethnicity: '回族' }),
    false,
    'same',
  ],
  ['other content where nobody is named', seen(undefined), seen(undefined, otherContent), false, 'doubtful'],
  ['nothing where nobody was named', seen(undefined), seen(undefined, {}), false, 'nobody'],
  ['a form opened from the list', { ...seen(undefined, {}), formId: '' }, seen('示例甲'), false, 'other'],
  ['a list', { ...seen(undefined, {}), formId: '' }, { ...seen(undefined, {}), formId: '' }, false, 'same'],
  [
    'the form of nobody at another address',
    seen(undefined),
    { ...seen(undefined), page: '/b' },
    false,
    'nobody',
  ],
  ['the same name at another address', seen('示例甲'), { ...seen('示例甲'), page: '/b' }, false, 'other'],
] as const)('%s', (_, before, now, unseen, expected) => {
  expect(personNow(before, now, unseen)).toBe(expected);
});
