// All words of the workers of the add-on.
import './addon.ts';
import './check-desk.ts';
