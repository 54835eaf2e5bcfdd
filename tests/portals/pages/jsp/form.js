/** The page's own script, in the manner of its time: global functions and `document.forms`. */

function cnsForm() {
  return document.forms.cnsForm;
}

/** Puts the record that the server sent into the form; a list goes to its checkboxes. */
function initForm(bean) {
  for (const [name, value] of Object.entries(bean)) {
    for (const element of document.getElementsByName(name)) {
      if (element.type === 'radio' || element.type === 'checkbox') {
        element.checked = [value].flat().includes(element.value);
      } else {
        element.value = value;
      }
    }
  }
}

/** What the forms of the page would post, files left out; a name that occurs several times gives a list. */
window.__portalState = () => {
  const state = {};
  const posted = [...document.forms].flatMap((form) => [...new FormData(form)]);
  for (const [name, value] of posted) {
    if (typeof value !== 'string') continue;
    state[name] = name in state ? [state[name], value].flat() : value;
  }
  return state;
};

function checkForm() {
  const form = cnsForm();
  const required = {
    'bean.xm': '姓名',
    'bean.sfzh': '身份证号码',
    'bean.szdzb': '所在党支部',
    yzm: '验证码',
  };
  for (const [name, label] of Object.entries(required)) {
    if (form.elements[name].value.trim() === '') {
      alert(`${label}不能为空！`);
      form.elements[name].focus();
      return false;
    }
  }
  return true;
}

/** On leaving a date box, the old check of its form: a red word beside it, nothing else. */
document.addEventListener('focusout', (event) => {
  const formats = { 'bean.csny': /^\d{4}-\d{2}$/, f_12: /^\d{4}-\d{2}-\d{2}$/ };
  const input = event.target;
  const format = formats[input.name];
  if (!format) return;
  input.parentNode.querySelector('.err')?.remove();
  if (input.value === '' || format.test(input.value)) return;
  const word = document.createElement('font');
  word.className = 'red err';
  word.textContent = '格式不正确';
  input.parentNode.append(word);
});
