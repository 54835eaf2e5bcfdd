import { expect, test } from 'vitest';
import { HttpError, whyNotOpened } from './not-opened.ts';

test.each([
  [
    new Error('page.goto: net::ERR_CONNECTION_REFUSED at http://127.0.0.1:1/\nCall log:'),
    '没有程序在这个端口应答',
  ],
  [new Error('page.goto: net::ERR_UNSAFE_PORT at http://127.0.0.1:9/'), '浏览器不允许打开这个端口'],
  [new Error('page.goto: net::ERR_ODD_THING at http://127.0.0.1:9/'), '浏览器报告 ERR_ODD_THING'],
  [new HttpError(404), 'HTTP 404，没有这个页面'],
  [new HttpError(503), 'HTTP 503，网站自己出错了'],
])('%s is said in plain words', (error, words) => {
  expect(whyNotOpened(error)).toContain(words);
  expect(whyNotOpened(error)).not.toMatch(/net::|page\.goto/);
});
