window.__portalPresses = [];
const { createElement: h, useState } = React;
const A = antd;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
const items = [['师德表现', 20], ['教学工作量', 20], ['教学过程', 20], ['教学质量', 30], ['教研科研', 10]];
const who = ['自评', '教师互评', '学生评', '学校评'];
const start = { xm: '', dw: '', nd: '', km: '', nj: '', zc: '', rq: '', dj: '', yj: '', khz: '', sc: items.map(() => ({ c0: '', c1: '', c2: '', c3: '' })) };
let model = start;
function App() {
  const [v, set] = useState(start);
  model = v;
  const put = (k) => (x) => set((o) => ({ ...o, [k]: x?.target ? x.target.value : (x ?? '') }));
  const cell = (k) => (_, r) => h(A.InputNumber, { controls: false, value: v.sc[r.i][k] === '' ? null : v.sc[r.i][k], min: 0, max: 100, 'data-i': k + r.i, onChange: (x) => set((o) => ({ ...o, sc: o.sc.map((c, n) => (n === r.i ? { ...c, [k]: x ?? '' } : c)) })) });
  const columns = [{ title: '考核项目', dataIndex: 'n', fixed: 'left', width: 140 }, { title: '满分', dataIndex: 'm', width: 70 }, ...who.map((t, k) => ({ title: t, key: t, render: cell('c' + k) }))];
  const pick = (k, list) => h(A.Select, { value: v[k] || undefined, onChange: put(k), style: { width: '100%' }, options: list });
  const codes = (s) => s.split(' ').map((label, i) => ({ value: 'c' + i, label }));
  return h(A.ConfigProvider, { locale: antd.locales.zh_CN }, h('div', { style: { padding: 24, maxWidth: 1100, margin: '0 auto' } },
    h(A.Descriptions, { title: '教师绩效考核量化打分', bordered: true, column: 3, size: 'small', layout: 'vertical', items: [
      { key: 1, label: '教师姓名', children: h(A.Input, { 'data-i': 1, value: v.xm, onChange: put('xm') }) },
      { key: 2, label: '所在单位', children: h(A.Input, { 'data-i': 2, value: v.dw, onChange: put('dw') }) },
      { key: 3, label: '考核年度', children: h('span', { 'data-i': 3 }, pick('nd', [{ value: '2024', label: '2024 年度' }, { value: '2025', label: '2025 年度' }])) },
      { key: 4, label: '学科', children: h('span', { 'data-i': 4 }, pick('km', codes('语文 数学 英语 信息科技 综合实践'))) },
      { key: 5, label: '年级', children: h('span', { 'data-i': 5 }, h(A.Cascader, { style: { width: '100%' }, onChange: (x) => put('nj')(x?.at(-1)), options: [{ value: 'p', label: '小学', children: [{ value: 'p5', label: '五年级' }, { value: 'p6', label: '六年级' }] }, { value: 'm', label: '初中', children: [{ value: 'm7', label: '七年级' }] }] })) },
      { key: 6, label: '职称', children: h('span', { 'data-i': 6 }, pick('zc', codes('正高级 高级教师 一级教师 二级教师'))) },
    ] }),
    h(A.Table, { style: { margin: '18px 0' }, size: 'small', pagination: false, bordered: true, columns, rowKey: 'i', dataSource: items.map(([n, m], i) => ({ n, m, i })) }),
    h(A.Space, { direction: 'vertical', style: { width: '100%' } },
      h('div', null, '考核等次：', h(A.Radio.Group, { 'data-i': 7, value: v.dj, onChange: put('dj') }, ['优秀', '良好', '合格', '不合格'].map((x, i) => h(A.Radio, { key: x, value: i }, x)))),
      h('div', null, '考核意见：', h(A.Input.TextArea, { 'data-i': 8, value: v.yj, onChange: put('yj') })),
      h('div', null, '考核组长：', h(A.Input, { 'data-i': 9, style: { width: 200 }, value: v.khz, onChange: put('khz') })),
      h('div', { 'data-i': 10 }, '考核日期：', h(A.DatePicker, { onChange: (d, s) => put('rq')(s) })),
      h('div', null, h(A.Button, { type: 'primary', onClick: press }, '确认打分'), ' ', h(A.Button, { onClick: press }, '导出')))));
}
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => JSON.parse(JSON.stringify(model));
