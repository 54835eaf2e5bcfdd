window.ownButtons('input[type=submit], .c input');
