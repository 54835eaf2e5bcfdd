import bootstrap3Script from '../../node_modules/bootstrap3/dist/js/bootstrap.min.js?raw';
import bootstrap3Style from '../../node_modules/bootstrap3/dist/css/bootstrap.min.css?raw';
import bootstrap5Style from '../../node_modules/bootstrap/dist/css/bootstrap.min.css?raw';
import jqueryScript from '../../node_modules/jquery/dist/jquery.min.js?raw';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FillBench, loadScript, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeMarkup, labelsOf } from './page.fixture.ts';

afterEach(() => document.body.replaceChildren());

function styled(style: string, html: string): string {
  return `<style>${style}</style>${html}`;
}

describe('Bootstrap 3', () => {
  const form = styled(
    bootstrap3Style,
    `<form class="form-horizontal"><fieldset><legend>基本情况</legend>
    <div class="form-group"><label class="col-sm-2 control-label">姓名</label><div class="col-sm-4"><input class="form-control"></div>
      <label class="col-sm-2 control-label">民族</label><div class="col-sm-4"><select class="form-control"><option>请选择<option>汉族</select></div></div>
    <div class="form-group has-feedback"><label class="col-sm-2 control-label">测评得分</label><div class="col-sm-10">
      <div class="input-group"><input class="form-control"><span class="input-group-addon">分</span></div><span class="help-block">满分100分</span></div></div>
    <div class="form-group"><label class="col-sm-2 control-label">性别</label><div class="col-sm-10"><div class="btn-group" data-toggle="buttons">
      <label class="btn btn-default"><input type="radio" name="sex" value="1" autocomplete="off"> 男</label>
      <label class="btn btn-default"><input type="radio" name="sex" value="2" autocomplete="off"> 女</label></div></div></div>
    <div class="form-group"><label class="col-sm-2 control-label">公开渠道</label><div class="col-sm-10">
      <label class="checkbox-inline"><input type="checkbox" name="r[]" value="x">校刊</label>
      <label class="checkbox-inline"><input type="checkbox" name="r[]" value="g">公开栏</label></div></div>
    </fieldset></form>`,
  );
  beforeAll(() => {
    loadScript(jqueryScript);
    loadScript(bootstrap3Script);
  });

  it('horizontal forms, addons and buttons of radios are read', () => {
    const { page } = describeMarkup(form);
    expect(labelsOf(page)).toEqual(['姓名', '民族', '测评得分', '性别', '公开渠道']);
    expect(page.controls.map(({ kind }) => kind)).toEqual(['text', 'select', 'text', 'radio', 'checkboxes']);
  });

  it('what stands before a field for the beginning of its text is no label', () => {
    const { page } = describeMarkup(
      styled(
        bootstrap3Style,
        `<form><div class="input-group"><span class="input-group-addon">http://</span><input></div></form>`,
      ),
    );
    expect(labelsOf(page)).toEqual(['']);
  });

  it('buttons of radios are pressed as by a person', async () => {
    document.body.innerHTML = form;
    const bench = new FillBench();
    expect((await bench.fill('[name=sex]', '女')).outcome).toEqual(VERIFIED);
    expect(document.querySelector('.btn.active')?.textContent?.trim()).toBe('女');
    expect(document.querySelector<HTMLInputElement>('[name=sex]:checked')?.value).toBe('2');
  });
});

describe('Bootstrap 5', () => {
  it('rows, floating labels, groups and switches are read', () => {
    const { page } = describeMarkup(
      styled(
        bootstrap5Style,
        `<form class="container">
      <div class="form-floating mb-3"><input class="form-control" id="n" placeholder="姓名"><label for="n">姓名</label></div>
      <div class="form-floating mb-3"><select class="form-select" id="g"><option selected>请选择<option>合格</select><label for="g">评定等次</label></div>
      <div class="row mb-3"><label class="col-sm-2 col-form-label">联系电话</label><div class="col-sm-10"><input type="tel" class="form-control"></div></div>
      <div class="row mb-3"><label class="col-sm-2 col-form-label">测评得分</label><div class="col-sm-10"><div class="input-group">
        <input type="number" class="form-control"><span class="input-group-text">分</span></div></div></div>
      <fieldset class="row mb-3"><legend class="col-form-label col-sm-2 pt-0">性别</legend><div class="col-sm-10">
        <div class="btn-group"><input type="radio" class="btn-check" name="sex" id="m"><label class="btn" for="m">男</label>
        <input type="radio" class="btn-check" name="sex" id="f"><label class="btn" for="f">女</label></div></div></fieldset>
      <div class="row mb-3"><div class="col"><label class="form-label">工作单位</label><input class="form-control"></div>
        <div class="col"><label class="form-label">职务</label><input class="form-control"></div></div>
      <div class="mb-3"><label class="form-label" for="s">承诺事项</label><textarea class="form-control" id="s"></textarea></div></form>`,
      ),
    );
    expect(labelsOf(page)).toEqual([
      '姓名',
      '评定等次',
      '联系电话',
      '测评得分',
      '性别',
      '工作单位',
      '职务',
      '承诺事项',
    ]);
    expect(page.controls[4]).toMatchObject({ kind: 'radio', options: ['男', '女'] });
  });
});
