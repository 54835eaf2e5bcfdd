/** What an office set itself in packs, as it moves between the extension and the add-on. */
export default {
  'tuning.change': '{label}：{before} → {after}',
  'tuning.unset': '未设置',
  'tuning.on': '启用',
  'tuning.off': '关闭',
  'tuning.madeFor': '设置是按“{title}”的 {madeFor} 版做的，这里是 {version} 版，请核对。',
  'tuning.left': '“{title}”里没有的 {count} 项设置没有用。',
  'tuning.same': '“{title}”的设置已经相同，不用改。',
  'tuning.foreign': '文件里“{title}”的设置，这里的这个标准包一项也没有，没有放入，原来的设置不变。',
  'tuning.unknown': '这里没有标准包“{title}”，它的设置没有放入。',
} as const;
