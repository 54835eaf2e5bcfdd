/**
 * What every sample portal does so that tests can see what was pressed: a press of one of the portal's own
 * buttons is written down here and told to the server, where it outlives the page.
 */
(() => {
  const presses = [];
  window.__portalPresses = presses;
  window.portalPress = (button) => {
    presses.push(button);
    navigator.sendBeacon('/portal-press', JSON.stringify({ page: location.pathname, button }));
  };
  document.addEventListener('submit', () => window.portalPress('submit'), true);
})();
