export default {
  'vault.locked': 'The data is locked and nothing was done. Open the workbench, unlock it, and try again.',
  'vault.wrongPassphrase':
    'Wrong passphrase. Check capitals and input method and try again; the recovery code works where it is forgotten.',
  'vault.wrongCode':
    'Wrong recovery code: it is well formed, but does not open this data. It may belong to another computer or be an earlier one.',
  'vault.wait': 'Too many wrong tries. Try again in {seconds} seconds.',
  'vault.codeSign':
    'A recovery code has no “{sign}”. It is made of the digits 2–9 and letters, without 0, 1, O and I.',
  'vault.codeLength': 'A recovery code has 32 signs; these are {found}. Look for one left out or too many.',
  'vault.codeMistyped':
    'One sign of the recovery code is wrong, or two have changed places. Compare it group by group.',
  'vault.altered':
    'A part of the encrypted data was changed or damaged; reading was stopped. Restore a backup.',
  'vault.weak.short':
    'Too short. Use at least 10 characters (a Chinese character counts as two), such as a few unrelated words.',
  'vault.weak.common':
    'Too little is left of it without the commonest words of passwords (such as password, admin, woaini) and the year: these are tried first. Use a few unrelated words.',
  'vault.weak.own':
    'Too little is left of it without the name of the office, or yours, and the year: whoever knows the office tries these. Use a few unrelated words.',
  'vault.weak.repeated':
    'Easily tried out: too much of it repeats, runs on (as 123 or abc), or lies side by side on the keyboard. Use a few unrelated words.',
  'vault.weak.digits':
    'Digits alone: birthdays and telephone numbers are tried first. Add letters or Chinese characters, or use at least 16 irregular digits.',
  'vault.isOn': 'The data is encrypted already; nothing was done. Open this page again to see it.',
  'vault.isOff': 'The data is not encrypted and needs no passphrase. Open this page again to see it.',
} as const;
