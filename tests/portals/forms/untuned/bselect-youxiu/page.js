document.querySelectorAll('.rq').forEach(function (box) {
  flatpickr(box, { locale: 'zh', dateFormat: box.dataset.fmt || 'Y-m-d' });
});
window.ownButtons('.text-center .btn');
var editor;
ClassicEditor.create(document.getElementById('bj'), { language: 'zh-cn', toolbar: ['bold', 'bulletedList', 'numberedList', 'undo', 'redo'] }).then(function (made) {
  editor = made;
});
window.__portalState = function () {
  var state = window.heldBy(document.querySelector('.container'));
  var box = document.createElement('div');
  box.innerHTML = editor ? editor.getData() : '';
  state.sj = Array.from(box.children, function (p) {
    return p.textContent;
  }).join('\n');
  return state;
};
