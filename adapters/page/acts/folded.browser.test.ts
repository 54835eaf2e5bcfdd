import { afterEach, describe, expect, it, test } from 'vitest';
import { describeAgain, describeMarkup } from '../page.fixture.ts';
import { Registry } from '../registry.ts';

afterEach(() => document.body.replaceChildren());

/** Kind, label and how many controls they add to. */
function actsOf(html: string): string[] {
  return (describeMarkup(html).page.acts ?? []).map(
    ({ kind, label, controls }) => `${kind} ${label} ${controls.length}`,
  );
}

describe('a tab', () => {
  const panels = '<div><p>姓名 <input></p></div><div style="display:none"><p>措施 <input></p></div>';
  it('by its role', () => {
    expect(
      actsOf(
        `<div role=tablist><div role=tab aria-selected=true>基本信息</div><div role=tab aria-selected=false>承诺事项</div></div>${panels}`,
      ),
    ).toEqual(['tab 承诺事项 0']);
  });
  it('in a part that is marked as a way through the page, where it shows fields', () => {
    expect(
      actsOf(
        `<nav><div role=tablist><button role=tab aria-selected=true>基本信息</button><button role=tab aria-selected=false aria-controls=b>承诺事项</button></div></nav><div id=b hidden><input></div>`,
      ),
    ).toEqual(['tab 承诺事项 0']);
  });
  it.each([
    ['a list before the panels', `<ul><li class=on>基本信息</li><li>承诺事项</li></ul><div>${panels}</div>`],
    [
      'links to parts of the page',
      `<ul><li class=active><a href="#a">基本信息</a></li><li><a href="#b">承诺事项</a></li></ul><div><div id=a><input></div><div id=b style="display:none"><input></div></div>`,
    ],
    [
      'names of the same kind as the panels',
      `<div><div class=heads><span class="t cur">基本信息</span><span class=t>承诺事项</span></div>${panels}</div>`,
    ],
    [
      'cells of a table',
      `<table><tr><td class=tab_on>基本信息</td><td class=tab_off>承诺事项</td></tr></table>${panels}`,
    ],
  ])('without roles: %s', (_, html) => {
    expect(actsOf(html)).toEqual(['tab 承诺事项 0']);
  });
  it.each([
    [
      'lines among the names',
      `<div><div class=bar></div><div class="x on"><b>基本信息</b></div><div class=x><b>承诺事项</b></div></div><div>${panels}</div>`,
    ],
    [
      'a panel that comes when it is opened, by what the box is called',
      `<div class=my-tabs><div class=wrap style="cursor:pointer"><div class="t is-active">基本信息</div></div><div class=wrap style="cursor:pointer"><div></div><div class=t>承诺事项</div></div></div><section><p>姓名 <input></p></section>`,
    ],
  ])('with %s', (_, html) => {
    expect(actsOf(html)).toEqual(['tab 承诺事项 0']);
  });
  it('by nothing but a class, not in a menu, nor where no field follows', () => {
    const names = `<div class=nav-tabs style="cursor:pointer"><span class=active>基本信息</span><span>承诺事项</span></div>`;
    expect(actsOf(`<div class=sidebar-menu>${names}</div><p>姓名 <input></p>`)).toEqual([]);
    expect(actsOf(`<p>姓名 <input></p>${names}<p>说明</p>`)).toEqual([]);
  });
  it('where its link listens, and not the tab around it', () => {
    const { registry, page } = describeMarkup(
      `<ul role=tablist><li role=tab aria-selected=true><a href="#a">基本信息</a></li><li role=tab aria-selected=false><a href="#b">承诺事项</a></li></ul><div id=a><input></div><div id=b hidden><input></div>`,
    );
    expect(registry.act(page.acts?.[0]?.ref ?? '')?.element.tagName).toBe('A');
  });
  it('of which the name has a word of an act in it', () => {
    expect(
      actsOf(
        `<div role=tablist><div role=tab aria-selected=true>基本信息</div><div role=tab aria-selected=false>审核意见</div></div>${panels}`,
      ),
    ).toEqual(['tab 审核意见 0']);
  });
  it('not where nothing marks the one that is shown', () => {
    expect(actsOf(`<ul><li>基本信息</li><li>承诺事项</li></ul><div>${panels}</div>`)).toEqual([]);
  });
});

describe('a folded part', () => {
  it.each([
    ['of the browser itself', '<details><summary>承诺事项</summary><input></details>'],
    ['that says so', '<button type=button aria-expanded=false>承诺事项</button>'],
    [
      'by what lies hidden under it',
      '<h3 style="cursor:pointer">承诺事项</h3><div style="display:none"><p>措施 <input></p></div>',
    ],
    [
      'without height',
      '<h3 style="cursor:pointer">承诺事项</h3><div style="height:0;overflow:hidden"><p>措施 <input></p></div>',
    ],
    [
      'in a row without height',
      '<h3 style="cursor:pointer">承诺事项</h3><div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden"><p>措施 <input></p></div></div>',
    ],
    [
      'of which the button shows an icon',
      '<div><b>承诺事项</b><button type=button aria-expanded=false aria-label="承诺事项"><svg></svg></button></div>',
    ],
    [
      'that is drawn when it is opened, by what it is called',
      '<div class=x-collapse><div class=x-collapse-item><div class=x-collapse-header style="cursor:pointer"><i></i>承诺事项</div></div></div>',
    ],
  ])('%s', (_, html) => {
    expect(actsOf(html)).toEqual(['section 承诺事项 0']);
  });
});

test('the header of an open part is not offered, whatever it is called', () => {
  const header = '<div class=x-collapse-header style="cursor:pointer">承诺事项</div>';
  expect(actsOf(`<div class=x-collapse-item>${header}<div>承诺内容见附件</div></div>`)).toEqual([]);
});

test('a header without a box of its own is open once something follows it', () => {
  const html = '<div><div class=fold-header style="cursor:pointer"><i></i>其他信息</div></div>';
  const { page, registry } = describeMarkup(`<p>姓名 <input></p>${html}`);
  const act = registry.act(page.acts?.[0]?.ref ?? '');
  expect(act?.progress()).toBe(0);
  document.querySelector('.fold-header')!.insertAdjacentHTML('afterend', '<p>备注 <input></p>');
  expect(act?.progress()).toBe(1);
});

test('a tab keeps its reference where another one changes the titles over it', () => {
  const tabs = `<div role=tablist><div role=tab aria-selected=true>基本信息</div><div role=tab aria-selected=false>承诺事项</div></div><input>`;
  const { page, registry } = describeMarkup(`<section><h2>一</h2><p><input></p>${tabs}</section>`);
  document.querySelector('h2')!.textContent = '二';
  expect(describeAgain(registry).page.acts?.map(({ ref }) => ref)).toEqual(page.acts?.map(({ ref }) => ref));
});

test('what a header opens in the shadow of a component is found there, and nothing of the same name outside', () => {
  const page = '<section id=host></section><div id=p hidden><p>职务 <input></p></div>';
  document.body.innerHTML = page;
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
    '<button type=button aria-expanded=false aria-controls=p>公示情况</button><div id=p hidden><p>公示途径 <input></p></div>';
  const { acts } = describeAgain(new Registry(0)).page;
  expect(acts?.map(({ label, inside }) => [label, inside])).toEqual([['公示情况', ['公示途径']]]);
});
