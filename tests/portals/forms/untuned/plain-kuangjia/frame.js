window.__portalPresses = window.top.__portalPresses;
window.ownButtons('input[type=button], input[type=submit]');
window.held = function () {
  return window.heldBy(document);
};
