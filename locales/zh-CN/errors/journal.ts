export default {
  'journal.refused': '本机数据有缺失或损坏，没有保存这次操作。请打开工作台，先恢复备份。',
  'journal.gap': '操作记录不连续：应为第 {expected} 条，实际是第 {found} 条。请恢复备份。',
  'journal.altered': '第 {sequence} 条操作记录与它的校验值不符，可能被改动或损坏。请恢复备份。',
  'journal.headMismatch': '操作记录应有 {expected} 条，实际有 {found} 条。请恢复备份。',
  'backup.notJson': '这个文件不完整，或不是备份文件。请选择“践诺备份”文件夹里的 .json 文件。',
  'backup.notBackup': '这不是践诺的备份文件。请选择“践诺备份”文件夹里的 .json 文件。',
  'backup.newer': '这份备份由更新的版本保存（备份格式 {version}）。请先更新本扩展，再恢复。',
  'backup.damaged': '备份文件的校验值不符，内容已损坏或被改动，没有恢复。请换一份备份。',
  'backup.rescueBroken':
    '抢救文件里的记录不完整，不能自动恢复。请换一份备份；这个文件请留着，交给维护人员查看。',
  'backup.empty': '这份备份里没有任何记录，没有恢复。请换一份备份。',
  'download.failed': '文件“{file}”没有保存成功（{detail}）。请检查下载文件夹后重试。',
  'takeBack.done': '“{name}”已经恢复过，没有再恢复一次。',
  'takeBack.held': '没有恢复：已有此人（{by}），是“{name}”。',
  'takeBack.sameLayout':
    '没有恢复：表头“{headers}”后来又改过对应，用的是后来的。要恢复请先删去后来的那一份。',
  'takeBack.sameTemplate':
    '没有恢复：同样的模板后来又核对过（“{title}”），用的是后来的。要恢复请先删去后来的那一份。',
  'takeBack.orphan': '没有恢复：此人已被移除。请先恢复此人。',
} as const;
