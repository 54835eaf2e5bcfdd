import { expect, test } from 'vitest';
import { ownNames } from './own-names.ts';

const person = (values: Record<string, string>) => ({
  id: crypto.randomUUID(),
  kind: 'person' as const,
  values,
});

test('the names that are known of an office: the user’s, and its units, the largest first', () => {
  const subjects = [
    person({ workUnit: '样例小学' }),
    person({ workUnit: '示例中学', partyBranch: '示例中学党支部' }),
    person({ workUnit: ' 示例中学 ' }),
    person({}),
  ];
  expect(ownNames(' 王样一 ', subjects)).toEqual(['王样一', '示例中学', '样例小学', '示例中学党支部']);
  expect(ownNames('', [])).toEqual([]);
});
