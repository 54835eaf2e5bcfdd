import { afterEach, expect, it } from 'vitest';
import { describeAgain, describeMarkup } from './page.fixture.ts';
import { Registry } from './registry.ts';
import { frameReaches } from './visible.ts';

afterEach(() => document.body.replaceChildren());

it.each([
  '<div style="position:absolute;left:-9999px"><input name="website"></div>',
  '<div style="position:fixed;top:-600px"><input name="website"></div>',
  '<input name="website" style="position:absolute;left:9999px">',
  '<div style="height:0;overflow:hidden"><input name="website"></div>',
  '<input name="website" style="position:absolute;clip:rect(1px,1px,1px,1px)">',
  '<div style="position:absolute;clip:rect(0 0 0 0)"><label>网址 <input name="website"></label></div>',
  '<input name="website" style="clip-path:inset(50%)">',
  '<span style="opacity:.01"><input name="website"></span>',
  '<span style="filter:opacity(0)"><input name="website"></span>',
  '<input name="website" style="transform:scale(0)">',
  '<input name="website" aria-hidden="true" tabindex="-1">',
  '<input name="agree" type="checkbox" style="display:none">',
  '<div style="position:absolute;left:-5000px"><label><input name="agree" type="checkbox">同意</label></div>',
])('the trap %s', (trap) => {
  const { page } = describeMarkup(`<style>html{overflow-x:hidden}</style><form style="min-height:3000px">
    <div>姓名 <input name="real"></div><div>备注 <textarea></textarea></div>${trap}</form>`);
  window.scrollTo(0, 2000);
  expect(describeAgain(new Registry(0)).page.controls).toHaveLength(2);
  window.scrollTo(0, 0);
  expect(page.controls).toHaveLength(2);
});

it('fields that only scrolling brings into sight are no traps', () => {
  describeMarkup(`<div id="box" style="height:80px;overflow:auto">${'<p>姓名 <input></p>'.repeat(20)}</div>
    <div style="position:fixed;inset:0;overflow:auto" class="modal" aria-hidden="true">
    <div id="dialog" style="height:80px;overflow:auto">${'<p>姓名 <input></p>'.repeat(20)}</div></div>`);
  document.querySelector('#dialog')!.scrollTop = 600;
  expect(describeAgain(new Registry(0)).page.controls).toHaveLength(20);
  document.querySelector('.modal')!.remove();
  document.querySelector('#box')!.scrollTop = 600;
  expect(describeAgain(new Registry(0)).page.controls).toHaveLength(20);
});

it('inputs behind labels and buttons that are drawn for them are no traps', () => {
  const hidden = 'style="position:absolute;clip:rect(0,0,0,0);pointer-events:none"';
  const { page } = describeMarkup(`<form><div>姓名 <input></div>
    <div>性别 <span class="btn-group" data-toggle="buttons">
      <label class="btn"><input type="radio" name="sex" ${hidden}>男</label>
      <label class="btn"><input type="radio" name="sex" ${hidden}>女</label></span></div>
    <div>渠道 <span class="custom-control"><input type="checkbox" id="c" style="position:absolute;opacity:0;z-index:-1">
      <label for="c">公开栏</label></span></div>
    <div>附件 <span class="btn"><input type="file" style="position:absolute;opacity:0">选择文件</span></div></form>`);
  expect(page.controls.map(({ kind }) => kind)).toEqual(['text', 'radio', 'checkbox', 'file']);
});

it('a select behind something drawn for it is one control, and in sight', () => {
  const { page } = describeMarkup(`<form><div><label for="g">等次</label>
    <select id="g" aria-hidden="true" tabindex="-1" style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px">
      <option>请选择<option>不合格<option>合格</select>
    <span class="x"><span role="combobox" tabindex="0">请选择</span></span></div>
    <div>姓名 <input></div></form>`);
  expect(page.controls.map(({ kind, labels, options }) => [kind, labels[0]?.text, options])).toEqual([
    ['select', '等次', ['不合格', '合格']],
    ['text', '姓名', undefined],
  ]);
});

it.each([
  ['<iframe></iframe>', true],
  ['<div style="height:50px;overflow:auto"><iframe></iframe><iframe></iframe></div>', true],
  ['<iframe style="display:none"></iframe>', false],
  ['<iframe style="position:absolute;left:-9999px"></iframe>', false],
  ['<div style="opacity:0"><iframe></iframe></div>', false],
  ['<iframe width="0" height="0"></iframe>', false],
])('the frame in %s is met: %s', (html, met) => {
  document.body.innerHTML = html;
  const box = document.querySelector('div');
  if (box) box.scrollTop = 1000;
  const { contentWindow } = document.querySelector('iframe')!;
  expect(frameReaches(contentWindow!)).toBe(met);
});
