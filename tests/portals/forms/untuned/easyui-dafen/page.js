window.__portalState = function () {
  var state = window.heldBy(document);
  Object.keys(state).forEach(function (key) {
    if (/^_easyui/.test(key)) delete state[key];
  });
  return state;
};
window.ownButtons('a.an');
