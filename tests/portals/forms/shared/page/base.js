/** What every sample form does: keeps presses of its own buttons, and never sends or leaves. */
(() => {
  window.__portalPresses = [];
  window.press = (word) => {
    window.__portalPresses.push(typeof word === 'string' ? word : (word.value || word.textContent).trim());
    return false;
  };
  document.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      window.press('submit');
    },
    true,
  );

  /** What a form would send, by name; several boxes or options of one name are a list. */
  window.formState = (form) => {
    const state = {};
    for (const box of form.querySelectorAll('input[type=checkbox][name], select[multiple][name]')) {
      if (box.multiple || form.querySelectorAll(`input[name="${CSS.escape(box.name)}"]`).length > 1) {
        state[box.name] = [];
      }
    }
    for (const [name, value] of new FormData(form)) {
      const text = typeof value === 'string' ? value.replace(/\r\n/g, '\n') : value.name;
      if (Array.isArray(state[name])) state[name].push(text);
      else state[name] = text;
    }
    return state;
  };

  /** Text of what a rich text editor holds, one line a paragraph. */
  window.plainText = (html) => {
    const box = new DOMParser().parseFromString(html.replace(/<br[^>]*>|<\/?(?:p|div|li|h\d)\b[^>]*>/g, '\n'), 'text/html').body;
    const lines = box.textContent.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '').split('\n');
    return lines.map((line) => line.trim()).filter(Boolean).join('\n');
  };
})();
