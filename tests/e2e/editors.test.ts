import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import type { DescribedPage, PlannedWrite } from '#core/model/page.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** Editors in frames and in the page, each told of changes and asked for its text as their manuals say. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>事迹材料</title>
<link rel="stylesheet" href="/lib/quill/dist/quill.snow.css"><link rel="stylesheet" href="/lib/@wangeditor/editor/dist/css/style.css">
<script>UEDITOR_HOME_URL='/lib/ueditor/example/public/ueditor/'</script>
<script src="/lib/ueditor/example/public/ueditor/ueditor.config.js"></script><script src="/lib/ueditor/example/public/ueditor/ueditor.all.js"></script>
<script src="/lib/@ckeditor/ckeditor5-build-classic/build/ckeditor.js"></script><script src="/lib/quill/dist/quill.js"></script>
<script src="/lib/@wangeditor/editor/dist/index.js"></script>
<table border="1" width="700"><tr><td>个人总结</td><td><script id="ue" type="text/plain"></script></td></tr>
<tr><td>主要事迹</td><td><textarea id="ck"></textarea></td></tr><tr><td>整改措施</td><td><div id="quill"></div></td></tr>
<tr><td>承诺内容</td><td><div style="border:1px solid #ccc"><div id="tools"></div><div id="wang" style="height:300px"></div></div></td></tr></table>
<script>
UE.Editor.prototype.loadServerConfig = () => undefined;
const ue = UE.getEditor('ue', { initialContent: '' }), quill = new Quill('#quill', { theme: 'snow' });
const wang = wangEditor.createEditor({ selector: '#wang' });
wangEditor.createToolbar({ editor: wang, selector: '#tools' });
Promise.all([new Promise((done) => ue.ready(done)), ClassicEditor.create(ck).then((made) => { window.classic = made; })]).then(() => {
  window.texts = () => [ue.getContent(), classic.getData(), quill.getSemanticHTML(), wang.getHtml()];
});
</script>`;

let server: Server;
let extension: RunningExtension;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith('/lib/') ? pathname.slice('/lib/'.length) : null;
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    if (file === null) return void response.setHeader('content-type', 'text/html').end(PAGE);
    readFile(new URL(`../../node_modules/${file}`, import.meta.url)).then(
      (bytes) => response.setHeader('content-type', type).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  server.closeAllConnections();
  server.close();
});

/** Asks the agents of all frames, the top one first. */
async function askAll(tab: number, request: AgentRequest): Promise<AgentAnswer[]> {
  const answers: unknown[] = await extension.inside(
    async ([tabId, wanted]: [number, AgentRequest]) => {
      const target = { tabId, allFrames: true };
      await chrome.scripting.executeScript({ target, files: ['/page-models.js'], world: 'MAIN' });
      await chrome.scripting.executeScript({ target, files: ['/page-agent.js'] });
      const results = await chrome.scripting.executeScript({
        target,
        args: [wanted],
        func: (one) => {
          const agent: { handle(request: unknown): Promise<unknown> } = Reflect.get(
            globalThis,
            '__jiannuoAgent',
          );
          return agent.handle(one);
        },
      });
      return results.map(({ result }) => result);
    },
    [tab, request] as const,
  );
  return answers.map((answer) => AgentAnswer.parse(answer));
}

function writesFor({ controls }: DescribedPage): PlannedWrite[] {
  return controls.flatMap(({ ref, labels: [label], value }, i) =>
    label
      ? [{ ref, path: 'remark', label, now: value, next: `第${i}条 <b>\n乙`, accepted: [], ticked: true }]
      : [],
  );
}

test('editors are written and taken back from a world of its own', async () => {
  const page = await extension.context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('window.texts !== undefined');
  const texts = (): Promise<string[]> => page.evaluate('texts()');
  const before = await texts();
  const tab = await extension.tabId(page);
  const [top, ...frames] = (await askAll(tab, { type: 'describe', frame: 0 })).flatMap((answer) =>
    answer.type === 'described' ? [answer.page] : [],
  );
  if (!top) throw new Error('the page was not described');
  expect(top.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value])).toEqual(
    ['个人总结', '主要事迹', '整改措施', '承诺内容'].map((label) => ['richText', label, '']),
  );
  expect(frames.flatMap(({ controls, texts: said }) => [...controls, ...said])).toEqual([]);

  const [filled] = await askAll(tab, { type: 'fill', writes: writesFor(top) });
  if (filled?.type !== 'filled') throw new Error(JSON.stringify(filled));
  expect(filled.report.fields.map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 4 }, () => ({ state: 'verified' })),
  );
  const html = (await texts()).map((text) => text.replaceAll('&nbsp;', ' '));
  expect(html).toEqual([0, 1, 2, 3].map((i) => `<p>第${i}条 &lt;b&gt;</p><p>乙</p>`));

  const [undone] = await askAll(tab, { type: 'undo' });
  if (undone?.type !== 'undone') throw new Error(JSON.stringify(undone));
  expect(undone.report.fields.map(({ outcome }) => outcome.state)).toEqual(
    Array.from({ length: 4 }, () => 'verified'),
  );
  expect(await texts()).toEqual(before);
});
