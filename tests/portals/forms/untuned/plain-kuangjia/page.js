window.__portalPresses = [];
window.__portalState = function () {
  var work = document.getElementById('k1').contentWindow;
  return Object.assign({}, work.held(), { in: work.document.getElementById('k2').contentWindow.held() });
};
