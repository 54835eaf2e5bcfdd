window.__portalPresses = [];
const { createElement: h, useState } = React;
const M = MaterialUI;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
const asks = ['老师上课准时，不拖堂', '老师讲课清楚，听得懂', '老师批改作业认真及时', '老师尊重每一位同学', '老师课堂纪律管理得好', '老师耐心解答问题', '老师布置作业量适当', '老师没有有偿补课'];
const start = { bj: '', nj: '', xq: '', xk: '', ls: '', xh: '', xm: '', rq: '', zf: 50, xx: 0, jy: '', xh2: [], nm: true, fc: '', mode: 'online', w: Object.fromEntries(asks.map((_, i) => ['t' + i, ''])), dz: asks.slice(0, 4).map(() => ({ t: '' })) };
let model = start;
function App() {
  const [v, set] = useState(start);
  model = v;
  const put = (k) => (e) => set((o) => ({ ...o, [k]: e.target.value }));
  return h(M.Container, { maxWidth: 'md', sx: { py: 3 } },
    h(M.AppBar, { position: 'static', sx: { mb: 2 } }, h(M.Toolbar, null, '学生评教问卷（初中部）')),
    h(M.Card, { sx: { p: 2, mb: 2, display: 'grid', gridTemplateColumns: 'repeat(3,1fr)', gap: 2 } },
      h('div', { 'data-i': 1 }, h(M.TextField, { label: '任课教师姓名', fullWidth: true, value: v.ls, onChange: put('ls') })),
      h('div', { 'data-i': 2 }, h(M.FormControl, { fullWidth: true }, h(M.InputLabel, { htmlFor: 'xk-n', shrink: true }, '任教学科'), h(M.NativeSelect, { id: 'xk-n', value: v.xk, onChange: put('xk') }, [['', '请选择'], ['1', '语文'], ['2', '数学'], ['3', '英语'], ['4', '物理'], ['5', '化学']].map(([a, b]) => h('option', { key: a, value: a }, b))))),
      h('div', { 'data-i': 3 }, h(M.FormControl, { fullWidth: true }, h(M.InputLabel, { id: 'nj-l' }, '任教年级'), h(M.Select, { labelId: 'nj-l', label: '任教年级', value: v.nj, onChange: put('nj') }, ['初一', '初二', '初三'].map((x, i) => h(M.MenuItem, { key: x, value: 'N' + (7 + i) }, x))))),
      h('div', { 'data-i': 4 }, h(M.TextField, { label: '班级', fullWidth: true, value: v.bj, onChange: put('bj') })),
      h('div', { 'data-i': 5 }, h(M.TextField, { label: '学年度', fullWidth: true, value: v.xq, onChange: put('xq'), placeholder: '如 2025', InputLabelProps: { shrink: true } })),
      h('div', { 'data-i': 6 }, h(M.TextField, { label: '评教日期', type: 'date', InputLabelProps: { shrink: true }, fullWidth: true, value: v.rq, onChange: put('rq') })),
      h('div', { 'data-i': 7 }, h(M.TextField, { label: '学号（选填）', fullWidth: true, value: v.xh, onChange: put('xh') })),
      h('div', { 'data-i': 8 }, h(M.TextField, { label: '学生姓名（选填）', fullWidth: true, value: v.xm, onChange: put('xm') }))),
    asks.map((t, i) => h(M.Card, { key: t, sx: { p: 2, mb: 1 } },
      h(M.Typography, { id: 'q' + i }, `${i + 1}. ${t}`),
      h(M.RadioGroup, { row: true, 'data-i': 't' + i, name: 't' + i, 'aria-labelledby': 'q' + i, value: v.w['t' + i], onChange: (e) => set((o) => ({ ...o, w: { ...o.w, ['t' + i]: e.target.value } })) }, ['A', 'B', 'C', 'D'].map((x, k) => h(M.FormControlLabel, { key: x, value: x, control: h(M.Radio, { size: 'small' }), label: ['非常同意', '同意', '一般', '不同意'][k] }))),
      i < 4 && h(M.TextField, { 'data-i': 'd' + i, variant: 'standard', size: 'small', fullWidth: true, placeholder: '补充说明', value: v.dz[i].t, onChange: (e) => set((o) => ({ ...o, dz: o.dz.map((r, n) => (n === i ? { t: e.target.value } : r)) })) }))),
    h(M.Card, { sx: { p: 2, mb: 2 } },
      h('div', { 'data-i': 9 }, h(M.Typography, null, '综合评分'), h(M.Slider, { value: v.zf, onChange: (e, x) => set((o) => ({ ...o, zf: x })), 'aria-label': '综合评分', valueLabelDisplay: 'auto' })),
      h('div', { 'data-i': 10 }, h(M.Typography, null, '喜欢程度'), h(M.Rating, { name: 'xx', value: v.xx, onChange: (e, x) => set((o) => ({ ...o, xx: x ?? 0 })) })),
      h('div', { 'data-i': 11 }, h(M.TextField, { label: '对老师的意见和建议', multiline: true, minRows: 3, fullWidth: true, value: v.jy, onChange: put('jy'), margin: 'normal' })),
      h('div', { 'data-i': 12 }, h(M.Autocomplete, { multiple: true, options: ['小组合作', '实验探究', '讲练结合', '多媒体教学'], value: v.xh2, onChange: (e, x) => set((o) => ({ ...o, xh2: x })), renderInput: (p) => h(M.TextField, { ...p, label: '喜欢的上课方式' }) })),
      h('div', { 'data-i': 13 }, h(M.FormControlLabel, { label: '匿名提交', control: h(M.Checkbox, { checked: v.nm, onChange: (e) => set((o) => ({ ...o, nm: e.target.checked })) }) })),
      h('div', { 'data-i': 14 }, h(M.ToggleButtonGroup, { exclusive: true, size: 'small', value: v.fc, onChange: (e, x) => set((o) => ({ ...o, fc: x ?? '' })), 'aria-label': '是否愿意继续由该老师任教' }, ['愿意', '无所谓', '不愿意'].map((x) => h(M.ToggleButton, { key: x, value: x }, x))))),
    h(M.Button, { variant: 'contained', fullWidth: true, onClick: press }, '提交评教'));
}
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => { const { mode, ...rest } = model; return JSON.parse(JSON.stringify(rest, (k, x) => x ?? '')); };
