export default {
  'catalog.duplicateId': '编号“{id}”用了两次：{earlier} 和 {place}。请改掉其中一个。',
  'catalog.unknownForm':
    '没有编号为“{id}”的表单。带来它的标准包可能已经删除，请在工作台恢复或重新导入；也可能它来自更新的版本，请更新本扩展后再试。',
  'catalog.unknownImporter': '没有编号为“{id}”的导入规范。它可能来自更新的版本，请更新本扩展后再试。',
} as const;
