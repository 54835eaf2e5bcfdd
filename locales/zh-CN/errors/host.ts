/** What the spreadsheet program does not let us do: what, where, and what to do about it. */
export default {
  'host.noSheet': '工作簿里没有工作表“{sheet}”，可能被改名或删除了。请重新读取工作簿。',
  'host.hidden': '工作表“{sheet}”是隐藏的，不能显示其中的单元格。请先取消隐藏。',
  'host.protected': '工作表“{sheet}”受保护，什么都没有改。请先撤销保护（审阅 → 撤销工作表保护），再试一次。',
  'host.busy': '表格软件正忙：正在编辑单元格，或有对话框没关。请按回车结束编辑、关掉对话框，再试一次。',
  'host.readOnly': '这个工作簿是只读的，什么都没有改。请另存一份再改。',
  'host.tooLarge': '工作表“{sheet}”一次读不了这么多，表格软件拒绝了。请选中一部分行再试。',
  'host.oneArea':
    '选中的不是单元格，或选了几块区域；这个版本的 Excel 一次只告诉一块。请只选一块连在一起的单元格，再检查一次。',
  'host.cancelled': '已停止读取工作表“{sheet}”，什么都没有改。',
  'host.cannotSave':
    '这台设备上的 Excel 不能保存“{file}”这种文件。请在 Windows 或网页版的 Excel、或 WPS 里取出。',
  'host.noFile': '表格软件没有给出整个文件。请先把工作簿保存一次，再试。',
  'host.notHeld': '写入后读回不一致：表格软件改动了写进去的内容。请看一看这一格。',
  'host.halfWritten': '写到一半被打断，这一格已经变了，又不是要改成的样子。请看一看，可以撤销。',
  'host.notReadBack': '写入之后读不回来，不知道改没改成。请看一看这一格，可以撤销。',
  'host.failed': '表格软件没有做成：{detail}。请核对工作表，再试一次。',
  'host.partMissing': '加载项的文件不完整，缺少“{file}”。请把加载项整个文件夹重新安装一次，再打开表格。',
  // What a file that no program has open does not take either.
  'edit.arrayPart':
    '“{sheet}”的 {cell} 是数组公式 {range} 的一部分，不能单独改，什么都没有改。请在表格软件里整块修改。',
  'edit.mergedCell':
    '“{sheet}”的 {cell} 在合并单元格 {range} 里，写进去也看不见，什么都没有改。请写到合并区域左上角的单元格。',
  'edit.tableHeader':
    '“{sheet}”的 {cell} 是表格（超级表）{range} 的标题，公式可能用到它，什么都没有改。请在表格软件里改标题。',
} as const;
