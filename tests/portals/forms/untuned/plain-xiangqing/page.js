window.ownButtons('form button');
