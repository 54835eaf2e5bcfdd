import { afterEach, describe, expect, it } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { matchForm } from '#core/matching/match.ts';
import { describeMarkup } from './page.fixture.ts';

/** Pages on which somebody else's boxes stand beside the subject's; `data-path` marks what may be filled. */
afterEach(() => {
  document.body.replaceChildren();
});

function expectOwnOnly(html: string): void {
  const { page, registry } = describeMarkup(html);
  const { matches } = matchForm([page], memberPledge);
  const paths = page.controls.map(({ ref, labels, section }) => {
    const root = registry.control(ref)?.root;
    const shown = `${section.join(' / ')} ${labels[0]?.text ?? ''}`;
    return {
      meant: `${shown} → ${root?.closest('[data-path]')?.getAttribute('data-path') ?? ''}`,
      read: `${shown} → ${matches.find((match) => match.ref === ref)?.path ?? ''}`,
    };
  });
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.map(({ read }) => read)).toEqual(paths.map(({ meant }) => meant));
}

const item = (label: string, path = '') =>
  `<div class="el-form-item"><label class="el-form-item__label">${label}</label>
    <div class="el-form-item__content"><div class="el-input"><input class="el-input__inner" data-path="${path}"></div></div></div>`;
const cells = (row: readonly string[]) => row.map((path) => `<td><input data-path="${path}"></td>`).join('');
const OWN = item('姓名', 'name') + item('民族', 'ethnicity');
const OTHER = item('姓名') + item('身份证号') + item('联系电话');
const PARTS: [title: string, items: string][] = [
  ['本人信息', OWN],
  ['配偶信息', OTHER],
  ['紧急联系人', OTHER],
  ['家庭成员', OTHER],
  ['承诺内容', item('政治面貌', 'politicalStatus')],
];
const parts = (draw: (title: string, items: string) => string) =>
  PARTS.map(([title, items]) => draw(title, items)).join('');

describe('only the subject is filled in', () => {
  it('cards with a plain header', () => {
    expectOwnOnly(
      parts(
        (title, items) =>
          `<div class="el-card"><div class="el-card__header"><div class="clearfix"><span>${title}</span></div></div><div class="el-card__body"><form>${items}</form></div></div>`,
      ),
    );
  });

  it('dividers with a text', () => {
    expectOwnOnly(
      `<form>${parts((title, items) => `<div class="el-divider"><div class="el-divider__text is-left">${title}</div></div>${items}`)}</form>`,
    );
  });

  it('collapsible panels', () => {
    expectOwnOnly(
      `<div class="el-collapse">${parts(
        (title, items) =>
          `<div class="el-collapse-item"><div role="tab" aria-expanded="true"><div role="button" class="el-collapse-item__header">${title}<i></i></div></div>
            <div class="el-collapse-item__wrap">${items}</div></div>`,
      )}</div>`,
    );
  });

  it.each(PARTS)('tabs, %s selected', (selected, shown) => {
    const tabs = PARTS.map(
      ([title]) =>
        `<div role="tab" class="el-tabs__item" aria-selected="${title === selected}">${title}</div>`,
    );
    const search = '<div class="top"><input placeholder="全站搜索"></div>';
    expectOwnOnly(
      `${search}<div class="el-tabs"><div class="el-tabs__header"><div role="tablist">${tabs.join('')}</div></div>
        <div class="el-tabs__content"><div role="tabpanel"><h4>基本信息</h4>${shown}</div></div></div>`,
    );
  });

  it('groups in the header of a table', () => {
    expectOwnOnly(
      `<table border="1"><tr><th colspan="2">本人</th><th colspan="2">配偶</th><th colspan="2">紧急联系人</th><th>家庭成员</th></tr>
        <tr><th>姓名</th><th>民族</th><th>姓名</th><th>身份证号</th><th>姓名</th><th>联系电话</th><th>政治面貌</th></tr>
        <tr>${cells(['name', 'ethnicity', '', '', '', '', ''])}</tr></table>`,
    );
  });

  it('one group over the whole form', () => {
    expectOwnOnly(
      `<table border="1"><tr><th></th><th colspan="2">配偶</th></tr><tr><th></th><th>姓名</th><th>身份证号</th></tr>
        <tr><td></td><td><input></td><td><input></td></tr></table>`,
    );
  });

  it('titles that nothing marks', () => {
    expectOwnOnly(`<form>${parts((title, items) => `<div>${title}</div>${items}`)}</form>`);
    expectOwnOnly(`<form><div>家庭成员</div>${OTHER}</form>`);
    expectOwnOnly(`<form><p>配偶：</p>${OTHER}</form>`);
  });

  it('a dialog for somebody else', () => {
    expectOwnOnly(
      `<div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff"><div class="el-dialog__header"><span class="el-dialog__title">新增家庭成员</span><button aria-label="Close"></button></div><div class="el-dialog__body">${OTHER}</div></div>`,
    );
  });

  it('lines of writing', () => {
    expectOwnOnly(`<p>申请人：姓名 <input data-path="name"> 民族 <input data-path="ethnicity"></p>
      <p>申请人配偶：姓名 <input> 电话 <input></p>
      <p>紧急联系人：<input> 联系电话：<input><br>政治面貌：<input data-path="politicalStatus"></p>
      <p><b>配偶：</b>姓名 <input> 身份证号 <input></p>`);
  });

  it('a name given to the input that says less than the one shown', () => {
    expectOwnOnly(`<table><tr><td>配偶姓名</td><td><input aria-label="姓名"></td></tr></table>`);
  });
});

describe('what only sounds like others', () => {
  it('leaves the subject’s form as it is', () => {
    const own = OWN + item('政治面貌', 'politicalStatus');
    expectOwnOnly(
      `<div class="logo">家庭教育管理平台</div><span>测甲</span><span>个人中心</span><form>${own}</form>`,
    );
    expectOwnOnly(
      `<div class="top"><input placeholder="全站搜索"></div><ul class="menu"><li>家庭成员</li><li class="is-active">本人信息</li></ul><form>${own}</form>`,
    );
    expectOwnOnly(
      `<form>${item('姓名', 'name')}<div class="el-form-item"><label>家庭住址</label><div class="area">请选择</div></div>${item('民族', 'ethnicity')}</form>`,
    );
    expectOwnOnly(
      `<p>联系人：测乙 电话：0571-1</p><p>家庭住址：<input> 民族：<input data-path="ethnicity"></p>`,
    );
  });
});
