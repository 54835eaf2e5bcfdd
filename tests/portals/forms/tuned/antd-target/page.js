dayjs.locale('zh-cn');
const h = React.createElement;
const { Form, Input, Select, DatePicker, TimePicker, InputNumber, Radio, Checkbox, Switch, Cascader, TreeSelect, Rate, Slider, Row, Col, Button, Card, Divider, Upload, ConfigProvider } = antd;
const o = (...t) => t.map((label, i) => ({ label, value: i + 1 }));
const Item = (k, label, child, span = 8, more = {}) => h(Col, { span, key: k }, h(Form.Item, { 'data-k': k.replace(/\W/g, ''), name: more.path ?? k, label, ...more.item }, child));
let form;
function App() {
  [form] = Form.useForm();
  return h(ConfigProvider, { locale: antd.locales.zh_CN },
    h('h2', null, '学校安全工作暨师德建设目标责任书'),
    h(Form, { form, name: 'target', layout: 'vertical', initialValues: { dj: undefined, tjfs: ['纸质'], sfwc: false } },
      h(Divider, { orientation: 'left' }, '签订双方'),
      h(Row, { gutter: 16 },
        Item('jf', '责任单位（甲方）', h(Input)),
        Item('yf', '责任人姓名', h(Input)),
        Item('zw', '责任人职务', h(Select, { options: o('校长', '副校长', '教导主任', '年级组长', '班主任'), placeholder: '请选择' })),
        Item('bm', '所在部门', h(TreeSelect, { treeDefaultExpandAll: true, treeData: [{ title: '行政', value: 'X', children: [{ title: '办公室', value: 'X1' }, { title: '总务处', value: 'X2' }] }, { title: '教学', value: 'J', children: [{ title: '教务处', value: 'J1' }, { title: '教研室', value: 'J2' }] }] })),
        Item('dh', '责任人联系电话', h(Input, { addonBefore: '手机' })),
        Item('sq', '所属学区', h(Cascader, { options: [{ value: 'a', label: '城区学区', children: [{ value: 'a1', label: '第一片区' }, { value: 'a2', label: '第二片区' }] }, { value: 'b', label: '乡镇学区', children: [{ value: 'b1', label: '东片' }] }] })),
        Item('nd', '责任年度', h(DatePicker, { picker: 'year', style: { width: '100%' } })),
        Item('qx', '责任期限', h(DatePicker.RangePicker, { style: { width: '100%' } })),
        Item('rq', '签订日期', h(DatePicker, { format: 'YYYY年M月D日', style: { width: '100%' } }))),
      h(Divider, { orientation: 'left' }, '目标事项'),
      ...[0, 1, 2].map((i) => h(Card, { key: i, size: 'small', title: `目标事项${i + 1}`, style: { marginBottom: 12 } }, h(Row, { gutter: 16 },
        Item(`i${i}`, '承诺事项', h(Input), 12, { path: ['rows', i, 'sx'] }), Item(`t${i}`, '完成时限', h(DatePicker, { style: { width: '100%' } }), 6, { path: ['rows', i, 'sx2'] }), Item(`p${i}`, '责任人', h(Input), 6, { path: ['rows', i, 'zr'] }), Item(`m${i}`, '具体措施', h(Input.TextArea), 24, { path: ['rows', i, 'cs'] })))),
      h(Divider, { orientation: 'left' }, '签订信息'),
      h(Row, { gutter: 16 },
        Item('cr', '承诺人身份', h(Radio.Group, { options: o('党员', '非党员') })),
        Item('gs', '公示途径', h(Checkbox.Group, { options: ['公示栏', '校园网', '家长会'] })),
        Item('kf', '考核分值', h(InputNumber, { min: 0, max: 100, addonAfter: '分', style: { width: '100%' } })),
        Item('zx', '自评完成度', h(Slider, { min: 0, max: 100 })),
        Item('xj', '工作自评', h(Rate)),
        Item('sj', '签订时间', h(TimePicker, { format: 'HH:mm', style: { width: '100%' } })),
        Item('bs', '报送单位', h(Input)),
        Item('sfwc', '纳入绩效考核', h(Switch), 8, { item: { valuePropName: 'checked' } }),
        Item('tjfs', '提交方式', h(Select, { mode: 'multiple', options: ['纸质', '电子'].map((v) => ({ value: v, label: v })) })),
        Item('yj', '上级主管部门意见', h(Input.TextArea, { rows: 3 }), 24),
        h(Col, { span: 24 }, h(Form.Item, { label: '签字扫描件', 'data-k': 'fj' }, h(Upload, { beforeUpload: () => false }, h(Button, null, '上传文件'))))),
      h('div', { style: { textAlign: 'center' } }, h(Button, { type: 'primary', onClick: () => window.press('签 订') }, '签订'), ' ', h(Button, { onClick: () => window.press('暂 存') }, '暂存'))));
}
ReactDOM.createRoot(document.getElementById('root')).render(h(App));
const plain = (v, k) => dayjs.isDayjs(v) ? v.format(k === 'nd' ? 'YYYY' : k === 'sj' ? 'HH:mm' : 'YYYY-MM-DD') : Array.isArray(v) ? v.map((x) => plain(x, k)) : v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([n, x]) => [n, plain(x, n)])) : v;
window.__portalState = () => JSON.parse(JSON.stringify(plain(form?.getFieldsValue(true) ?? {})));
