import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { makeRun, openRunDesk, type RunDesk } from '#tests/harness/run-desk.ts';
import { seedPeople } from '#tests/harness/seed.ts';

/** 批量填报 in portals that save by loading another page, as those drawn by a server do. */
const roster = people(4).filter(({ name }) => name !== '李样同');
const [first, second] = roster.map(({ name }) => name);

const cells = (xm: string): string =>
  `<tr><td>姓名</td><td><input name="xm" value="${xm}"></td></tr><tr><td>职务</td><td><input name="zw"></td></tr>`;
const form = (action: string, xm = ''): string =>
  `<h3>党员登记表</h3><form method="post" action="${action}"><table>${cells(xm)}</table><button>保存</button></form>`;
const PAGES: Readonly<Record<string, string>> = {
  '/to-list': form('/list'),
  '/blank': form('/blank'),
  '/broken': form('/error'),
  '/refusing': form('/refused'),
  '/silent': form('/cut'),
  '/again': form('/same'),
  '/framed-list': '<h1>党员管理</h1><iframe src="/to-list" width="600" height="300"></iframe>',
  '/framed-cut': '<h1>党员管理</h1><iframe src="/silent" width="600" height="300"></iframe>',
  '/list': `<h3>保存成功</h3><table><tr><th>姓名</th><th>职务</th></tr><tr><td>${first}</td><td>教师</td></tr></table>`,
  '/error': '<h3>服务暂时不可用</h3>',
  '/refused': '<h3>保存失败：该人已存在，请返回修改</h3><a href="/refusing">返回</a>',
};

let server: ReturnType<typeof createServer>;
let origin: string;
let extension: RunningExtension;
let portal: Page;
const posted: string[] = [];

const page = (response: ServerResponse, path: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><meta charset="utf-8"><title>党员登记</title>${PAGES[path] ?? ''}`);
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (request.method === 'GET') return page(response, path, path === '/error' ? 503 : 200);
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const xm = new URLSearchParams(body).get('xm') ?? '';
      posted.push(xm);
      if (path === '/cut') return request.socket.destroy();
      if (path === '/same') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        return response.end(`<!doctype html><meta charset="utf-8">${form('/same', xm)}`);
      }
      return response.writeHead(303, { location: path }).end();
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  extension = await launchExtension();
  await seedPeople(
    extension,
    roster.map((values) => ({ values: values as Values })),
  );
  portal = await extension.context.newPage();
});
afterAll(async () => {
  await extension.close();
  server.closeAllConnections();
  server.close();
});

async function filledDesk(path: string, inside: Pick<Page, 'locator'> = portal): Promise<RunDesk> {
  posted.length = 0;
  await makeRun(extension, `${first}\n${second}`, 2);
  await portal.goto(origin + path);
  const desk = await openRunDesk(extension, portal);
  await desk
    .button(/0 \/ 2 人/)
    .first()
    .click();
  await desk.fill();
  expect(await inside.locator('[name=xm]').inputValue()).toBe(first);
  return desk;
}

const save = (): Promise<void> => portal.getByRole('button', { name: '保存' }).press('Enter');
const nowAt = (desk: RunDesk, name = ''): Promise<void> =>
  desk.current().getByText(name, { exact: true }).waitFor();

/** Waits until the window has looked at the portal's new page several times. */
const seenForLong = () => portal.waitForFunction(() => performance.now() > 2000);

/** Ends a batch, so that the next test finds its own. */
async function leave(desk: RunDesk): Promise<void> {
  // One or two people are left, and a press may be the last one: nothing is waited for that may never come.
  const skip = desk.button('没有保存，跳过').or(desk.button('跳过此人'));
  await expect
    .poll(async () => {
      await skip.evaluateAll(([button]) => (button as HTMLElement | undefined)?.click());
      return desk.status('这一批做完了').isVisible();
    })
    .toBe(true);
  expect(await desk.status('这一批做完了').textContent()).toContain('已保存 0 人');
  await desk.window.close();
}

test('a save that loads a list goes on to the next person, who is filled into the next blank form only', async () => {
  const desk = await filledDesk('/to-list');
  await save();
  await nowAt(desk, second);
  expect(await desk.current().textContent()).toContain(`“${first}”按已保存算`);
  expect(await desk.fillButton().count()).toBe(0);
  await portal.goto(`${origin}/to-list`);
  await desk.fill();
  expect(await portal.locator('[name=xm]').inputValue()).toBe(second);
  await save();
  await desk.status('这一批做完了').waitFor();
  expect(await desk.status('这一批做完了').textContent()).toContain('已保存 2 人');
  expect(posted).toEqual([first, second]);
  await desk.window.close();
});

test('a save that comes back to a blank form of the same address goes on to the next person', async () => {
  const desk = await filledDesk('/blank');
  await save();
  await nowAt(desk, second);
  await desk.fill();
  expect(await portal.locator('[name=xm]').inputValue()).toBe(second);
  await save();
  await desk.status('这一批做完了').waitFor();
  expect(posted).toEqual([first, second]);
  await desk.window.close();
});

test.each([
  ['/broken', '门户返回了错误（HTTP 503）'],
  ['/refusing', '门户说“保存失败：该人已存在，请返回修改”'],
  ['/silent', '浏览器说没有打开'],
])('what %s answers is no proof, nor is a blank form after it', async (path, why) => {
  const desk = await filledDesk(path);
  await save();
  await desk.status(why).waitFor();
  await portal.goto(`${origin}/blank`);
  await desk.status(why).waitFor();
  await seenForLong();
  await nowAt(desk, first);
  await leave(desk);
});

test('a form in a frame goes on when its frame shows the list, and not when it shows nothing', async () => {
  const inside = portal.frameLocator('iframe');
  const saveInside = () => inside.getByRole('button', { name: '保存' }).press('Enter');
  const cut = await filledDesk('/framed-cut', inside);
  await saveInside();
  await cut.status('浏览器说没有打开').waitFor();
  await leave(cut);
  const desk = await filledDesk('/framed-list', inside);
  await saveInside();
  await nowAt(desk, second);
  expect(await desk.current().textContent()).toContain(`“${first}”按已保存算`);
  await desk.button('跳过此人').click();
  await desk.status('这一批做完了').waitFor();
  await desk.window.close();
});

test('a form that is shown anew with what was typed has not given way, wherever it stands', async () => {
  const desk = await filledDesk('/again');
  await save();
  await portal.waitForURL(`${origin}/same`);
  expect(await portal.locator('[name=xm]').inputValue()).toBe(first);
  await seenForLong();
  await desk.status('页面换走以后').waitFor();
  await nowAt(desk, first);
  await leave(desk);
});
