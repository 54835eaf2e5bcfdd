import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { codeText, errorText, reasonText } from './errors.ts';
import { chooseLocale, setLocale, t } from './index.ts';
import { format } from './text.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
afterEach(() => setLocale('zh-CN'));

/** Every file of words in a language, area → its table. */
async function tablesOf(locale: string): Promise<Map<string, Record<string, string>>> {
  const folder = join(root, 'locales', locale);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const tables = await Promise.all(
    files.map(async (file) => {
      const module = (await import(join(folder, file))) as { default: Record<string, string> };
      return [file, module.default] as const;
    }),
  );
  return new Map(tables);
}

function parametersOf(message: string): string[] {
  return [...message.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

test('English words agree with the number before them, Chinese ones need not', () => {
  const text = '{count} row‹s› ‹is|are› left in {sheets} sheet‹s›';
  expect(format(text, { count: 1, sheets: 2 })).toBe('1 row is left in 2 sheets');
  expect(format(text, { count: 12, sheets: '1' })).toBe('12 rows are left in 1 sheet');
  expect(format('{count} row‹s›')).toBe('{count} rows');
});

test('no words of the add-on say “1 rows”', async () => {
  const en = await tablesOf('en');
  for (const area of ['addon.ts', 'addon-out.ts', 'desk.ts', 'pane.ts']) {
    for (const [key, message] of Object.entries(en.get(area) ?? {})) {
      const one = Object.fromEntries(parametersOf(message).map((name) => [name, 1]));
      expect(format(message, one), `${area} ${key}`).not.toMatch(
        /\b1 (?:rows|cells|records|sheets|texts|groups|places|columns|findings|errors|items|headers|kinds)\b/,
      );
    }
  }
});

test('both languages have the same areas, keys and parameters', async () => {
  const [zh, en] = await Promise.all([tablesOf('zh-CN'), tablesOf('en')]);
  expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  for (const [area, table] of zh) {
    const other = en.get(area) ?? {};
    expect(Object.keys(other).toSorted(), area).toEqual(Object.keys(table).toSorted());
    for (const [key, message] of Object.entries(table)) {
      expect(parametersOf(other[key] ?? ''), `${area} ${key}`).toEqual(parametersOf(message));
    }
  }
});

test('every area of error words is in use', async () => {
  for (const [area, table] of await tablesOf('zh-CN')) {
    if (!area.startsWith('errors')) continue;
    for (const [code, message] of Object.entries(table)) {
      const params = Object.fromEntries(parametersOf(message).map((name) => [name, name]));
      expect([codeText(code, params), reasonText(code, params)], code).toContain(format(message, params));
    }
  }
});

describe('every code that the product can answer has words', () => {
  test('reasons of fields', () => {
    const patterns = [
      /\breason\??: '([A-Za-z.]+)'/g,
      /\bnote: '([A-Za-z.]+)'/g,
      /WidgetRefusal\(\s*'(?:skipped|failed)',\s*'([A-Za-z.]+)'/g,
      /\b(?:alone|aloneFor|failed|skipped|refused)\((?:[a-z]+, )?'([A-Za-z.]+)'/g,
      /\bproblem: '([A-Za-z.]+)'/g,
    ];
    const code = [...sources('core/matching'), ...sources('adapters')].join('\n');
    const used = new Set(
      patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? '')),
    );
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((reason) => reasonText(reason) === reason)).toEqual([]);
  });

  test('errors', () => {
    const code = ['core', 'adapters', 'catalog', 'utils', 'entrypoints'].flatMap(sources).join('\n');
    const used = new Set(
      [...code.matchAll(/new JiannuoError\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? ''),
    );
    used.delete('internal.unreachable');
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((each) => codeText(each) === t('error.unknown', { detail: each }))).toEqual([]);
  });
});

describe('t', () => {
  test('speaks the chosen language', () => {
    expect(t('outcome.pass')).toBe('通过');
    setLocale('en');
    expect(t('outcome.pass')).toBe('Pass');
  });

  test('puts parameters in, and leaves one visible that is missing', () => {
    expect(t('popup.fill', { count: 3 })).toBe('填写 3 项');
    expect(format('{a}与{b}', { a: '{b}' })).toBe('{b}与{b}');
  });
});

test('Chinese unless English is asked for', () => {
  expect(chooseLocale('en', ['zh-CN'])).toBe('en');
  expect(chooseLocale(undefined, ['en-GB', 'zh'])).toBe('en');
  expect(chooseLocale('auto', ['de', 'zh-TW'])).toBe('zh-CN');
  expect(chooseLocale(undefined, [])).toBe('zh-CN');
});

test('an error says what happened; an unknown one shows its code', () => {
  expect(errorText(new JiannuoError('page.refused', { reason: 'otherOrigin' }))).toContain('其他网站');
  expect(errorText(new JiannuoError('nobody.knows', { x: 1 }))).toContain('nobody.knows 1');
  expect(errorText(new Error('boom'))).toContain('boom');
});
