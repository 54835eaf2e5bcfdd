import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { UPLOAD_CODES } from '#core/upload/codes.ts';
import { codeText } from './errors.ts';
import { setLocale, t } from './index.ts';
import en from './en/errors/upload.ts';
import zh from './zh-CN/errors/upload.ts';

afterEach(() => setLocale('zh-CN'));

test('each code of 上传前检查 has words in both languages, and there are no words that nobody says', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    const silent = UPLOAD_CODES.filter((code) => codeText(code) === t('error.unknown', { detail: code }));
    expect(silent).toEqual([]);
  }
  expect(Object.keys(zh).toSorted()).toEqual([...UPLOAD_CODES].toSorted());
  expect(Object.keys(en).toSorted()).toEqual([...UPLOAD_CODES].toSorted());
});

test('no code is said that is not in the list', () => {
  const folder = fileURLToPath(new URL('../core/upload', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!.*\.test\.ts$).*\.ts$/.test(file),
  );
  const said = files.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/'(upload\.\w+)'/g)].map(([, code = '']) => code),
  );
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((code) => !UPLOAD_CODES.includes(code))).toEqual([]);
});
