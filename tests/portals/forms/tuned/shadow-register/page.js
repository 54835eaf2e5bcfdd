/* Web components of a government design system: each field draws its own label and box in an open shadow root. */
const model = {};
const style = (css) => { const node = document.createElement('style'); node.textContent = css; return node; };
class GovField extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const [key, kind, label] = ['key', 'kind', 'label'].map((name) => this.getAttribute(name));
    const options = (this.getAttribute('options') || '').split(',').filter(Boolean).map((text, i) => [`${i + 1}`, text]);
    const id = `g${Math.random().toString(36).slice(2, 8)}`;
    const box = {
      text: () => `<input id="${id}" type="text">`, date: () => `<input id="${id}" type="date">`, number: () => `<input id="${id}" type="number">`,
      area: () => `<textarea id="${id}" rows="3"></textarea>`,
      select: () => `<select id="${id}"><option value="">请选择</option>${options.map(([v, t]) => `<option value="${v}">${t}</option>`).join('')}</select>`,
      radio: () => `<div role="radiogroup" aria-labelledby="${id}">${options.map(([v, t]) => `<label><input type="radio" name="${id}" value="${v}">${t}</label>`).join('')}</div>`,
      check: () => `<div role="group" aria-labelledby="${id}">${options.map(([v, t]) => `<label><input type="checkbox" name="${id}" value="${v}">${t}</label>`).join('')}</div>`,
      switch: () => `<button role="switch" aria-checked="false" aria-labelledby="${id}" type="button"><span></span></button>`,
    }[kind]();
    root.append(style(':host{display:block;margin-bottom:10px}.r{display:flex;gap:10px;align-items:center}.l{width:130px;text-align:right;color:#444}.l i{color:#e00;font-style:normal}.b{flex:1}input[type=text],input[type=date],input[type=number],select,textarea{width:100%;box-sizing:border-box;border:1px solid #b9c3d6;border-radius:3px;padding:5px 8px;font:inherit}label{margin-right:14px}button{width:40px;height:20px;border-radius:10px;border:0;background:#bbb;padding:2px}button[aria-checked=true]{background:#2a6}button span{display:block;width:16px;height:16px;border-radius:8px;background:#fff}button[aria-checked=true] span{margin-left:20px}'));
    const row = document.createElement('div');
    row.className = 'r';
    const tied = /text|date|number|area|select/.test(kind);
    row.innerHTML = `<${tied ? `label for="${id}"` : `div id="${id}"`} class="l">${this.hasAttribute('must') ? '<i>*</i>' : ''}${label}：</${tied ? 'label' : 'div'}><div class="b">${box}</div>`;
    root.append(row);
    model[key] = kind === 'check' ? [] : kind === 'switch' ? 'false' : '';
    root.addEventListener('input', read);
    root.addEventListener('change', read);
    function read(event) {
      const { target } = event;
      if (target.type === 'radio') model[key] = target.value;
      else if (target.type === 'checkbox') model[key] = [...root.querySelectorAll('input:checked')].map((one) => one.value);
      else model[key] = target.value;
    }
    root.querySelector('button')?.addEventListener('click', (event) => { const on = event.currentTarget.getAttribute('aria-checked') !== 'true'; event.currentTarget.setAttribute('aria-checked', String(on)); model[key] = String(on); });
  }
}
class GovSection extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(style(':host{display:block;background:#fff;padding:14px 20px;margin-bottom:14px;border-radius:4px}h4{margin:0 0 12px;border-left:4px solid #2a5caa;padding-left:8px}.g{display:grid;grid-template-columns:1fr 1fr;gap:0 24px}.w{grid-column:1/3}'));
    const head = document.createElement('h4');
    head.textContent = this.getAttribute('heading');
    const grid = document.createElement('div');
    grid.className = 'g';
    for (const [key, kind, label, options, must] of this.fields) {
      const field = document.createElement('gov-field');
      Object.entries({ key, kind, label, options: options ?? '' }).forEach(([name, value]) => field.setAttribute(name, value));
      if (must) field.setAttribute('must', '');
      if (/area/.test(kind)) field.className = 'w';
      grid.append(field);
    }
    root.append(head, grid);
  }
}
const grades = '优秀,合格,基本合格,不合格';
const sections = [
  ['教师基本信息', [['n1', 'text', '姓名', '', 1], ['n2', 'radio', '性别', '男,女'], ['n3', 'date', '出生日期'], ['n4', 'select', '民族', '汉族,土家族,苗族,回族'], ['n5', 'text', '身份证件号', '', 1], ['n6', 'text', '手机'], ['n7', 'select', '政治面貌', '中共党员,中共预备党员,共青团员,群众'], ['n8', 'date', '参加工作时间'], ['n9', 'text', '现工作单位'], ['n10', 'text', '任教学科'], ['n11', 'select', '现职称', '正高级,高级,一级,二级'], ['n12', 'number', '教龄']]],
  ['师德考核', [['n13', 'select', '爱国守法', grades], ['n14', 'select', '爱岗敬业', grades], ['n15', 'select', '关爱学生', grades], ['n16', 'select', '教书育人', grades], ['n17', 'check', '违规情形', '有偿补课,体罚,收受礼金,无'], ['n18', 'switch', '一票否决']]],
  ['考核意见', [['n19', 'text', '考核年度'], ['n20', 'radio', '考核等次', grades], ['n21', 'area', '个人总结'], ['n22', 'area', '单位意见'], ['n23', 'text', '审核人'], ['n24', 'date', '审核日期']]],
];
class GovPage extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(style(':host{display:block;max-width:980px;margin:16px auto}h2{text-align:center}footer{text-align:center}footer button{padding:6px 26px;margin:0 6px}'));
    const head = document.createElement('h2');
    head.textContent = this.getAttribute('heading');
    root.append(head);
    for (const [heading, fields] of sections) {
      const section = document.createElement('gov-section');
      section.setAttribute('heading', heading);
      section.fields = fields;
      root.append(section);
    }
    const foot = document.createElement('footer');
    for (const word of ['保存', '提交']) {
      const button = document.createElement('button');
      button.textContent = word;
      button.onclick = () => window.press(word);
      foot.append(button);
    }
    root.append(foot);
  }
}
customElements.define('gov-field', GovField);
customElements.define('gov-section', GovSection);
customElements.define('gov-page', GovPage);
window.__portalState = () => ({ ...model });
