/** Dictionaries as the backend's 字典管理 would answer them: a label for people, a code for the table. */
window.dicts = {
  sex: [
    { label: '男', value: '0' },
    { label: '女', value: '1' },
    { label: '未知', value: '2' },
  ],
  education: ['博士研究生', '硕士研究生', '大学本科', '大学专科', '中专', '高中', '初中'].map(
    (label, index) => ({ label, value: String((index + 1) * 10) }),
  ),
  ethnicity: ['汉族', '蒙古族', '回族', '藏族', '维吾尔族', '苗族', '彝族', '壮族', '满族'].map(
    (label, index) => ({ label, value: String(index + 1).padStart(2, '0') }),
  ),
  grade: ['优秀', '合格', '基本合格', '不合格'].map((label, index) => ({ label, value: String(index + 1) })),
  status: [
    { label: '正常', value: '0' },
    { label: '停用', value: '1' },
  ],
};

/** The label of a code, as the detail page and the table print it. */
window.dictLabel = (dict, value) => window.dicts[dict].find((entry) => entry.value === value)?.label ?? value;
