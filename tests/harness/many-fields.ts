/** A pledge form with so many rows that it has two hundred fields, as plain as portals draw them. */
export function manyFields(): string {
  const single = [
    '姓名',
    '性别',
    '民族',
    '出生年月',
    '身份证号码',
    '联系电话',
    '入党时间',
    '工作单位',
    '承诺日期',
    '所在党支部',
  ];
  const singles = single.map((label, at) => `<tr><th>${label}</th><td><input name="a${at}"></td></tr>`);
  const columns = ['承诺事项', '具体措施', '完成时限', '责任人', '备注'];
  const rows = Array.from({ length: 38 }, (_, row) => {
    const cells = columns.map((_column, at) => `<td><input name="list[${row}].c${at}"></td>`);
    return `<tr><td>${row + 1}</td>${cells.join('')}</tr>`;
  });
  const head = ['序号', ...columns].map((label) => `<th>${label}</th>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>党员公开承诺书</title><h1>党员公开承诺书</h1>
    <table border>${singles.join('')}</table><table border><tr>${head}</tr>${rows.join('')}</table>`;
}
