/** A list and, in its place, a form for one person after another; the server keeps what is saved. */
document.addEventListener('DOMContentLoaded', async () => {
  const find = (selector) => document.querySelector(selector);
  for (const button of document.querySelectorAll('[data-press]')) {
    button.addEventListener('click', () => window.portalPress(button.textContent));
  }
  const form = find('#form');
  const rows = find('#rows');
  const show = (formOpen) => {
    form.hidden = !formOpen;
    find('#list').hidden = formOpen;
    location.hash = formOpen ? '#/edit' : '#/';
  };
  const edit = (record) => {
    form.reset();
    for (const [name, value] of Object.entries(record)) form.elements[name].value = value;
    show(true);
  };
  const draw = async () => {
    const all = await (await fetch('/roster/all')).json();
    rows.replaceChildren(
      // The first page of the list, the latest on top.
      ...all
        .slice(-10)
        .reverse()
        .map((record) => {
          const row = document.createElement('tr');
          for (const text of [record.xm, record.gh, record.zw]) row.insertCell().textContent = text;
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = '修改';
          button.addEventListener('click', () => {
            window.portalPress('修改');
            edit(record);
          });
          row.insertCell().append(button);
          return row;
        }),
    );
  };
  find('#add').addEventListener('click', () => edit({}));
  find('#cancel').addEventListener('click', () => show(false));
  find('#save').addEventListener('click', async () => {
    const record = Object.fromEntries(new FormData(form));
    await fetch('/roster/save', { method: 'POST', body: JSON.stringify(record) });
    await draw();
    show(false);
  });
  await draw();
});
