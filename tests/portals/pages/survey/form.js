/** Fills the year and month lists, and tells tests what the form would post. */
window.__portalState = () => Object.fromEntries(new FormData(document.forms[0]));

document.addEventListener('DOMContentLoaded', () => {
  const fill = (name, from, to) => {
    const select = document.getElementsByName(name)[0];
    for (let number = from; number <= to; number += 1) select.add(new Option(String(number), String(number)));
  };
  fill('q5y', 1940, 2000);
  fill('q5m', 1, 12);
});
