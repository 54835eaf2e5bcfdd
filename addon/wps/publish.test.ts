import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import type { Bundle } from '../build/bundle.ts';
import { wpsFiles } from '../build/wps.ts';

const file = { name: 'boot', file: 'boot.js', text: '' };
const bundle: Bundle = { boot: file, style: undefined, scripts: [], parts: { pane: [] }, modules: new Map() };
const html = String(wpsFiles(bundle, '0.1.0').files.get('publish.html'));
const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';

interface Request {
  method: string;
  url: string;
  body: string;
  status: number;
  responseText: string;
  onload: () => void;
  onerror: () => void;
}

/** The page in a browser at that address: its elements, and what it sends. */
function open(href: string) {
  const sent: Request[] = [];
  const elements: Record<
    string,
    {
      textContent: string;
      className: string;
      disabled?: boolean;
      style: { display: string };
      onclick: () => void;
    }
  > = {};
  function XMLHttpRequest(
    this: Request & { open: (method: string, url: string) => void; send: (body: string) => void },
  ) {
    this.open = (method, url) => Object.assign(this, { method, url });
    this.send = (body) => sent.push(Object.assign(this, { body }));
  }
  vm.runInNewContext(script, {
    XMLHttpRequest,
    btoa,
    encodeURIComponent,
    location: { href, protocol: new URL(href).protocol },
    document: {
      getElementById: (id: string) =>
        (elements[id] ??= {
          textContent: '',
          className: '',
          style: { display: '' },
          onclick: () => undefined,
        }),
    },
  });
  return { sent, elements };
}

test('one press says one thing to the WPS of this machine, and nothing before it', () => {
  const { sent, elements } = open('http://oa.example/办公/publish.html?x=1');
  expect(sent).toEqual([]);
  elements['install']?.onclick();
  expect(sent).toMatchObject([{ method: 'POST', url: 'http://127.0.0.1:58890/deployaddons/runParams' }]);
  const said: unknown = JSON.parse(Buffer.from(sent[0]?.body ?? '', 'base64').toString('utf8'));
  expect(said).toEqual({
    cmd: 'enable',
    name: 'jiannuo',
    url: 'http://oa.example/办公/jiannuo_0.1.0/',
    addonType: 'et',
    online: 'true',
    version: '0.1.0',
    customDomain: '',
  });
  sent[0]?.onerror();
  expect(elements['said']).toMatchObject({ className: 'bad' });
  expect(elements['start']?.style.display).toBe('inline');
  elements['remove']?.onclick();
  expect(Buffer.from(sent[1]?.body ?? '', 'base64').toString('utf8')).toContain('"cmd":"disable"');
  const second = sent[1];
  if (second) Object.assign(second, { status: 200, responseText: 'OK' }).onload();
  expect(elements['said']?.textContent).toContain('已卸载');
  expect(elements['start']?.style.display).toBe('none');
});

test('opened from a folder it says what to do instead', () => {
  const { elements } = open('file:///D:/jiannuo/publish.html');
  expect(elements['install']?.disabled).toBe(true);
  expect(elements['said']?.textContent).toContain('安装.bat');
});

test('its policy lets nothing but its own script and that one address', () => {
  const csp = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(script).digest('base64');
  expect(csp).toContain(`script-src 'sha256-${digest}'`);
  expect(csp).toContain("default-src 'none'");
  expect(csp.match(/https?:\/\/[^; ]+/g)).toEqual(['http://127.0.0.1:58890']);
  expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  expect(readFileSync(new URL('publish.html', import.meta.url), 'utf8')).not.toContain('onclick=');
});
