/*
 * What ribbon.xml calls. WPS opens index.html, and this with it, when a workbook is opened; Application is put into the page by WPS.
 * The members used, by the templates of the npm package wpsjs 2.2.3 (packages/@wps-jsapi/et/js/ribbon.js): Application.ribbonUI,
 * Application.PluginStorage.getItem/setItem, Application.ActiveWorkbook, Application.CreateTaskPane(url) → { ID, Visible, DockPosition },
 * Application.GetTaskPane(id); js/util.js: msoCTPDockPositionRight is 2. Old engines: the syntax of 2015.
 */
var PANE_KEY = 'jiannuo_pane_id';
var DOCK_RIGHT = 2;

function OnAddinLoad(ribbonUI) {
  if (typeof window.Application.ribbonUI !== 'object') window.Application.ribbonUI = ribbonUI;
  return true;
}

function OnAction(control) {
  if (control.Id === 'jiannuoPane') togglePane();
  return true;
}

function togglePane() {
  var pane = knownPane();
  if (pane) {
    pane.Visible = !pane.Visible;
    return;
  }
  pane = window.Application.CreateTaskPane(folderUrl() + '/pane.html');
  window.Application.PluginStorage.setItem(paneKey(), pane.ID);
  pane.DockPosition = DOCK_RIGHT;
  pane.Visible = true;
}

/** The pane that was made before, where it is still there: WPS keeps what is stored longer than the pane. */
function knownPane() {
  var id = window.Application.PluginStorage.getItem(paneKey());
  if (!id) return undefined;
  try {
    return window.Application.GetTaskPane(id) || undefined;
  } catch (error) {
    window.Application.PluginStorage.setItem(paneKey(), '');
    return undefined;
  }
}

/** Each workbook has a pane of its own: what a pane reads and writes is the workbook that was in front when it was opened. */
function paneKey() {
  var workbook = window.Application.ActiveWorkbook;
  return PANE_KEY + ':' + (workbook ? workbook.FullName : '');
}

/** Where index.html was opened from: `file:` in a copied folder, `http:` from a server. */
function folderUrl() {
  var url = decodeURI(document.location.href);
  return url.substring(0, url.lastIndexOf('/'));
}

function GetImage() {
  return 'icons/icon.svg';
}

function OnGetLabel() {
  return '践诺检查';
}

function OnGetEnabled() {
  return true;
}

function OnGetVisible() {
  return true;
}
