import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<p>践诺</p>, root);
