import { describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { readPackJson } from './read-json.ts';

const general = known.packs.find(({ id }) => id === 'general')!;

type Steps = readonly (string | number)[];

/** What is told of a shipped pack's JSON with one value changed; `undefined` takes it away. */
function told(steps: Steps, value: unknown): string[] {
  const json: unknown = structuredClone(shipped(general));
  const holder = steps.slice(0, -1).reduce((node, step) => (node as Record<string, unknown>)[step], json);
  const last = steps.at(-1) ?? '';
  if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
  const { problems } = readPackJson(json, known);
  for (const { code, params } of problems)
    expect(codeText(code, params)).not.toMatch(/[{}]|authoring\.|undefined/);
  return problems
    .filter(({ level }) => level !== 'note')
    .map(
      ({ level, code, sheet, header = '', path = '', suggestion }) =>
        `${level} ${code.replace('authoring.', '')} ${path} ${sheet}${header && `/${header}`}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
    );
}

test.each(known.packs)('$id: its JSON is the pack, with nothing to tell', (pack) => {
  const authored = shipped(pack);
  const read = readPackJson(JSON.parse(JSON.stringify(authored)), known);
  expect(read.problems.filter(({ level }) => level !== 'note')).toEqual([]);
  expect(read).toMatchObject({ authored, verified: true });
});

describe('what is wrong is told by its path and by the sheet that says the same', () => {
  const at = general.checks.findIndex(({ checkId }) => checkId === 'ratio-cap');
  const last = shipped(general).examples.length - 1;
  test.each<[Steps, unknown, string[]]>([
    [
      ['pack', 'checks', at, 'params', 'percent'],
      130,
      [`error badParamMost pack.checks[${at}].params.percent 检查/最多`],
    ],
    [
      ['pack', 'checks', at, 'params', 'path'],
      'nothing',
      [`error fieldNotOnForm pack.checks[${at}].params.path 检查/字段`],
    ],
    [['pack', 'wordlists'], [], ['warning jsonUnknown pack.wordlists  → wordLists']],
    [
      ['examples', 0, 'expect', 0, 'outcome'],
      'passs',
      ['error jsonWord examples[0].expect[0].outcome 示例 → pass'],
    ],
    [['pack', 'id'], undefined, ['error jsonMissing pack.id ']],
    [['examples', last, 'expect', 0, 'record'], 99, [`error noSuchRecord examples[${last}] 示例/结果第几份`]],
    [
      ['examples', 0, 'expect'],
      [{ useId: 'phone', outcome: 'fail' }],
      ['error exampleFails examples[0] 示例/应为'],
    ],
  ])('%j = %j', (steps, value, wanted) => {
    expect(told(steps, value)).toEqual(wanted);
  });

  test('anything else is no pack', () => {
    for (const json of [null, [], 'pack', {}, { pack: [] }]) {
      const { authored, problems } = readPackJson(json, known);
      expect(authored).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
