window.__portalPresses = [];
const { createElement: h, useEffect, useState } = React;
const A = antd;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
let form;
let editor;
const branches = ['小学党支部', '初中党支部', '高中党支部', '国际部党支部'].map((label, i) => ({ value: 900 + i, label }));
const dates = ['csrq', 'rdsj', 'zzsj', 'hysj'];
function Editor() {
  useEffect(() => {
    editor = wangEditor.createEditor({ selector: '#area', html: '', config: { placeholder: '请输入…' } });
    wangEditor.createToolbar({ editor, selector: '#bar', config: { toolbarKeys: ['bold', 'italic', 'bulletedList', 'undo'] } });
  }, []);
  return h('div', { className: 'ed' }, h('div', { id: 'bar', className: 'bar' }), h('div', { id: 'area', className: 'area' }));
}
function App() {
  const [f] = A.Form.useForm();
  form = f;
  const [late, setLate] = useState([]);
  useEffect(() => { const t = setTimeout(() => setLate(branches), 400); return () => clearTimeout(t); }, []);
  const item = (name, label, el, p) => h(A.Form.Item, { key: name, name, label, ...p }, el);
  const cols = (...list) => h(A.Row, { gutter: 20 }, list.map((el, i) => h(A.Col, { span: 24 / list.length, key: i }, el)));
  const date = h(A.DatePicker, { style: { width: '100%' } });
  const num = h(A.InputNumber, { style: { width: '100%' }, min: 0 });
  const grades = ['优秀', '合格', '基本合格', '不合格'].map((label, i) => ({ value: 4 - i, label }));
  return h(A.ConfigProvider, { locale: antd.locales.zh_CN },
    h(A.Form, { form: f, name: 'hy', layout: 'vertical', variant: 'filled', initialValues: { ly: '2025年度组织生活会' } },
      h(A.Typography.Title, { level: 4 }, '组织生活会和民主评议党员'),
      h(A.Collapse, { defaultActiveKey: ['1', '2', '3'], items: [
        { key: '1', label: '党员基本情况', children: h('div', null,
          cols(item('xm', '姓名', h(A.Input), { rules: [{ required: true }] }), item('xb', '性别', h(A.Select, { options: [{ value: '1', label: '男' }, { value: '2', label: '女' }] })), item('csrq', '出生年月日', date), item('mz', '民族', h(A.AutoComplete, { options: ['汉族', '白族', '彝族', '傣族'].map((value) => ({ value })), filterOption: true }))),
          cols(item('sfz', '身份证号', h(A.Input)), item('rdsj', '入党时间', date), item('zzsj', '转正时间', date), item('dnzw', '党内职务', h(A.Input))),
          cols(item('dw', '工作单位', h(A.Input)), item('zw', '职务', h(A.Input)), item('zb', '所在党支部', h(A.Select, { options: late, loading: late.length === 0, placeholder: '加载中…' })), item('dh', '联系电话', h(A.Input, { addonBefore: '+86' })))) },
        { key: '2', label: '会议情况', children: h('div', null,
          cols(item('ly', '会议名称', h(A.Input, { readOnly: true })), item('nd', '评议年度', h(A.Select, { options: ['2024', '2025'].map((y) => ({ value: +y, label: y + '年' })) })), item('hysj', '会议时间', date), item('cs', '缺席人数', num)),
          cols(item('yd', '应到党员', num), item('sd', '实到党员', num), item('fc', '发放测评票', num), item('sh', '收回测评票', num)),
          cols(item('yx', '“优秀”票数', num), item('hg', '“合格”票数', num), item('jb', '“基本合格”票数', num), item('bh', '“不合格”票数', num))) },
        { key: '3', label: '评议', children: h('div', null,
          h(A.Form.Item, { label: '个人对照检查' }, h(Editor)),
          item('zp', '自评等次', h(A.Radio.Group, { options: grades })),
          item('zbyj', '党支部意见', h(A.Input.TextArea, { rows: 2 })),
          item('zbdc', '支部评定等次', h(A.Select, { options: grades, style: { width: 240 } })),
          item('sjyj', '上级党组织审批意见', h(A.Input.TextArea, { rows: 2 })),
          item('gk', '结果公开', h(A.Switch), { valuePropName: 'checked' })) },
      ] }),
      h('p', null, h(A.Button, { type: 'primary', onClick: press }, '提交'), ' ', h(A.Button, { onClick: press }, '返回'))));
}
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => {
  const names = ['xm', 'xb', 'csrq', 'mz', 'sfz', 'rdsj', 'zzsj', 'dnzw', 'dw', 'zw', 'zb', 'dh', 'ly', 'nd', 'hysj', 'cs', 'yd', 'sd', 'fc', 'sh', 'yx', 'hg', 'jb', 'bh', 'zp', 'zbyj', 'zbdc', 'sjyj', 'gk'];
  const v = form.getFieldsValue();
  const state = Object.fromEntries(names.map((n) => [n, v[n] ?? '']));
  for (const d of dates) state[d] = v[d] ? v[d].format('YYYY-MM-DD') : '';
  return JSON.parse(JSON.stringify({ ...state, dz: editor ? editor.getText().trim() : '' }));
};
