/** What is wrong with a record file; the place is put before these words. */
export default {
  'recordFile.notRecord':
    '记录应是一个对象，里面有 form（表单编号）和 values（字段编号和值）。请照 docs/try.md 的例子改写。',
  'recordFile.noValues': '缺少 values，或 values 不是对象。请照 docs/try.md 的例子改写。',
  'recordFile.objectNotText': '这里应是文字、数字或是否，现在是一个对象。请改成一个值。',
  'recordFile.listNotText': '这里应是文字、数字或是否，现在是一个列表。请改成一个值。',
  'recordFile.digitsLost': '数字太长，末几位已经丢失。请给号码加上引号，写成文字。',
  'recordFile.severalValues': '“{label}”只能有一个值，这里有几个。请只留一个。',
  'recordFile.notRow':
    '这里应是一行，即一个对象，如 "item": "…", "measure": "…"。请照 docs/try.md 的例子改写。',
  'recordFile.twice': '字段 {field} 写了两次，值不一样。请只留一个。',
} as const;
