import { afterEach, describe, expect, test } from 'vitest';
import { VERIFIED } from '#tests/browser/fill-bench.ts';
import { nativePage } from '#tests/browser/native-page.ts';
import { describePage } from '../../page/describe.ts';
import { describeAgain, widgets } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { textIn } from './text.ts';

afterEach(() => document.body.replaceChildren());

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

function labels(): (string | undefined)[] {
  return describeAgain(new Registry(0)).page.controls.map((control) => control.labels[0]?.text);
}

/** A frame as old toolkits write it, edited as a whole document. */
function editFrame(frame: HTMLIFrameElement, html: string): Document {
  const inner = frame.contentDocument!;
  inner.open();
  inner.write(`<html><body>${html}</body></html>`);
  inner.close();
  inner.designMode = 'on';
  return inner;
}

const TOOLS = ['B', 'I', 'U']
  .map((text) => `<span class=t title=${text} style="cursor:pointer">${text}</span>`)
  .join('');

describe('an element that is edited', () => {
  test('writes paragraphs and undo brings the formatting back', async () => {
    const bench = nativePage('<div id=a contenteditable><p>旧<b>重点</b></p></div>');
    expect((await bench.fill('#a', '第一条\n第二条')).outcome).toEqual(VERIFIED);
    expect(find('#a').innerHTML).toBe('<p>第一条</p><p>第二条</p>');
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(find('#a').innerHTML).toBe('<p>旧<b>重点</b></p>');
  });

  test('a list and a picture come back as they were', async () => {
    const html = '<h2 style="color:red">标题</h2><ul><li>甲</li><li>乙</li></ul><p><img alt="章"></p>';
    const bench = nativePage(`<div id=a contenteditable>${html}</div>`);
    const before = find('#a').innerHTML;
    expect(bench.read('#a').value).toBe('标题\n甲\n乙\n［图片］');
    expect((await bench.fill('#a', '新')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(find('#a').innerHTML).toBe(before);
  });

  test('where pasting is forbidden the text still gets in', async () => {
    const bench = nativePage('<div id=a contenteditable></div>');
    document.body.addEventListener('paste', (event) => event.preventDefault(), { once: true });
    expect((await bench.fill('#a', '甲\n乙')).outcome).toEqual(VERIFIED);
  });

  test('its toolbar is no control and no label, what stands after its box is the next label', () => {
    nativePage(`<div style="display:flex"><div>主要事迹</div><div style="border:1px solid"><div>${TOOLS}
      <select><option>宋体</option></select></div><div contenteditable style="height:60px"></div><div>共 0 字</div></div></div>
      <div style="display:flex"><div>备注</div><input></div>`);
    expect(labels()).toEqual(['主要事迹', '备注']);
  });

  test('one without a toolbar is itself', () => {
    nativePage(
      '<p>承诺内容</p><div id=a contenteditable style="height:40px"></div><p>评语</p><div contenteditable style="height:40px"></div>',
    );
    expect(labels()).toEqual(['承诺内容', '评语']);
  });

  test('what is not editable and has no toolbar is a text of the page', () => {
    nativePage('<div>姓名</div><div contenteditable="false">王试样</div>');
    expect(labels()).toEqual([]);
  });
});

describe('a document that is edited in a frame', () => {
  const markup = `<div style="display:flex"><div>个人总结</div><div style="border:1px solid"><div>${TOOLS}</div><iframe></iframe></div></div>`;

  test('is written, and comes back', async () => {
    const bench = nativePage(markup);
    const inner = editFrame(document.querySelector('iframe')!, '<p>旧<i>文</i></p>');
    expect(bench.read('iframe')).toMatchObject({ kind: 'richText', value: '旧文', readOnly: false });
    expect((await bench.fill('iframe', '甲 <i>\n乙')).outcome).toEqual(VERIFIED);
    expect(inner.body.innerHTML).toBe('<p>甲 &lt;i&gt;</p><p>乙</p>');
    await bench.undo();
    expect(inner.body.innerHTML).toBe('<p>旧<i>文</i></p>');
  });

  test('is a control of the page around it, and of none in it', () => {
    nativePage(markup);
    const inner = editFrame(document.querySelector('iframe')!, '<p>姓名：王试样</p>');
    expect(labels()).toEqual(['个人总结']);
    const { controls, texts } = describePage(inner, new Registry(1), widgets);
    expect([controls, texts]).toEqual([[], []]);
  });

  test('made late, it can be written once the page is read again', () => {
    const bench = nativePage(markup);
    expect(bench.read('iframe').readOnly).toBe(true);
    editFrame(document.querySelector('iframe')!, '');
    expect(labels()).toEqual(['个人总结']);
    expect(bench.read('iframe').readOnly).toBe(false);
  });

  test('in a dialog it is the control of the dialog', () => {
    nativePage(
      `<input><div role=dialog aria-modal=true style="position:fixed;inset:20px;background:#fff">${markup}</div>`,
    );
    editFrame(document.querySelector('iframe')!, '');
    expect(labels()).toEqual(['个人总结']);
  });

  test('a frame of another kind is no control', () => {
    nativePage('<div>公告</div><iframe srcdoc="<p>姓名：王试样</p>"></iframe>');
    expect(labels()).toEqual([]);
  });
});

test.each([
  ['<p>甲</p><p>乙</p>', '甲\n乙'],
  ['<div>甲<br>乙</div>', '甲\n乙'],
  ['<p>甲</p><p><br></p><p>乙</p>', '甲\n\n乙'],
  ['<p>甲</p><p></p><p>乙<br></p>', '甲\n\n乙'],
  ['<p><br></p>', ''],
  ['<p>&nbsp;</p>\n', ''],
  ['\u200b', ''],
  ['甲<b>乙</b>\n 丙', '甲乙 丙'],
  ['<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>', '甲\n乙'],
  ['<p style="white-space:pre-wrap">甲\n乙</p>', '甲\n乙'],
  ['<p>甲<span style="display:none">书签</span></p>', '甲'],
  ['<span contenteditable=false style="position:absolute">请输入</span><p><br></p>', ''],
  ['<img>', '［图片］'],
])('%j reads as %j', (html, text) => {
  nativePage(`<div id=a contenteditable>${html}</div>`);
  expect(textIn(find('#a'))).toBe(text);
});
