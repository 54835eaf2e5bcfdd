/** A form that is not all there: rows are added, a tab and a second step wait, and a choice brings fields later. */
window.__portalState = () => Object.fromEntries(new FormData(document.forms[0]));

document.addEventListener('DOMContentLoaded', () => {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  for (const button of all('[data-press]')) {
    button.addEventListener('click', () => window.portalPress(button.textContent));
  }
  const heads = all('.heads li');
  const panels = all('.panel');
  for (const [index, head] of heads.entries()) {
    head.addEventListener('click', () => {
      for (const [at, other] of heads.entries()) other.classList.toggle('on', at === index);
      for (const [at, panel] of panels.entries()) panel.style.display = at === index ? '' : 'none';
    });
  }
  const rows = find('#rows');
  const renumber = () => {
    for (const [index, row] of [...rows.rows].entries()) row.cells[0].textContent = String(index + 1);
  };
  find('#add').addEventListener('click', () => {
    // The row comes with the portal's answer, as rows with an id of their own do.
    setTimeout(() => {
      if (rows.rows[0]?.cells.length === 1) rows.replaceChildren();
      const number = rows.rows.length;
      const cell = (name) => `<td><input name="${name}${number}"></td>`;
      rows.insertAdjacentHTML(
        'beforeend',
        `<tr><td></td>${['cnsx', 'jtcs', 'wcsx', 'zrr'].map(cell).join('')}<td><button type="button">删除</button></td></tr>`,
      );
      const row = rows.rows[number];
      row.querySelector('button').addEventListener('click', () => {
        window.portalPress('删除');
        row.remove();
        renumber();
      });
      renumber();
    }, 150);
  });
  find('#sf').addEventListener('change', () => {
    find('#phone').hidden = find('#sf').value === '';
    // The branches of a role are fetched.
    setTimeout(() => {
      const branches = find('#dzb');
      branches.disabled = false;
      branches.replaceChildren(new Option('请选择', ''));
      for (const school of ['样例小学', '示例中学', '样例中学']) branches.add(new Option(`${school}党支部`));
    }, 900);
  });
  find('#next').addEventListener('click', () => {
    find('#step1').hidden = true;
    find('#step2').hidden = false;
  });
});
