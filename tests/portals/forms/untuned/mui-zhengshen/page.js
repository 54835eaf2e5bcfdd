window.__portalPresses = [];
const { createElement: h, useState } = React;
const M = MaterialUI;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
const start = { xm: '', cym: '', xb: '', mz: null, csrq: '', jg: '', sfzh: '', zzmm: '', rdsj: '', zzsj: '', xl: '', byyx: '', zy: '', gzdw: '', zw: '', zc: '', gzsj: '', zz: '', dh: '', jl: '', jtcy: [{ gx: '', xm: '', mm: '', dw: '' }, { gx: '', xm: '', mm: '', dw: '' }], wfjl: '', sm: '', xl2: false, dwyj: '', tbrq: '2026-03-01' };
let model = start;
const nations = ['汉族', '壮族', '回族', '满族', '维吾尔族', '苗族', '彝族', '土家族', '藏族', '蒙古族', '侗族', '布依族', '瑶族', '白族', '朝鲜族', '哈尼族', '黎族', '哈萨克族', '傣族', '畲族'];
function App() {
  const [v, set] = useState(start);
  model = v;
  const put = (k) => (e) => set((o) => ({ ...o, [k]: e.target.value }));
  const cell = (i, xs, el) => h(M.Grid, { item: true, xs, key: i, 'data-i': i }, el);
  const text = (k, label, p) => h(M.TextField, { fullWidth: true, size: 'small', label, value: v[k], onChange: put(k), ...p });
  const pick = (k, label, list, p) => text(k, label, { select: true, ...p, children: list.map(([value, t]) => h(M.MenuItem, { key: value, value }, t)) });
  const kin = (i, c) => (e) => set((o) => ({ ...o, jtcy: o.jtcy.map((r, n) => (n === i ? { ...r, [c]: e.target.value } : r)) }));
  const codes = (s) => s.split(' ').map((t, i) => [String(i + 1), t]);
  const date = { type: 'date', InputLabelProps: { shrink: true } };
  return h(M.Container, { maxWidth: 'lg', sx: { py: 3 } },
    h(M.Typography, { variant: 'h5', align: 'center', gutterBottom: true }, '教职工政治审查表'),
    h(M.Paper, { sx: { p: 3, mb: 2 } },
      h(M.Grid, { container: true, spacing: 2 },
        cell(1, 3, text('xm', '姓名', { required: true })), cell(2, 3, text('cym', '曾用名')),
        cell(3, 3, pick('xb', '性别', [['0', '男'], ['1', '女']])),
        cell(4, 3, h(M.Autocomplete, { options: nations, size: 'small', value: v.mz, onChange: (e, x) => set((o) => ({ ...o, mz: x })), renderInput: (p) => h(M.TextField, { ...p, label: '民族' }) })),
        cell(5, 3, text('csrq', '出生日期', date)), cell(6, 3, text('jg', '籍贯')), cell(7, 6, text('sfzh', '身份证号码', { helperText: '18 位，末位 X 大写' })),
        cell(8, 3, pick('zzmm', '政治面貌', codes('中共党员 中共预备党员 共青团员 群众'), { variant: 'standard' })), cell(9, 3, text('rdsj', '入党时间', { ...date, variant: 'standard' })), cell(10, 3, text('zzsj', '转正时间', { ...date, variant: 'standard' })),
        cell(11, 3, pick('xl', '文化程度', codes('研究生 本科 专科 高中及以下'), { variant: 'standard' })), cell(12, 4, text('byyx', '毕业院校', { variant: 'standard' })), cell(13, 4, text('zy', '专业', { variant: 'standard' })), cell(14, 4, text('gzdw', '现工作单位', { variant: 'standard' })),
        cell(15, 3, text('zw', '职务', { variant: 'filled' })), cell(16, 3, text('zc', '职称', { variant: 'filled' })), cell(17, 3, text('gzsj', '参加工作时间', { variant: 'filled', placeholder: '如 2016-05-01' })), cell(18, 3, text('dh', '联系电话', { variant: 'filled' })),
        cell(19, 12, text('zz', '现家庭住址')), cell(20, 12, text('jl', '本人简历', { multiline: true, minRows: 4 })),
      )),
    h(M.Paper, { sx: { p: 3, mb: 2 } }, h(M.Typography, { gutterBottom: true }, '家庭主要成员'),
      v.jtcy.map((r, i) => h(M.Grid, { container: true, spacing: 2, key: i, sx: { mb: 1 } }, [['gx', '与本人关系'], ['xm', '姓名'], ['mm', '政治面貌'], ['dw', '工作单位']].map(([c, t]) => h(M.Grid, { item: true, xs: 3, key: c, 'data-i': c + i }, h(M.TextField, { size: 'small', fullWidth: true, label: t, value: r[c], onChange: kin(i, c) })))))),
    h(M.Paper, { sx: { p: 3, mb: 2 } },
      h('div', { 'data-i': 21 }, h(M.FormControl, null, h(M.FormLabel, null, '有无违法违纪记录'), h(M.RadioGroup, { row: true, name: 'wf', value: v.wfjl, onChange: put('wfjl') }, ['无', '有'].map((x) => h(M.FormControlLabel, { key: x, value: x, control: h(M.Radio), label: x }))))),
      h('div', { 'data-i': 22 }, text('sm', '需要说明的问题', { multiline: true, margin: 'normal' })),
      h('div', { 'data-i': 23 }, text('dwyj', '所在单位党组织审查意见', { multiline: true, minRows: 2, margin: 'normal' })),
      h('div', { 'data-i': 24 }, text('tbrq', '填表日期', { ...date, margin: 'normal' })),
      h('div', { 'data-i': 25 }, h(M.FormControlLabel, { control: h(M.Switch, { checked: v.xl2, onChange: (e) => set((o) => ({ ...o, xl2: e.target.checked })) }), label: '授权学校查询个人有关事项' }))),
    h(M.Button, { variant: 'contained', onClick: press }, '提交审查'), ' ', h(M.Button, { onClick: press }, '取消'));
}
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => JSON.parse(JSON.stringify(model, (k, x) => x ?? ''));
