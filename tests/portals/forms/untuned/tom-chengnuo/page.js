['#zb2', '#zb3', '#gs'].forEach(function (box) {
  new TomSelect(box, { plugins: box === '#gs' ? ['remove_button'] : [] });
});
flatpickr('.rq', { locale: 'zh', altInput: true, altFormat: 'Y年n月j日', dateFormat: 'Y-m-d' });
window.ownButtons('.btn');
window.__portalState = function () {
  var flat = window.heldBy(document.querySelector('form'));
  var state = { sx: [] };
  Object.keys(flat).forEach(function (key) {
    var cell = /^sx\[(\d+)\]\[(\w+)\]$/.exec(key);
    if (cell) (state.sx[+cell[1]] = state.sx[+cell[1]] || {})[cell[2]] = flat[key];
    else if (/^(?:zb|g)\w+$/.test(key) && !/tomselect/.test(key)) state[key] = flat[key];
  });
  return state;
};
