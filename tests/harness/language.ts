// Files of the unit suite share what they import, the language of the page among it: each begins in Chinese.
import { beforeAll } from 'vitest';
import { setLocale } from '#locales/index.ts';

beforeAll(() => setLocale('zh-CN'));
