/*
 * Files of Windows for install.js, which the build puts behind this: JScript of Windows Script Host (ECMAScript 3), with
 * Scripting.FileSystemObject and ADODB.Stream.
 */

/** Behind the names of what is being written, and of what stood there before while it may have to come back. */
var NEW = '.jiannuo-new';
var OLD = '.jiannuo-old';

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

  function remove(path) {
    if (system.FileExists(path)) system.DeleteFile(path, true);
  }

  /** Keeps a file, where there is one, beside its place. */
  function away(path) {
    remove(path + OLD);
    if (system.FileExists(path)) system.MoveFile(path, path + OLD);
  }

  /** What was kept stands there again; nothing where there was nothing. */
  function back(path) {
    remove(path);
    if (system.FileExists(path + OLD)) system.MoveFile(path + OLD, path);
  }

  return {
    exists: function (path) {
      return system.FileExists(path);
    },
    read: read,
    same: function (left, right) {
      return read(left) === read(right);
    },
    /**
     * Writes pieces of a file and texts between them, or without pieces the file as it is: first beside the place, then into it. What stood there
     * is kept away for `back`; where anything fails it stands there as before.
     */
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
      var beside = path + NEW;
      try {
        target.SaveToFile(beside, 2);
        target.Close();
        away(path);
        try {
          system.MoveFile(beside, path);
        } catch (refused) {
          back(path);
          throw refused;
        }
      } catch (error) {
        remove(beside);
        throw error;
      }
    },
    away: away,
    back: back,
    remove: remove,
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
    /** Adds to `made` those that had to be made, the uppermost first. */
    makeFolder: function make(path, made) {
      if (system.FolderExists(path)) return;
      make(system.GetParentFolderName(path), made);
      system.CreateFolder(path);
      made.push(path);
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
