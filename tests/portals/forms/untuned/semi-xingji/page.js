window.__portalPresses = [];
const { createElement: h, useState } = React;
const S = SemiUI;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
const items = ['组织设置健全', '党内生活规范', '党员教育管理', '作用发挥明显', '阵地建设达标'];
const start = { z1: '', z2: '', z3: '', z4: '', z5: '', z6: '', z7: '', z8: '', z9: '', z10: 0, z11: '', z12: '', z13: '', z14: '', z15: '', z16: [], z17: '', z18: '', z19: false, s0: '', s1: '', s2: '', s3: '', s4: '', h0: '', h1: '', h2: '', h3: '', h4: '' };
let model = start;
function App() {
  const [v, set] = useState(start);
  model = v;
  const put = (k) => (x) => set((o) => ({ ...o, [k]: x ?? '' }));
  const card = (i, cap, el, cls) => h('div', { className: cls, key: i, 'data-i': i }, h('div', { className: 'cap' }, cap), el);
  const text = (k, p) => h(S.Input, { value: v[k], onChange: put(k), ...p });
  const num = (k, p) => h(S.InputNumber, { value: v[k], onChange: put(k), style: { width: '100%' }, ...p });
  return h('div', null,
    h('div', { className: 'top' }, '党支部评星定级申报'),
    h('div', { className: 'cards' },
      card(1, '支部名称', text('z1')),
      card(2, '党组织书记', text('z2')),
      card(3, '支部类型', h(S.Select, { value: v.z3, onChange: put('z3'), style: { width: '100%' }, placeholder: '请选择', optionList: [{ value: 'xx', label: '学校党支部' }, { value: 'jg', label: '机关党支部' }, { value: 'tx', label: '离退休党支部' }] })),
      card(4, '所属单位', text('z4')),
      card(5, '申报年度', h(S.Select, { value: v.z5, onChange: put('z5'), style: { width: '100%' }, placeholder: '请选择', optionList: ['2024', '2025', '2026'].map((y) => ({ value: y, label: y + ' 年' })) })),
      card(6, '党员总数（名）', num('z6')),
      card(7, '预备党员数（名）', num('z7')),
      card(8, '联系电话', text('z8')),
      card(9, '电子邮箱', text('z9')),
      card(10, '自评星级', h(S.Rating, { value: v.z10, onChange: put('z10') })),
      card(11, '成立时间', h(S.DatePicker, { value: v.z11 || undefined, onChangeWithDateFirst: false, onChange: put('z11'), style: { width: '100%' } })),
      card(12, '所在地区', h(S.Cascader, { value: v.z12 || undefined, onChange: (x) => put('z12')(Array.isArray(x) ? x.at(-1) : x), style: { width: '100%' }, placeholder: '请选择', treeData: [{ value: 'A', label: '样例市', children: [{ value: 'A1', label: '样东区' }, { value: 'A2', label: '样西区' }] }, { value: 'B', label: '试样市', children: [{ value: 'B1', label: '试北县' }] }] })),
      ...items.map((t, i) => h('div', { key: t }, h('div', { className: 'cap' }, `${t}（20 分）`), h('div', { style: { display: 'flex', gap: 10 } }, h('span', { 'data-i': 's' + i }, num('s' + i, { prefix: '自评' })), h('span', { 'data-i': 'h' + i }, num('h' + i, { prefix: '学校' }))))),
      card(13, '拟定等级', h(S.RadioGroup, { value: v.z13, onChange: (e) => put('z13')(e.target.value), name: 'dj' }, ['五星', '四星', '三星', '二星'].map((x) => h(S.Radio, { key: x, value: x }, x)))),
      card(14, '主要做法', h(S.TextArea, { value: v.z14, onChange: put('z14'), autosize: true, rows: 4 }), 'tall'),
      card(15, '所获荣誉', h(S.TextArea, { value: v.z15, onChange: put('z15'), rows: 2 }), 'tall'),
      card(16, '“三会一课”形式', h(S.CheckboxGroup, { value: v.z16, onChange: put('z16'), direction: 'horizontal', options: ['支部党员大会', '支部委员会', '党小组会', '党课'] }), 'tall'),
      card(17, '上级党组织意见', h(S.TextArea, { value: v.z17, onChange: put('z17'), rows: 2 }), 'tall'),
      card(18, '申报日期', h(S.DatePicker, { value: v.z18 || undefined, onChangeWithDateFirst: false, onChange: put('z18'), style: { width: '100%' } })),
      card(19, '申请实地考核', h(S.Switch, { checked: v.z19, onChange: put('z19') })),
    ),
    h('div', { className: 'ft' }, h(S.Button, { theme: 'solid', type: 'danger', onClick: press }, '上报'), ' ', h(S.Button, { onClick: press }, '返回')));
}
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => JSON.parse(JSON.stringify(model));
