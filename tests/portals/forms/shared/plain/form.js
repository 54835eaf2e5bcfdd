/* Model of a page without framework: what its named controls would send, and which of its own buttons were pressed. */
(function () {
  var ignored = /^(?:file|submit|button|image|reset)$/;
  window.__portalPresses = [];

  /** Members by name (by id where there is no name); lists for check boxes and multiple selects. */
  window.heldBy = function (root) {
    var state = {};
    root.querySelectorAll('input,select,textarea').forEach(function (el) {
      var key = el.name || el.id;
      if (!key || ignored.test(el.type)) return;
      if (el.type === 'radio') {
        state[key] = el.checked ? el.value : state[key] || '';
      } else if (el.type === 'checkbox') {
        state[key] = state[key] || [];
        if (el.checked) state[key].push(el.value);
      } else if (el.multiple) {
        state[key] = Array.from(el.selectedOptions, function (option) {
          return option.value;
        });
      } else if (!(key in state)) {
        state[key] = el.value;
      }
    });
    return state;
  };

  window.__portalState = function () {
    return window.heldBy(document);
  };

  /** Buttons of the page: they keep their word, and do nothing else. */
  window.ownButtons = function (selector) {
    document.addEventListener(
      'click',
      function (event) {
        var button = event.target.closest ? event.target.closest(selector) : null;
        if (!button) return;
        event.preventDefault();
        window.__portalPresses.push((button.value || button.textContent).trim());
      },
      true,
    );
  };

  document.addEventListener('submit', function (event) {
    event.preventDefault();
    window.__portalPresses.push('submit');
  });
})();
