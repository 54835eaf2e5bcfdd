import '#locales/addon-later.ts';
