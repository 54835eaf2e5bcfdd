window.ownButtons('.am-btn-primary, .am-text-center .am-btn');
