/*
 * Installs and removes the add-on for WPS on Windows, run by 安装.bat and 卸载.bat: cscript //E:JScript install.js install|uninstall.
 * Windows Script Host and not PowerShell, so that what is shipped is what tests run (with files of the test's own behind the two
 * ActiveX objects); the build puts publish-xml.js and windows-files.js before it and writes it in ASCII, so that no code page matters.
 *
 * Beside publish.xml stand files of ours while the add-on is installed: publish.xml.jiannuo-backup, the bytes that were there before (none where
 * there was no file), publish.xml.jiannuo-installed, what we wrote, and where folders had to be made publish.xml.jiannuo-folders: how many,
 * jsaddons and those above it. While publish.xml equals the latter, removing puts the former
 * back byte for byte; where somebody changed it meanwhile, our entry alone is taken out.
 */
var NAME = '{name}';
var FOLDER = '{folder}';
var ENTRY = '{entry}';
/** A file of nobody. */
var HEAD = '<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n';
var TAIL = '</jsplugins>\r\n';

/** Texts of these codes are what the user reads. */
var WORDS = {
  installed: '装好了。请关闭所有 WPS 窗口（包括右下角的 WPS 图标），再打开一个表格：首次会问是否信任加载项“jiannuo”，请选“允许”，再重开一次 WPS。',
  installedBeside:
    '新版本装好了，旧的还在用，没有删掉：{detail}。请关闭所有 WPS 窗口（包括右下角的 WPS 图标），再运行一次 安装.bat；首次会问是否信任加载项“jiannuo”，请选“允许”。',
  removed: '已卸载，publish.xml 里其他加载项没有动。',
  nothing: '没有装过践诺加载项，什么都没有改。',
  noFolder: '安装包不完整：没有找到文件夹 {detail}。请重新解压整个安装包。',
  damaged: '{detail} 不是完整的 XML，不敢改它，什么都没有改。请把这个文件发给管理员，或改名后再装。',
  failed: '没有做成：{detail}。请关闭所有 WPS 窗口后再试。'
};

/** `files` reads and writes: see `windowsFiles` in windows-files.js. Returns the code of what to say and its detail; throws nothing. */
function manage(files, what, source, jsaddons) {
  var publish = jsaddons + '\\publish.xml';
  var backup = publish + '.jiannuo-backup';
  var written = publish + '.jiannuo-installed';
  var folders = publish + '.jiannuo-folders';
  try {
    // A power cut came between taking the old one away and putting the new one there.
    if (!files.exists(publish) && files.exists(publish + OLD)) files.back(publish);
    var base = baseOf(files, publish, backup, written);
    if (base.damaged) return { code: 'damaged', detail: base.damaged };
    if (what === 'uninstall') return remove();
    if (!files.hasFolder(source)) return { code: 'noFolder', detail: FOLDER };
    return install();
  } catch (error) {
    return { code: 'failed', detail: String(error.message || error) };
  }

  /** Every step is taken back where a later one fails, and the old version goes last: what worked goes on working. */
  function install() {
    var undo = [];
    try {
      put(undo);
    } catch (error) {
      throw new Error(takenBack(undo, String(error.message || error)));
    }
    var left = tidy();
    return left.length > 0
      ? { code: 'installedBeside', detail: left.join(', ') }
      : { code: 'installed', detail: '' };
  }

  /** Takes back whatever can be. Answers why, and what could not. */
  function takenBack(undo, why) {
    while (undo.length > 0) {
      try {
        undo.pop()();
      } catch (error) {
        why += '; ' + String(error.message || error);
      }
    }
    return why;
  }

  function put(undo) {
    var place = jsaddons + '\\' + FOLDER;
    var pieces = piecesOf();
    var made = [];
    undo.push(function () {
      for (var at = made.length - 1; at >= 0 && files.isEmpty(made[at]); at -= 1) files.removeFolder(made[at]);
    });
    files.makeFolder(jsaddons, made);
    if (made.length > 0) write(folders, undefined, [{ text: String(made.length) }]);
    dropFolder(place + NEW);
    dropFolder(place + OLD);
    undo.push(function () {
      dropFolder(place + NEW);
    });
    files.copyFolder(source, place + NEW);
    if (files.hasFolder(place)) {
      files.moveFolder(place, place + OLD);
      undo.push(function () {
        files.moveFolder(place + OLD, place);
      });
    }
    files.moveFolder(place + NEW, place);
    undo.push(function () {
      dropFolder(place);
    });
    if (!base.file) {
      files.away(backup);
      undo.push(function () {
        files.back(backup);
      });
    } else if (base.file !== backup) write(backup, base.file, base.pieces);
    write(written, base.file ? backup : undefined, pieces);
    // Nothing that may fail comes behind it.
    files.write(publish, written, undefined);

    function write(path, from, parts) {
      files.write(path, from, parts);
      undo.push(function () {
        files.back(path);
      });
    }
  }

  /** What publish.xml becomes. */
  function piecesOf() {
    if (!base.file) {
      return [{ text: HEAD + '  ' + ENTRY + '\r\n' + TAIL }];
    }
    var at = insertionOf(base.text, readPublish(base.text, NAME), ENTRY);
    return [{ from: 0, to: at.at }, { text: at.text }, { from: at.to, to: base.text.length }];
  }

  /** Takes away what stood before. Answers what is in use still: the next installation or removal takes it. */
  function tidy() {
    var left = [];
    var own = ownFolders();
    for (var index = 0; index < own.length; index += 1) {
      if (own[index] !== FOLDER) attempt(dropFolder, jsaddons + '\\' + own[index]);
    }
    attempt(dropOld, publish);
    return left;

    function attempt(drop, path) {
      try {
        drop(path);
      } catch (error) {
        left.push(path);
      }
    }
  }

  function dropOld() {
    files.remove(publish + OLD);
    files.remove(backup + OLD);
    files.remove(written + OLD);
  }

  function dropFolder(path) {
    if (files.hasFolder(path)) files.removeFolder(path);
  }

  function remove() {
    var had = files.exists(written) || base.cut || hasFolders();
    if (base.file && base.cut) files.write(publish, base.file, base.pieces);
    else if (!base.file) files.remove(publish);
    files.remove(backup);
    files.remove(written);
    dropOld();
    removeFolders();
    removeMade();
    return { code: had ? 'removed' : 'nothing', detail: '' };
  }

  /** Folders that the installation made, as far as nothing of anybody else is in them by now. */
  function removeMade() {
    var made = files.exists(folders) ? Number(files.read(folders)) : 0;
    files.remove(folders);
    for (var at = jsaddons; made > 0 && files.isEmpty(at); made -= 1) {
      files.removeFolder(at);
      at = at.substring(0, at.lastIndexOf('\\'));
    }
  }

  function hasFolders() {
    return ownFolders().length > 0;
  }

  function ownFolders() {
    var found = [];
    var all = files.folders(jsaddons);
    for (var index = 0; index < all.length; index += 1) {
      if (/^jiannuo_[0-9]+\.[0-9]+\.[0-9]+(\.jiannuo-(new|old))?$/.test(all[index])) found.push(all[index]);
    }
    return found;
  }

  /** Folders of every version. */
  function removeFolders() {
    var own = ownFolders();
    for (var index = 0; index < own.length; index += 1) dropFolder(jsaddons + '\\' + own[index]);
  }
}

/**
 * What publish.xml was or is without us: { file, text, pieces, cut }, `file` undefined where there was none; `damaged` names a file
 * that is not whole.
 */
function baseOf(files, publish, backup, written) {
  var isOurs = files.exists(publish) && files.exists(written) && files.same(publish, written);
  if (isOurs && files.exists(backup)) return { file: backup, text: files.read(backup), cut: true };
  if (!files.exists(publish)) return {};
  var text = files.read(publish);
  var read = readPublish(text, NAME);
  if (!read.ok) return { damaged: publish };
  var cuts = cutsOf(text, read.ours);
  var pieces = [];
  var made = '';
  var from = 0;
  for (var index = cuts.length - 1; index >= 0; index -= 1) {
    pieces.push({ from: from, to: cuts[index][0] });
    made += text.substring(from, cuts[index][0]);
    from = cuts[index][1];
  }
  pieces.push({ from: from, to: text.length });
  // What was written where there was no file; any other was there before, and somebody has deleted its backup.
  if (isOurs && made + text.substring(from) === HEAD + TAIL) return { cut: true };
  return { file: publish, text: made + text.substring(from), pieces: pieces, cut: cuts.length > 0 };
}

function main() {
  var shell = new ActiveXObject('WScript.Shell');
  var system = new ActiveXObject('Scripting.FileSystemObject');
  var here = system.GetParentFolderName(system.GetParentFolderName(WScript.ScriptFullName));
  var jsaddons = shell.ExpandEnvironmentStrings('%APPDATA%') + '\\kingsoft\\wps\\jsaddons';
  var said = manage(windowsFiles(), WScript.Arguments.Item(0), here + '\\' + FOLDER, jsaddons);
  WScript.Echo(WORDS[said.code].replace('{detail}', said.detail));
  WScript.Quit(said.code === 'installed' || said.code === 'installedBeside' || said.code === 'removed' || said.code === 'nothing' ? 0 : 1);
}

main();
