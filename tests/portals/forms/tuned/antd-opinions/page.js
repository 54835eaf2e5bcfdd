dayjs.locale('zh-cn');
const h = React.createElement;
const { Form, Input, AutoComplete, Select, DatePicker, Radio, Segmented, Checkbox, Rate, Transfer, Card, Descriptions, Button, ConfigProvider, Space, Mentions } = antd;
const rowsOf = [['政治建设', '学习贯彻党的路线方针政策'], ['思想作风', '理论联系实际，密切联系群众'], ['教学管理', '尊重教学规律，规范办学行为'], ['廉洁自律', '落实中央八项规定精神'], ['民主决策', '坚持校务公开']];
const grades = [['4', '满意'], ['3', '比较满意'], ['2', '一般'], ['1', '不满意']];
let form;
function Rich({ value, onChange }) {
  const box = React.useRef(null);
  React.useEffect(() => {
    if (box.current.dataset.on) return;
    box.current.dataset.on = '1';
    const quill = new Quill(box.current, { theme: 'snow', modules: { toolbar: [['bold', { list: 'bullet' }]] } });
    quill.on('text-change', () => onChange?.(quill.getText().replace(/\n$/, '')));
  }, []);
  return h('div', null, h('div', { ref: box }));
}
const bare = (k, child, more) => h(Form.Item, { name: k, noStyle: true, ...more }, child);
const cell = (label, k, child, span = 1) => ({ key: k, label, span, children: h('div', { 'data-k': k }, bare(k, child)) });
function People({ value, onChange }) {
  return h(Transfer, { targetKeys: value, onChange, dataSource: ['办公会', '教代会', '家委会', '学生会'].map((title, key) => ({ key: `g${key}`, title })), render: (x) => x.title });
}
function App() {
  [form] = Form.useForm();
  return h(ConfigProvider, { locale: antd.locales.zh_CN }, h(Form, { form, name: 'yj' },
    h(Card, { title: '学校领导班子征求群众意见表' },
      h(Descriptions, { bordered: true, size: 'small', column: 2, items: [
        cell('填表人', 'k1', h(Input)), cell('性别', 'k2', h(Radio.Group, null, h(Radio, { value: 'M' }, '男'), h(Radio, { value: 'F' }, '女'))),
        cell('单位', 'k3', h(AutoComplete, { style: { width: '100%' }, options: ['样例县实验小学', '样例县第二中学'].map((value) => ({ value })) })), cell('职务', 'k4', h(Select, { style: { width: '100%' }, options: ['校级领导', '中层干部', '教师', '职工'].map((label, i) => ({ label, value: `Z${i}` })) })),
        cell('政治面貌', 'k5', h(Select, { style: { width: '100%' }, virtual: true, showSearch: true, optionFilterProp: 'label', options: ['中共党员', '中共预备党员', '共青团员', '民革党员', '民盟盟员', '民建会员', '民进会员', '农工党党员', '致公党党员', '九三学社社员', '台盟盟员', '无党派人士', '群众'].map((label, i) => ({ label, value: String(i + 1).padStart(2, '0') })) })), cell('联系电话', 'k6', h(Input)),
        cell('征求意见日期', 'k7', h(DatePicker, { style: { width: '100%' } })), cell('出生年月', 'k8', h(DatePicker, { picker: 'month', style: { width: '100%' } })),
        cell('征求范围', 'k9', h(Checkbox.Group, { options: ['教职工', '学生', '家长', '社区'] }), 2)] }),
      h('h4', { style: { marginTop: 16 } }, '一、评价意见'),
      h('table', { className: 'mt' }, h('thead', null, h('tr', null, h('th', null, '项目'), h('th', null, '主要内容'), ...grades.map(([, g]) => h('th', { key: g, width: 90 }, g)), h('th', null, '具体意见'))),
        h('tbody', null, rowsOf.map(([a, b], i) => h(Row, { key: a, a, b, i })))),
      h('h4', { style: { marginTop: 16 } }, '二、意见建议'),
      h(Form.Item, { 'data-k': 'k20', label: '对班子集体的意见', name: 'k20', labelCol: { span: 24 } }, h(Rich)),
      h(Form.Item, { 'data-k': 'k21', label: '对班子成员的意见', name: 'k21', labelCol: { span: 24 } }, h(Input.TextArea, { rows: 3, showCount: true, maxLength: 500 })),
      h(Form.Item, { 'data-k': 'k22', label: '总体满意度', name: 'k22' }, h(Rate)),
      h(Form.Item, { 'data-k': 'k23', label: '是否愿意反馈处理结果', name: 'k23', initialValue: '否' }, h(Segmented, { options: ['是', '否'] })),
      h(Form.Item, { 'data-k': 'k24', label: '意见转交', name: 'k24', labelCol: { span: 24 } }, h(People)),
      h(Form.Item, { 'data-k': 'k25', label: '征求意见起止时间', name: 'k25' }, h(DatePicker.RangePicker)),
      h(Form.Item, { 'data-k': 'k26', label: '备注', name: 'k26' }, h(Input)),
      h('div', { style: { position: 'absolute', left: -9999 }, 'aria-hidden': true }, h(Form.Item, { name: 'k27', noStyle: true }, h(Input, { id: 'yj_k27', tabIndex: -1, placeholder: '手机号' }))),
      h(Space, null, h(Button, { type: 'primary', onClick: () => window.press('提 交') }, '提交'), h(Button, { onClick: () => window.press('重 置') }, '重置')))));
}
function Row({ a, b, i }) {
  const value = Form.useWatch(`m${i}`, form);
  return h('tr', { 'data-r': i }, h('td', null, a), h('td', { style: { textAlign: 'left' } }, b),
    ...grades.map(([v]) => h('td', { key: v }, h(Radio, { value: v, name: `m${i}`, checked: value === v, onChange: () => form.setFieldValue(`m${i}`, v) }))),
    h('td', null, h(Form.Item, { name: `m${i}`, hidden: true }, h(Input, { type: 'hidden' })), h(Form.Item, { name: `y${i}`, noStyle: true }, h(Input))));
}
ReactDOM.createRoot(document.getElementById('root')).render(h(App));
const plain = (v, k) => dayjs.isDayjs(v) ? v.format(k === 'k8' ? 'YYYY-MM' : 'YYYY-MM-DD') : Array.isArray(v) ? v.map((x) => plain(x, k)) : v;
window.__portalState = () => Object.fromEntries(Object.entries(form?.getFieldsValue(true) ?? {}).map(([k, v]) => [k, plain(v, k)]));
