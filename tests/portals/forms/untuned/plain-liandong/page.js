var shi = { 36: [['3608', '吉安市'], ['3607', '赣州市']], 33: [['3301', '杭州市']] };
var xian = { 3608: [['360821', '吉安县'], ['360830', '永新县']], 3607: [['360702', '章贡区']], 3301: [['330106', '西湖区']] };
var xx = { x: [['x01', '样例县实验小学'], ['x02', '样例县红星小学']], c: [['c01', '样例县第五中学']] };
function deal(from, to, table, prompt) {
  document.getElementById(from).addEventListener('change', function () {
    var box = document.getElementById(to);
    var value = this.value;
    setTimeout(function () {
      box.innerHTML = '';
      [['', prompt]].concat(table[value] || []).forEach(function (o) {
        box.add(new Option(o[1], o[0]));
      });
      box.dispatchEvent(new Event('change'));
    }, 150);
  });
}
deal('sheng', 'shi', shi, '市');
deal('shi', 'xian', xian, '县（区）');
deal('xd', 'xx', xx, '请选择');
window.ownButtons('.ct button');
