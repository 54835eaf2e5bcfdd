window.__portalPresses = [];
document.querySelector('.bt button').addEventListener('click', function (event) {
  window.__portalPresses.push(event.target.textContent.trim());
});
const model = {};
class Field extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const [name, label, kind, options] = this.getAttribute('she').split(':');
    model[name] = '';
    const control = { xz: '<select><option value="">请选择</option>' + (options || '').split('|').map((o, i) => `<option value="${i + 1}">${o}</option>`).join('') + '</select>', rq: '<input type="date" />', dh: '<textarea rows="2"></textarea>' }[kind] || '<input type="text" />';
    root.innerHTML = '<style>:host{display:block}dl{margin:0}dt{color:#555;font-size:13px}dd{margin:4px 0 0}input,select,textarea{width:100%;box-sizing:border-box;padding:6px;border:1px solid #bbb;font:inherit}</style><dl><dt>' + label + '</dt><dd>' + control + '</dd></dl>';
    const box = root.querySelector('input,select,textarea');
    box.id = 'c_' + name;
    box.addEventListener('input', () => (model[name] = box.value));
    box.addEventListener('change', () => (model[name] = box.value));
  }
}
class Group extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>section{background:#fff;border-top:3px solid #8c1515;padding:14px 20px}h3{margin:0 0 10px;font-size:15px}div{display:grid;grid-template-columns:repeat(4,1fr);gap:12px 18px}</style><section><h3>' + this.getAttribute('biaoti') + '</h3><div></div></section>';
    for (const spec of this.getAttribute('nei').split(' ')) {
      const field = document.createElement('hy-xiang');
      field.setAttribute('she', spec);
      root.querySelector('div').append(field);
    }
  }
}
customElements.define('hy-xiang', Field);
customElements.define('hy-zu', Group);
window.__portalState = () => ({ ...model });
