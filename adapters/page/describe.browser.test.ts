import { afterEach, describe, expect, it } from 'vitest';
import { byLabel, compare, describeAgain, describeMarkup, labelsOf } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Expects every control of the markup to be read as its `data-is` says, and as many as there are. */
function expectLabels(html: string): void {
  const described = describeMarkup(html);
  const { read, meant } = compare(described);
  expect(read).toEqual(meant);
  const roots = [...document.querySelectorAll('[data-is]')].length;
  expect(described.page.controls).toHaveLength(roots);
}

describe('tables without labels', () => {
  it('label to the left, with spans and full-width spaces', () => {
    expectLabels(`<table border="1">
      <tr><td colspan="4" align="center"><b>党员公开承诺书</b></td></tr>
      <tr><td>姓　名</td><td><input name="bean.xm" data-is="姓名"></td><td>性别</td>
          <td data-is="性别"><input type="radio" name="xb" value="1">男 <input type="radio" name="xb" value="2">女</td></tr>
      <tr><td>民 族：</td><td><input name="f_12" data-is="民族"></td><td rowspan="2">身份证号</td><td rowspan="2"><input data-is="身份证号"></td></tr>
      <tr><td>文化程度</td><td><select data-is="文化程度"><option>请选择</option><option>本科</option></select></td></tr>
      <tr><td>入党时间</td><td colspan="3"><input name="rdsj" data-is="入党时间">（格式：2016-05-01）</td></tr>
      <tr><td>承诺内容</td><td colspan="3"><textarea data-is="承诺内容"></textarea></td></tr>
    </table>`);
  });

  it('several label and control pairs in one cell', () => {
    expectLabels(`<table><tr><td>姓名：<input data-is="姓名"> 性别：<select data-is="性别"><option>男</option></select></td></tr>
      <tr><td>应到 <input data-is="应到" size="3"> 人，实到 <input data-is="实到" size="3"> 人</td></tr></table>`);
  });

  it('a header over one row of controls', () => {
    expectLabels(`<table><tr><td>姓名</td><td>民族</td></tr><tr><td><input data-is="姓名"></td><td><input data-is="民族"></td></tr>
      <tr><td>职务</td><td>学历</td></tr><tr><td><input data-is="职务"></td><td><input data-is="学历"></td></tr></table>`);
  });

  it('header cells over one row of controls, again and again', () => {
    expectLabels(`<table><tr><th>姓名</th><th>民族</th></tr><tr><td><input data-is="姓名"></td><td><input data-is="民族"></td></tr>
      <tr><th>职务</th><th>学历</th></tr><tr><td><input data-is="职务"></td><td><input data-is="学历"></td></tr></table>`);
  });

  it('the last of several labels in one text', () => {
    expectLabels(`<p>姓名：张试样 联系电话：<input data-is="联系电话"></p>`);
  });

  it('repeating rows in a table inside a cell', () => {
    expectLabels(`<table><tr><td>姓名</td><td><input data-is="姓名"></td></tr><tr><td>承诺</td><td>
      <table><tr><td>序号</td><td>承诺事项</td><td>完成时限</td></tr>
        <tr><td>1</td><td><input data-is="承诺事项[0]"></td><td><input data-is="完成时限[0]"></td></tr>
        <tr><td>2</td><td><input data-is="承诺事项[1]"></td><td><input data-is="完成时限[1]"></td></tr></table></td></tr></table>`);
  });

  it('a repeating header in the middle of a form, after rows of labels and controls', () => {
    expectLabels(`<table>
      <tr><td>姓名</td><td><input data-is="姓名"></td><td>性别</td><td><input data-is="性别"></td></tr>
      <tr><td>序号</td><td>承诺事项</td><td>具体措施</td><td>责任人</td></tr>
      <tr><td>1</td><td><input data-is="承诺事项[0]"></td><td><input data-is="具体措施[0]"></td><td><input data-is="责任人[0]"></td></tr>
      <tr><td>2</td><td><input data-is="承诺事项[1]"></td><td><input data-is="具体措施[1]"></td><td><input data-is="责任人[1]"></td></tr>
      <tr><td>备注</td><td colspan="3"><input data-is="备注"></td></tr></table>`);
  });

  it('a matrix of row and column names', () => {
    expectLabels(`<table><thead><tr><th>等次</th><th>票数</th><th>比例</th></tr></thead>
      <tr><td>优秀</td><td><input data-is="优秀票数"></td><td><input data-is="优秀比例"></td></tr>
      <tr><td>合格</td><td><input data-is="合格票数"></td><td><input data-is="合格比例"></td></tr></table>`);
  });

  it('rows under a header in a table of its own, selected by a bare checkbox', () => {
    expectLabels(`<div><table style="table-layout:fixed;width:600px"><tr><th><input type="checkbox"></th><th>承诺事项</th><th>责任人</th></tr></table></div>
      <div><table style="table-layout:fixed;width:600px"><tbody>
      <tr><td><input type="checkbox"></td><td><input data-is="承诺事项[0]"></td><td><input data-is="责任人[0]"></td></tr>
      <tr><td><input type="checkbox"></td><td><input data-is="承诺事项[1]"></td><td><input data-is="责任人[1]"></td></tr></tbody></table></div>`);
  });

  it('read-only rows above the rows to fill in are not their header', () => {
    expectLabels(`<table><tr><th>承诺事项</th><th>责任人</th></tr><tr><td>每周听课</td><td>本人</td></tr>
      <tr><td><input data-is="承诺事项[1]"></td><td><input data-is="责任人[1]"></td></tr>
      <tr><td><input data-is="承诺事项[2]"></td><td><input data-is="责任人[2]"></td></tr></table>`);
  });

  it('boxes for year, month and day share a label, each for its part', () => {
    const { page } = describeMarkup(
      `<table><tr><td>出生年月</td><td><input size="4">年<input size="2">月</td></tr></table>
      <p>入党日期：<select><option>年</option><option>1999</option><option>2000</option></select><select><option>月</option><option>1</option><option>2</option></select>
      <select><option>日</option><option>1</option><option>2</option></select></p>`,
    );
    expect(labelsOf(page)).toEqual(['出生年月', '出生年月', '入党日期', '入党日期', '入党日期']);
    expect(page.controls.map(({ part }) => part)).toEqual(['year', 'month', 'year', 'month', 'day']);
  });

  it('boxes that share a label and say nothing of a date have none of their own but the sign after them', () => {
    const { page } = describeMarkup(
      `<table><tr><td>联系电话</td><td><input size="4"> <input size="8"></td></tr>
      <tr><td>支部意见</td><td><textarea></textarea><input size="4">年<input size="2">月</td></tr></table>`,
    );
    expect(labelsOf(page)).toEqual(['', '', '支部意见', '年', '月']);
    expect(page.controls[0]?.section).toEqual(['联系电话']);
    expect(page.controls.every(({ part }) => part === undefined)).toBe(true);
  });
});

describe('form items', () => {
  it('by structure, whatever the classes are called', () => {
    expectLabels(`<form><div class="a"><label for="nowhere">姓名</label><div class="b"><div><input data-is="姓名"></div></div></div>
      <div class="a"><div><span>*</span><span>政治面貌</span></div><div class="b"><select data-is="政治面貌"><option>群众</option></select></div><p>请如实填写</p></div>
      <div class="a"><div>公示途径</div><div data-is="公示途径"><label><input type="checkbox" name="t">公开栏</label><label><input type="checkbox" name="t">电子屏</label></div></div></form>`);
  });

  it('in bootstrap columns', () => {
    expectLabels(`<div class="row"><label class="col">联系电话</label><div class="col"><input data-is="联系电话"></div>
      <label class="col">工作单位</label><div class="col"><input data-is="工作单位" placeholder="请输入"></div></div>`);
  });

  it('in definition lists and fieldsets', () => {
    expectLabels(`<dl><dt>姓名</dt><dd><input data-is="姓名"></dd><dt>民族</dt><dd><input data-is="民族"></dd></dl>
      <fieldset data-is="性别"><legend>性别</legend><label><input type="radio" name="g">男</label><label><input type="radio" name="g">女</label></fieldset>`);
  });

  it('in div soup without any box around a pair', () => {
    expectLabels(
      `<div><div>姓名</div><div><input data-is="姓名"></div><div>民族</div><div><input data-is="民族"></div></div>`,
    );
  });

  it('in a column of labels beside a column of controls', () => {
    expectLabels(`<div style="display:flex"><div><div style="height:30px">姓名</div><div style="height:30px">民族</div><div style="height:30px">职务</div></div>
      <div><div style="height:30px"><input data-is="姓名"></div><div style="height:30px"><input data-is="民族"></div><div style="height:30px"><input data-is="职务"></div></div></div>`);
  });

  it('with labels drawn above by floating boxes', () => {
    expectLabels(
      `<div style="display:grid;grid-template-columns:1fr 1fr"><span>姓名</span><span>民族</span><input data-is="姓名"><input data-is="民族"></div>`,
    );
  });

  it('in shadow roots and slots', () => {
    document.body.innerHTML =
      '<table><tr><td>姓名</td><td><x-field></x-field></td></tr></table><x-item><input data-is="民族"></x-item>';
    const field = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
    const item = document.querySelector('x-item')?.attachShadow({ mode: 'open' });
    if (field) field.innerHTML = '<div><input></div>';
    if (item) item.innerHTML = '<label>民族</label><div><slot></slot></div>';
    const { page } = describeAgain(new Registry(0));
    expect(labelsOf(page).toSorted()).toEqual(['姓名', '民族'].toSorted());
  });

  it('by what the markup says when nothing is shown', () => {
    const { page } = describeMarkup(
      '<input aria-label="姓名"><br><br><br><br><input placeholder="请输入民族">',
    );
    expect(page.controls.map((control) => control.labels[0]?.evidence)).toEqual([
      'accessibleName',
      'placeholder',
    ]);
  });
});

function withDialog(attributes: string): string {
  return `<div>姓名 <input name="search"></div>
    <div ${attributes}><h3>新增</h3><div>姓名 <input name="form"></div></div>`;
}

describe('what is not offered', () => {
  it('traps and hidden fields', () => {
    const { page } = describeMarkup(`<div>姓名 <input name="real"></div><input type="hidden" name="token">
      <div style="position:absolute;left:-9999px"><input name="website"></div><input style="width:0;height:0;border:0;padding:0">
      <div style="display:none"><input></div><div aria-hidden="true"><input></div><input style="opacity:0"><input style="visibility:hidden">`);
    expect(page.controls).toHaveLength(1);
  });

  it('what lies behind a dialog', () => {
    for (const attributes of ['role="dialog" aria-modal="true"', 'style="position:fixed;inset:0"']) {
      const { page } = describeMarkup(withDialog(attributes));
      expect(page.controls).toHaveLength(1);
      expect(page.controls[0]?.labels.at(-1)?.text).toBe('form');
    }
    const masked =
      describeMarkup(`<div>姓名 <input name="search"></div><div style="position:fixed;inset:0;background:#0008"></div>
      <div style="position:fixed;inset:25%;background:#fff;z-index:2"><div>姓名 <input name="form"></div></div>`);
    expect(masked.page.controls.map((control) => control.labels.at(-1)?.text)).toEqual(['form']);
  });

  it('a dialog that is closed', () => {
    const { page } = describeMarkup(
      '<div>姓名 <input></div><div style="display:none" role="dialog" aria-modal="true"><input></div>',
    );
    expect(page.controls).toHaveLength(1);
  });

  it('the search bar of a list', () => {
    const { page } =
      describeMarkup(`<div><form><span>姓名</span><input><span>部门</span><input><button>查 询</button><button>重置</button></form>
      <div><button>新增</button></div><table><tr><th>姓名</th><th>部门</th></tr><tr><td>张试样</td><td>教务处</td></tr></table></div>`);
    expect(page.controls.map((control) => control.filter)).toEqual([true, true]);
    const form =
      describeMarkup(`<form><div>身份证号 <input><button type="button">查询</button></div><div>姓名 <input></div><button>保存</button></form>
      <table><tr><th>姓名</th><th>部门</th></tr></table>`);
    expect(form.page.controls.map((control) => control.filter)).toEqual([undefined, undefined]);
    const box = describeMarkup('<input placeholder="输入姓名搜索"><div role="search">姓名 <input></div>');
    expect(box.page.controls.map((control) => control.filter)).toEqual([true, true]);
  });
});

it('a select that searches its options is not a search bar', () => {
  const { page } =
    describeMarkup(`<div><label>学历</label><div class="ant-select ant-select-single"><div class="ant-select-selector">
    <span class="ant-select-selection-search"><input type="search" role="combobox" style="opacity:0"></span>
    <span class="ant-select-selection-placeholder">请选择</span></div></div></div>`);
  expect(page.controls.map(({ kind, filter }) => ({ kind, filter }))).toEqual([
    { kind: 'select', filter: undefined },
  ]);
});

it('a dialog of the browser itself bars the page', () => {
  document.body.innerHTML = '<p>姓名 <input></p><dialog><p>民族 <input></p></dialog>';
  document.querySelector('dialog')?.showModal();
  expect(labelsOf(describeAgain(new Registry(0)).page)).toEqual(['民族']);
});

it('a small box fixed to the window, without a mask, bars nothing', () => {
  const { page } = describeMarkup(
    '<p>姓名 <input></p><div style="position:fixed;right:0;bottom:0" role="dialog"><p>留言 <input></p></div>',
  );
  expect(page.controls).toHaveLength(2);
});

it('nor does one on a page that is fixed to the window as a whole', () => {
  const { page } = describeMarkup(`<div style="position:fixed;inset:0"><p>姓名 <input></p>
    <div style="position:absolute;right:0;bottom:0" role="dialog"><p>留言 <input></p></div></div>`);
  expect(page.controls).toHaveLength(2);
});

it('a drawer and its mask in one fixed box', () => {
  const { page } =
    describeMarkup(`<p>姓名 <input></p><div style="position:fixed;inset:0"><div style="position:absolute;inset:0"></div>
    <div style="position:absolute;right:0;top:0;bottom:0;width:300px"><p>民族 <input></p></div></div>`);
  expect(labelsOf(page)).toEqual(['民族']);
});

describe('what is said about a control', () => {
  it('required, hint, format, captcha', () => {
    const { page } = describeMarkup(`<style>.must::before{content:"*"}</style>
      <div><label class="must">姓名</label><input></div><div><label>入党时间</label><input>（如：2016.05）</div>
      <div><label>年龄</label><input required> 岁</div><div><label>验证码</label><input></div>`);
    expect(byLabel(page, '姓名')?.required).toBe(true);
    expect(byLabel(page, '年龄')).toMatchObject({ required: true, hint: '岁' });
    expect(byLabel(page, '入党时间')).toMatchObject({
      required: false,
      format: 'YYYY.MM',
      hint: '（如：2016.05）',
    });
    expect(byLabel(page, '验证码')?.kind).toBe('captcha');
  });

  it('the sections it stands in', () => {
    const { page } = describeMarkup(`<h1>登记表</h1><h3>基本信息</h3><div>姓名 <input></div>
      <h3>入党介绍人</h3><div>姓名 <input></div><fieldset><legend>党支部</legend><div>意见 <textarea></textarea></div></fieldset>`);
    expect(page.controls.map((control) => control.section.at(-1))).toEqual([
      '基本信息',
      '入党介绍人',
      '党支部',
    ]);
  });

  it('a reference that stays while the page is drawn anew', () => {
    const { page, registry } = describeMarkup('<div>姓名 <input></div><div>民族 <input></div>');
    const [name] = page.controls;
    document.querySelector('div')?.replaceChildren('姓名 ', document.createElement('input'));
    const again = describeAgain(registry);
    expect(again.page.controls[0]?.ref).toBe(name?.ref);
    expect(registry.control(name?.ref ?? '')?.root.isConnected).toBe(true);
  });
});
