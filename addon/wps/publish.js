/*
 * The page with which an office installs the add-on from its own server (publish.html mode). By the page that the npm package wpsjs 2.2.3 makes
 * (src/lib/res/publish.html): WPS listens on 127.0.0.1:58890 for HTTP; /deployaddons/runParams takes Base64 of the UTF-8 of
 * { cmd: enable|disable, name, url, addonType, online, version, customDomain } and answers OK or nothing; the service is started through the
 * protocol ksoWPSCloudSvr:. Unlike that page it asks the service nothing before a press. Old browsers: the syntax of 2009.
 */
(function () {
  var SERVICE = 'http://127.0.0.1:58890/deployaddons/runParams';
  var isServed = location.protocol === 'http:' || location.protocol === 'https:';
  var folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + '{folder}/';

  function show(text, isBad) {
    var said = document.getElementById('said');
    said.textContent = text;
    said.className = isBad ? 'bad' : '';
    document.getElementById('start').style.display = isBad ? 'inline' : 'none';
  }

  function base64(text) {
    return btoa(
      encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, function (whole, hex) {
        return String.fromCharCode(parseInt(hex, 16));
      })
    );
  }

  function send(cmd, done) {
    var request = new XMLHttpRequest();
    request.open('POST', SERVICE);
    request.timeout = 10000;
    request.onload = function () {
      if (request.status === 200 && (request.responseText === 'OK' || request.responseText === '')) show(done, false);
      else show('WPS 没有接受（' + request.status + ' ' + request.responseText + '）。请把 WPS 升级到新版后再试。', true);
    };
    request.onerror = request.ontimeout = function () {
      show('没有连上本机的 WPS 服务。请按下面的链接启动它（浏览器会问是否打开 WPS），几秒后再按一次。', true);
    };
    show('正在告诉 WPS……', false);
    request.send(
      base64(
        JSON.stringify({
          cmd: cmd,
          name: '{name}',
          url: folder,
          addonType: 'et',
          online: 'true',
          version: '{version}',
          customDomain: ''
        })
      )
    );
  }

  document.getElementById('url').textContent = folder;
  document.getElementById('install').onclick = function () {
    send('enable', '装好了。请关闭所有 WPS 窗口，再打开一个表格：首次会问是否信任加载项“{name}”，请选“允许”，再重开一次 WPS。');
  };
  document.getElementById('remove').onclick = function () {
    send('disable', '已卸载。请关闭所有 WPS 窗口再打开。');
  };
  if (!isServed) {
    document.getElementById('install').disabled = true;
    document.getElementById('remove').disabled = true;
    show('这个页面要放在单位内网的服务器上，用 http:// 打开。单机安装请用 安装.bat 或 install.sh。', true);
  }
})();
