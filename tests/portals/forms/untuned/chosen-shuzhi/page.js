$('select.ch').chosen({ disable_search_threshold: 8, width: '105px', allow_single_deselect: true });
window.ownButtons('.tj');
window.__portalState = function () {
  return window.heldBy(document.querySelector('.paper'));
};
