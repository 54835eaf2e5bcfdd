window.UEDITOR_HOME_URL = '/npm/ueditor/example/public/ueditor/';
