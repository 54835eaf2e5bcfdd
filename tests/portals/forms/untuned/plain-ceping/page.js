window.ownButtons('input[type=submit]');
