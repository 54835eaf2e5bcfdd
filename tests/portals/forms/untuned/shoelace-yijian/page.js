window.__portalPresses = [];
const style = '<style>:host{display:block;background:#fff;border-radius:8px;padding:18px 26px}h3{margin:0 0 12px}.g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:14px}.w{grid-column:1/4}p{margin:14px 0 6px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:6px 10px;font-weight:normal}sl-radio{display:inline-block;margin-right:14px}label{display:block;font-size:14px;margin-bottom:4px}input,select,textarea{width:100%;box-sizing:border-box;padding:7px;border:1px solid #bbb;border-radius:4px;font:inherit}</style>';
const about = ['党风廉政建设', '教育教学质量', '师德师风', '学校管理', '服务群众', '办事公开'];
const parts = {
  who: `<h3>群众意见征求表</h3><div class="g">
    <sl-input name="p1" label="姓名（可不填）"></sl-input>
    <sl-select name="p2" label="性别"><sl-option value="1">男</sl-option><sl-option value="2">女</sl-option></sl-select>
    <sl-input name="p3" type="number" label="年龄"></sl-input>
    <sl-select name="p4" label="政治面貌"><sl-option value="dy">中共党员</sl-option><sl-option value="ty">共青团员</sl-option><sl-option value="mz">民主党派</sl-option><sl-option value="qz">群众</sl-option></sl-select>
    <sl-input name="p5" label="工作单位"></sl-input>
    <sl-input name="p6" label="职务"></sl-input>
    <sl-input name="p7" label="联系电话" type="tel"></sl-input>
    <sl-input name="p8" label="填写日期" type="date"></sl-input>
    <sl-select name="p9" label="您的身份"><sl-option value="1">教职工</sl-option><sl-option value="2">学生家长</sl-option><sl-option value="3">社区居民</sl-option></sl-select></div>`,
  rate: '<h3>对学校领导班子的评价</h3><table><tr><th>评价项目</th><th>满意程度</th></tr>' + about.map((t, i) => `<tr><td>${t}</td><td><sl-radio-group name="r${i}"><sl-radio value="3">满意</sl-radio><sl-radio value="2">基本满意</sl-radio><sl-radio value="1">不满意</sl-radio></sl-radio-group></td></tr>`).join('') + '</table><p>总体评价</p><sl-rating name="r9" label="总体评价"></sl-rating><p>满意度（%）</p><sl-range name="r10" min="0" max="100" value="0"></sl-range>',
  say: `<h3>意见和建议</h3>
    <label for="o1">对领导班子的意见和建议</label><textarea id="o1" name="o1" rows="3"></textarea>
    <label for="o2">对党员队伍的意见和建议</label><textarea id="o2" name="o2" rows="3"></textarea>
    <label for="o3">其他需要反映的问题</label><textarea id="o3" name="o3" rows="2"></textarea>
    <div class="g"><div><label for="o4">反馈方式</label><select id="o4" name="o4"><option value="">请选择</option><option value="1">电话</option><option value="2">短信</option><option value="3" disabled>上门</option></select></div>
    <div><label for="o5">电子邮箱</label><input id="o5" name="o5" /></div><div><label for="o6">家庭住址</label><input id="o6" name="o6" /></div>
    <div><label for="o7">征求意见人</label><input id="o7" name="o7" /></div></div><p></p>
    <sl-checkbox name="o8">需要回复</sl-checkbox><p></p><sl-button variant="primary">提交意见</sl-button>`,
};
customElements.define('yj-panel', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = style + parts[this.getAttribute('part-of')];
    root.querySelectorAll('sl-button').forEach((b) => b.addEventListener('click', () => window.__portalPresses.push(b.textContent.trim())));
  }
});
window.__portalState = () => {
  const state = {};
  document.querySelectorAll('yj-panel').forEach((panel) => panel.shadowRoot.querySelectorAll('[name]').forEach((el) => {
    state[el.getAttribute('name')] = el.tagName === 'SL-CHECKBOX' ? (el.checked ? '1' : '') : String(el.value ?? '');
  }));
  return state;
};
