layui.use(['form', 'laydate'], function () {
  layui.form.render();
  layui.laydate.render({ elem: '#d1', type: 'month' });
  layui.laydate.render({ elem: '#d2' });
  layui.laydate.render({ elem: '#d3', type: 'year' });
});
var editor = UE.getEditor('sz', { toolbars: [['bold', 'italic', 'insertorderedlist', 'undo']], serverUrl: '', autoHeightEnabled: false, elementPathEnabled: false, wordCount: false, enableAutoSave: false, zIndex: 1 });
window.ownButtons('.layui-btn');
window.__portalState = function () {
  var state = window.heldBy(document.querySelector('form'));
  delete state.editorValue;
  Object.keys(state).forEach(function (key) {
    if (/^(?:edui|ueditor)/.test(key)) delete state[key];
  });
  state.sz = editor.body
    ? Array.from(editor.body.children, function (p) {
        return p.textContent.replace(/[\u200b\u00a0]/g, '');
      })
        .join('\n')
        .trim()
    : '';
  return state;
};
