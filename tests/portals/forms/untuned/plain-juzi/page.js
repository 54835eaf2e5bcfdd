window.ownButtons('button');
