/*
 * Installs and removes the add-on for WPS on Windows, run by 安装.bat and 卸载.bat: cscript //E:JScript install.js install|uninstall.
 * Windows Script Host and not PowerShell, so that what is shipped is what tests run (with files of the test's own behind the two
 * ActiveX objects); the build puts publish-xml.js before it and writes it in ASCII, so that no code page matters.
 *
 * Beside publish.xml stand files of ours while the add-on is installed: publish.xml.jiannuo-backup, the bytes that were there before (none where
 * there was no file), publish.xml.jiannuo-installed, what we wrote, and where folders had to be made publish.xml.jiannuo-folders: how many,
 * jsaddons and those above it. While publish.xml equals the latter, removing puts the former
 * back byte for byte; where somebody changed it meanwhile, our entry alone is taken out.
 */
var NAME = '{name}';
var FOLDER = '{folder}';
var ENTRY = '{entry}';

/** Texts of these codes are what the user reads. */
var WORDS = {
  installed: '装好了。请关闭所有 WPS 窗口（包括右下角的 WPS 图标），再打开一个表格：首次会问是否信任加载项“jiannuo”，请选“允许”，再重开一次 WPS。',
  removed: '已卸载，publish.xml 里其他加载项没有动。',
  nothing: '没有装过践诺加载项，什么都没有改。',
  noFolder: '安装包不完整：没有找到文件夹 {detail}。请重新解压整个安装包。',
  damaged: '{detail} 不是完整的 XML，不敢改它，什么都没有改。请把这个文件发给管理员，或改名后再装。',
  failed: '没有做成：{detail}。请关闭所有 WPS 窗口后再试。'
};

/** `files` reads and writes: see `windowsFiles`. Returns the code of what to say and its detail; throws nothing. */
function manage(files, what, source, jsaddons) {
  var publish = jsaddons + '\\publish.xml';
  var backup = publish + '.jiannuo-backup';
  var written = publish + '.jiannuo-installed';
  var folders = publish + '.jiannuo-folders';
  try {
    var base = baseOf(files, publish, backup, written);
    if (base.damaged) return { code: 'damaged', detail: base.damaged };
    if (what === 'uninstall') return remove();
    if (!files.hasFolder(source)) return { code: 'noFolder', detail: FOLDER };
    return install();
  } catch (error) {
    return { code: 'failed', detail: String(error.message || error) };
  }

  function install() {
    var fresh = jsaddons + '\\' + FOLDER + '.jiannuo-new';
    var made = files.makeFolder(jsaddons);
    if (made > 0) files.write(folders, undefined, [{ text: String(made) }]);
    if (files.hasFolder(fresh)) files.removeFolder(fresh);
    try {
      files.copyFolder(source, fresh);
    } catch (error) {
      if (files.hasFolder(fresh)) files.removeFolder(fresh);
      // Made for this, and of no use to anybody.
      if (made > 0) removeMade();
      throw error;
    }
    removeFolders();
    files.moveFolder(fresh, jsaddons + '\\' + FOLDER);
    var pieces;
    if (base.file) {
      var put = insertionOf(base.text, readPublish(base.text, NAME), ENTRY);
      pieces = [{ from: 0, to: put.at }, { text: put.text }, { from: put.to, to: base.text.length }];
    } else {
      pieces = [{ text: '<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  ' + ENTRY + '\r\n</jsplugins>\r\n' }];
    }
    if (!base.file) files.remove(backup);
    else if (base.file !== backup) files.write(backup, base.file, base.pieces);
    files.write(written, base.file ? backup : undefined, pieces);
    files.write(publish, written, undefined);
    return { code: 'installed', detail: '' };
  }

  function remove() {
    var had = files.exists(written) || base.cut || hasFolders();
    if (base.file === backup) files.write(publish, backup, undefined);
    else if (base.file && base.cut) {
      files.write(written, publish, base.pieces);
      files.write(publish, written, undefined);
    } else if (!base.file && files.exists(publish)) files.remove(publish);
    files.remove(backup);
    files.remove(written);
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
      if (/^jiannuo_[0-9]+\.[0-9]+\.[0-9]+$/.test(all[index])) found.push(all[index]);
    }
    return found;
  }

  /** Folders of every version: the new one is copied beside them before. */
  function removeFolders() {
    var own = ownFolders();
    for (var index = 0; index < own.length; index += 1) files.removeFolder(jsaddons + '\\' + own[index]);
  }
}

/**
 * What publish.xml was or is without us: { file, text, pieces, cut }, `file` undefined where there was none; `damaged` names a file
 * that is not whole.
 */
function baseOf(files, publish, backup, written) {
  var isOurs = files.exists(publish) && files.exists(written) && files.same(publish, written);
  if (isOurs && !files.exists(backup)) return { cut: true };
  if (isOurs) return { file: backup, text: files.read(backup), cut: true };
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
  return { file: publish, text: made + text.substring(from), pieces: pieces, cut: cuts.length > 0 };
}

/** Files of Windows: Scripting.FileSystemObject and ADODB.Stream. */
function windowsFiles() {
  var system = new ActiveXObject('Scripting.FileSystemObject');

  function opened(path) {
    var stream = new ActiveXObject('ADODB.Stream');
    stream.Type = 1;
    stream.Open();
    if (path) stream.LoadFromFile(path);
    return stream;
  }

  /** One character a byte. */
  function read(path) {
    var stream = new ActiveXObject('ADODB.Stream');
    stream.Type = 2;
    stream.Charset = 'iso-8859-1';
    stream.Open();
    stream.LoadFromFile(path);
    var text = stream.ReadText();
    stream.Close();
    return text;
  }

  function append(target, text) {
    var stream = new ActiveXObject('ADODB.Stream');
    stream.Type = 2;
    stream.Charset = 'us-ascii';
    stream.Open();
    stream.WriteText(text);
    stream.Position = 0;
    stream.CopyTo(target);
    stream.Close();
  }

  return {
    exists: function (path) {
      return system.FileExists(path);
    },
    read: read,
    same: function (left, right) {
      return read(left) === read(right);
    },
    /** Writes pieces of a file and texts between them, or without pieces the file as it is: first beside the place, then into it. */
    write: function (path, source, pieces) {
      var target = opened('');
      var from = source ? opened(source) : undefined;
      if (!pieces) from.CopyTo(target);
      for (var index = 0; pieces && index < pieces.length; index += 1) {
        var piece = pieces[index];
        if (piece.text !== undefined) append(target, piece.text);
        else if (piece.to > piece.from) {
          from.Position = piece.from;
          from.CopyTo(target, piece.to - piece.from);
        }
      }
      if (from) from.Close();
      var beside = path + '.jiannuo-new';
      target.SaveToFile(beside, 2);
      target.Close();
      if (system.FileExists(path)) system.DeleteFile(path, true);
      system.MoveFile(beside, path);
    },
    remove: function (path) {
      if (system.FileExists(path)) system.DeleteFile(path, true);
    },
    hasFolder: function (path) {
      return system.FolderExists(path);
    },
    folders: function (path) {
      var names = [];
      if (!system.FolderExists(path)) return names;
      for (var each = new Enumerator(system.GetFolder(path).SubFolders); !each.atEnd(); each.moveNext()) {
        names.push(each.item().Name);
      }
      return names;
    },
    /** Answers how many had to be made, those above it among them. */
    makeFolder: function make(path) {
      if (system.FolderExists(path)) return 0;
      var above = make(system.GetParentFolderName(path));
      system.CreateFolder(path);
      return above + 1;
    },
    isEmpty: function (path) {
      var folder = system.GetFolder(path);
      return folder.Files.Count === 0 && folder.SubFolders.Count === 0;
    },
    copyFolder: function (source, target) {
      system.CopyFolder(source, target, true);
    },
    moveFolder: function (from, to) {
      system.MoveFolder(from, to);
    },
    removeFolder: function (path) {
      system.DeleteFolder(path, true);
    }
  };
}

function main() {
  var shell = new ActiveXObject('WScript.Shell');
  var system = new ActiveXObject('Scripting.FileSystemObject');
  var here = system.GetParentFolderName(system.GetParentFolderName(WScript.ScriptFullName));
  var jsaddons = shell.ExpandEnvironmentStrings('%APPDATA%') + '\\kingsoft\\wps\\jsaddons';
  var said = manage(windowsFiles(), WScript.Arguments.Item(0), here + '\\' + FOLDER, jsaddons);
  WScript.Echo(WORDS[said.code].replace('{detail}', said.detail));
  WScript.Quit(said.code === 'installed' || said.code === 'removed' || said.code === 'nothing' ? 0 : 1);
}

main();
