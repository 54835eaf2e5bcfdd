$('#mzcombo').combobox({
  label: '民族:',
  labelPosition: 'top',
  valueField: 'dm',
  textField: 'mc',
  data: [
    { dm: '01', mc: '汉族' },
    { dm: '02', mc: '蒙古族' },
    { dm: '03', mc: '回族' },
    { dm: '04', mc: '藏族' },
    { dm: '11', mc: '满族' },
  ],
});
$('#zbtree').combotree({
  label: '所在支部:',
  labelPosition: 'top',
  data: [
    {
      id: 'zz1',
      text: '样例中学党总支',
      children: [
        { id: 'zb11', text: '理科党支部' },
        { id: 'zb12', text: '文科党支部' },
      ],
    },
    { id: 'zb2', text: '退休党支部' },
  ],
});
window.__portalState = function () {
  var state = window.heldBy(document);
  Object.keys(state).forEach(function (key) {
    if (/^_easyui/.test(key)) delete state[key];
  });
  return state;
};
window.ownButtons('a.an');
