$('.s2').each(function () {
  $(this).select2({ language: 'zh-CN', placeholder: '请选择', allowClear: !this.multiple, minimumResultsForSearch: 6 });
});
$('[data-dp]').each(function () {
  $(this).datepicker({ format: this.dataset.dp, language: 'zh-CN', autoclose: true, minViewMode: Number(this.dataset.min || 0) });
});
window.ownButtons('.btn');
window.__portalState = function () {
  return window.heldBy(document.querySelector('form'));
};
