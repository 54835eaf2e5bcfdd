const leaf = (value: string, label: string): object => ({ value, label });

/** Places in three levels, as cascaders and trees take them: one name is there twice, one place cannot be chosen. */
export function regions(): object[] {
  return [
    {
      value: 'js',
      label: '江苏省',
      children: [
        { value: 'nj', label: '南京市', children: [leaf('xw', '玄武区'), leaf('gl', '鼓楼区')] },
        {
          value: 'sz',
          label: '苏州市',
          children: [leaf('gs', '姑苏区'), { ...leaf('hq', '虎丘区'), disabled: true }],
        },
        { value: 'xz', label: '徐州市', children: [leaf('gl2', '鼓楼区')] },
      ],
    },
    {
      value: 'zj',
      label: '浙江省',
      children: [{ value: 'hz', label: '杭州市', children: [leaf('xh', '西湖区')] }],
    },
  ];
}
