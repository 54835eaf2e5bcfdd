window.__portalPresses = [];
document.querySelectorAll('sl-button').forEach((b) => b.addEventListener('click', () => window.__portalPresses.push(b.textContent.trim())));
window.__portalState = () => {
  const state = {};
  document.querySelectorAll('[name]').forEach((el) => {
    const name = el.getAttribute('name');
    if (/^SL-(CHECKBOX|SWITCH)$/.test(el.tagName)) {
      if (el.dataset.list !== undefined) {
        state[name] ??= [];
        if (el.checked) state[name].push(el.value);
      } else state[name] = el.checked ? '1' : '';
    } else if (el.tagName.startsWith('SL-') && el.tagName !== 'SL-RADIO') state[name] = el.value ?? '';
  });
  return state;
};
