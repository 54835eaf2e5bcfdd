/** 数据字典, as `/sys/dict/getDictItems` would answer: numeric codes behind every word. */
const numbered = (labels, from = 1) => labels.map((text, index) => ({ text, value: String(index + from) }));

window.dicts = {
  sex: numbered(['男', '女']),
  education: numbered(['博士研究生', '硕士研究生', '大学本科', '大学专科', '中专', '高中', '初中']),
  political_status: [
    { text: '中共党员', value: '01' },
    { text: '中共预备党员', value: '02' },
    { text: '共青团员', value: '03' },
    { text: '群众', value: '13' },
  ],
  pledger_role: numbered(['学校领导班子', '党政正职', '班子成员', '中层干部', '党员']),
  submit_to: numbered(['组干科', '本单位留存备查']),
  publicity_route: numbered(['校刊校报', '公开栏', '电子屏', '网络媒体']),
  post_level: numbered(['正高级', '副高级', '中级', '初级', '未定级']),
  audit_status: numbered(['待提交', '审核中', '已通过', '已退回'], 0),
};

/** The words of a code or a list of codes, joined as the detail page prints them. */
window.dictText = (dict, value) =>
  [value ?? []]
    .flat()
    .map((code) => window.dicts[dict].find((entry) => entry.value === code)?.text ?? code)
    .join('，');
