/*
 * The public face of UEditor 1.4: UE.getEditor, a toolbar of divs, and an iframe whose body is edited.
 * The library itself is not published as a browser build, so its boxes and its calls are drawn here.
 */
window.UE = { instants: {}, getEditor(id, options) {
  if (UE.instants[id]) return UE.instants[id];
  const holder = document.getElementById(id);
  const box = document.createElement('div');
  box.id = id;
  box.className = 'edui-default';
  box.innerHTML = `<div id="edui1" class="edui-editor edui-default" style="border:1px solid #d4d4d4"><div id="edui1_toolbarbox" class="edui-editor-toolbarbox edui-default"><div class="edui-toolbar edui-default" style="background:#f5f5f5;padding:3px;font-weight:bold;cursor:default"><div class="edui-box edui-button edui-for-bold edui-default" style="display:inline-block;width:20px;text-align:center">B</div><div class="edui-box edui-button edui-for-italic edui-default" style="display:inline-block;width:20px;text-align:center"><i>I</i></div></div></div><div id="edui1_iframeholder" class="edui-editor-iframeholder edui-default" style="height:${options.initialFrameHeight}px"><iframe id="ueditor_0" width="100%" height="100%" frameborder="0"></iframe></div><div id="edui1_bottombar" class="edui-editor-bottomContainer edui-default" style="border-top:1px solid #ccc;color:#aaa;padding:2px 4px;text-align:right">当前已输入0个字符</div></div>`;
  holder.replaceWith(box);
  const area = document.createElement('textarea');
  area.id = `ueditor_textarea_${holder.getAttribute('name')}`;
  area.name = holder.getAttribute('name');
  area.style.display = 'none';
  box.append(area);
  const frame = box.querySelector('iframe');
  const doc = frame.contentDocument;
  doc.open();
  doc.write('<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" class="view"><head><style>.view{padding:0;word-wrap:break-word;cursor:text;height:90%}body{margin:8px;font:16px sans-serif}p{margin:5px 0}</style></head><body class="view" contenteditable="true" spellcheck="false"><p><br></p></body></html>');
  doc.close();
  const editor = {
    key: id, body: doc.body, iframe: frame, isReady: true, container: box.firstChild,
    ready: (done) => done.call(editor),
    getContent: () => (doc.body.textContent.trim() ? doc.body.innerHTML : ''),
    setContent: (html) => { doc.body.innerHTML = html || '<p><br></p>'; sync(); },
    getPlainTxt: () => window.plainText(doc.body.innerHTML),
    getContentTxt: () => window.plainText(doc.body.innerHTML),
    hasContents: () => doc.body.textContent.trim() !== '',
    sync: () => sync(), focus: () => doc.body.focus(),
  };
  const sync = () => { area.value = editor.getContent(); document.getElementById('edui1_bottombar').textContent = `当前已输入${doc.body.textContent.length}个字符`; };
  doc.body.addEventListener('input', sync);
  doc.body.addEventListener('blur', sync);
  return (UE.instants[`ueditorInstant0`] = UE.instants[id] = editor);
} };
