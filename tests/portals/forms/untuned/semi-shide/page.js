window.__portalPresses = [];
const { createElement: h, useRef } = React;
const { Form, Button, Typography } = SemiUI;
const press = (e) => window.__portalPresses.push(e.currentTarget.textContent.trim());
const norms = [
  ['爱国守法', '热爱祖国，热爱人民，拥护中国共产党领导，遵守教育法律法规'], ['爱岗敬业', '忠诚于人民教育事业，志存高远，勤恳敬业'], ['关爱学生', '关心爱护全体学生，尊重学生人格'],
  ['教书育人', '遵循教育规律，实施素质教育，循循善诱，诲人不倦'], ['为人师表', '坚守高尚情操，知荣明耻，严于律己，以身作则'], ['终身学习', '崇尚科学精神，树立终身学习理念，拓宽知识视野'],
];
let api;
const opt = (s) => s.split(' ').map((x, i) => ({ value: 'k' + (i + 1), label: x }));
const slot = (i, el) => h('div', { 'data-i': i, key: i }, el);
const App = () => h('div', { className: 'box' },
  h('h2', { style: { textAlign: 'center' } }, '师德师风考核表'),
  h(Form, { getFormApi: (a) => (api = a), labelPosition: 'left', labelWidth: 110, labelAlign: 'right', initValues: { f12: '样例市第五小学' } },
    h('div', { className: 'two' },
      slot(1, h(Form.Input, { field: 'f1', label: '姓名', rules: [{ required: true }] })),
      slot(2, h(Form.Select, { field: 'f2', label: '性别', style: { width: '100%' }, optionList: [{ value: 1, label: '男' }, { value: 2, label: '女' }] })),
      slot(3, h(Form.DatePicker, { field: 'f3', label: '出生年月', type: 'month', onChangeWithDateFirst: false, style: { width: '100%' } })),
      slot(4, h(Form.Select, { field: 'f4', label: '政治面貌', style: { width: '100%' }, optionList: opt('中共党员 共青团员 民主党派 群众') })),
      slot(5, h(Form.Input, { field: 'f5', label: '任教学科' })),
      slot(6, h(Form.Input, { field: 'f6', label: '任教年级' })),
      slot(7, h(Form.Select, { field: 'f7', label: '职称', filter: true, style: { width: '100%' }, optionList: opt('正高级教师 高级教师 一级教师 二级教师 三级教师 未定级') })),
      slot(8, h(Form.DatePicker, { field: 'f8', label: '参加工作时间', onChangeWithDateFirst: false, style: { width: '100%' } })),
      slot(9, h(Form.Input, { field: 'f9', label: '职务' })),
      slot(10, h(Form.Input, { field: 'f10', label: '联系方式' })),
      slot(11, h(Form.InputNumber, { field: 'f11', label: '教龄', suffix: '年' })),
      slot(12, h(Form.Input, { field: 'f12', label: '工作单位', disabled: true })),
      slot(13, h(Form.Select, { field: 'f13', label: '考核年度', style: { width: '100%' }, optionList: ['2023', '2024', '2025'].map((y) => ({ value: +y, label: y + '年' })) })),
    ),
    h('h4', null, '考核内容'),
    h('div', { className: 'std' }, norms.flatMap(([n, d], i) => [h('b', { key: n }, n), h('span', { key: n + 'd' }, d), h('div', { key: n + 'r', 'data-i': 'n' + i }, h(Form.RadioGroup, { field: 'zb.c' + i, noLabel: true }, ['优秀', '合格', '不合格'].map((x, k) => h(Form.Radio, { key: x, value: 'ABC'[k] }, x))))])),
    h('h4', null, '考核结论'),
    slot(14, h(Form.TextArea, { field: 'f14', label: '自我评价', autosize: true })),
    slot(15, h(Form.RadioGroup, { field: 'f15', label: '考核等次', type: 'card' }, ['优秀', '合格', '基本合格', '不合格'].map((x, k) => h(Form.Radio, { key: x, value: String(k + 1) }, x)))),
    slot(16, h(Form.TextArea, { field: 'f16', label: '学校意见', autosize: true })),
    slot(17, h(Form.Switch, { field: 'f17', label: '一票否决' })),
    slot(18, h(Form.CheckboxGroup, { field: 'f18', label: '否决情形', direction: 'horizontal', options: [{ value: 1, label: '体罚学生' }, { value: 2, label: '有偿补课' }, { value: 3, label: '收受礼品礼金' }] })),
    slot(19, h(Form.Input, { field: 'f19', label: '考核人' })),
    slot(20, h(Form.DatePicker, { field: 'f20', label: '考核日期', onChangeWithDateFirst: false })),
    slot(21, h(Form.Input, { field: 'f21', label: '备注' })),
    h('div', { style: { textAlign: 'center', marginTop: 16 } }, h(Button, { theme: 'solid', onClick: press }, '提交'), ' ', h(Button, { onClick: press }, '暂存')),
  ));
ReactDOM.createRoot(document.getElementById('app')).render(h(App));
window.__portalState = () => {
  const v = api.getValues();
  const zb = Object.fromEntries(norms.map((_, i) => ['c' + i, v.zb?.['c' + i] ?? '']));
  return JSON.parse(JSON.stringify({ ...Object.fromEntries(Array.from({ length: 21 }, (_, i) => ['f' + (i + 1), v['f' + (i + 1)] ?? ''])), zb }));
};
