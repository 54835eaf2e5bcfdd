layui.use(['form', 'rate', 'laydate'], function () {
  layui.form.render();
  layui.rate.render({
    elem: '#pf',
    choose: function (value) {
      document.querySelector('[name=ztpj]').value = value;
    },
  });
  layui.laydate.render({ elem: '#rq', format: 'yyyy年MM月dd日' });
});
window.ownButtons('.layui-btn');
window.__portalState = function () {
  return window.heldBy(document.querySelector('.wj'));
};
