import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { libraries } from './editors.fixture.ts';
import type { MountedEditor } from './editors.fixture.ts';

const TEXT = '第一条 加强学习 <b>不是标记</b>\n第二条 服务群众\n\n第四条 1 < 2 & 3';
const FORMATTED = '<p>原有<strong>重点</strong>内容</p><p>第二段</p>';
const OLD = '原有重点内容\n第二段';

/** Text of an HTML source, one line per paragraph, blank lines kept. */
function linesOf(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html.replace(/<p>(?:<br[^>]*>|&nbsp;|\u00a0)?<\/p>/g, '<p>∅</p>');
  const lines = [...box.children].map((child) => child.textContent!.replaceAll('\u00a0', ' ').trim());
  return lines.map((line) => (line === '∅' ? '' : line)).join('\n');
}

/** Whitespace between blocks says nothing. */
function tidy(html: string): string {
  return html.replace(/\s*\n\s*/g, '').replaceAll('&nbsp;', ' ');
}

let made = 0;

function formWith(id: string, label: string): Element {
  const form = document.createElement('form');
  form.id = `form-${id}`;
  form.innerHTML = `<div style="display:flex"><div style="width:120px">${label}</div><div id="${id}" style="flex:1"></div></div>`;
  return form;
}

/** What is edited in one of the forms that are shown. */
function surface(index: number): Element {
  const shown = [...document.querySelectorAll('body > form')].filter((form) => form.checkVisibility());
  return shown[index]!.querySelector('iframe, [contenteditable]')!;
}

describe.each(libraries)('$name', (library) => {
  beforeAll(() => library.load());
  afterEach(() => {
    // Libraries go on working for a while on what they have made.
    for (const old of document.querySelectorAll<HTMLElement>('body > form')) old.style.display = 'none';
  });

  async function page(...contents: string[]): Promise<{ editors: MountedEditor[]; bench: FillBench }> {
    const editors: MountedEditor[] = [];
    for (const [i, html] of contents.entries()) {
      made += 1;
      document.body.append(formWith(`e${made}`, `事迹材料${i}`));
      editors.push(await library.mount(`e${made}`, html));
    }
    return { editors, bench: new FillBench() };
  }

  test('an empty editor reads as empty, takes paragraphs, and is empty again', async () => {
    const { editors, bench } = await page('');
    const [editor] = editors;
    const before = editor!.html();
    expect(bench.read(surface(0))).toMatchObject({ kind: 'richText', value: '', readOnly: false });
    expect((await bench.fill(surface(0), TEXT)).outcome).toEqual(VERIFIED);
    expect(linesOf(editor!.html())).toBe(TEXT);
    await expect.poll(() => linesOf(editor!.posted())).toBe(TEXT);
    await expect.poll(() => editor!.changes()).toBeGreaterThan(0);
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(tidy(editor!.html())).toBe(tidy(before));
  });

  test('formatted text is read as lines, replaced as a whole, and comes back', async () => {
    const { editors, bench } = await page(FORMATTED);
    const [editor] = editors;
    const before = editor!.html();
    expect(bench.read(surface(0)).value).toBe(OLD);
    expect((await bench.fill(surface(0), TEXT)).outcome).toEqual(VERIFIED);
    expect(linesOf(editor!.html())).toBe(TEXT);
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(editor!.html()).toBe(before);
    await expect.poll(() => tidy(editor!.posted())).toBe(tidy(before));
  });

  test('two on a page are two controls with their labels, and each takes its own', async () => {
    const { editors, bench } = await page('', FORMATTED);
    const { page: described } = describeAgain(new Registry(0));
    expect(described.controls.map(({ kind, labels }) => [kind, labels[0]?.text])).toEqual([
      ['richText', '事迹材料0'],
      ['richText', '事迹材料1'],
    ]);
    expect((await bench.fill(surface(1), '乙')).outcome).toEqual(VERIFIED);
    expect((await bench.fill(surface(0), '甲')).outcome).toEqual(VERIFIED);
    expect(editors.map((editor) => linesOf(editor.html()))).toEqual(['甲', '乙']);
  });

  test('one that is locked is read and left alone', async () => {
    const { editors, bench } = await page(FORMATTED);
    const [editor] = editors;
    const before = editor!.html();
    editor!.setReadOnly();
    await expect.poll(() => bench.read(surface(0))).toMatchObject({ value: OLD, readOnly: true });
    expect((await bench.fill(surface(0), '甲')).outcome).toMatchObject({ reason: 'readOnly' });
    expect(editor!.html()).toBe(before);
    expect(describeAgain(new Registry(0)).page.controls).toHaveLength(1);
  });
});
