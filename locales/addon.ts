// All words of the add-on.
import './addon-first.ts';
import './addon-later.ts';
