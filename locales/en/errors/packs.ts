export default {
  'packs.circular': 'The pack {pack} extends itself ({through}). Correct 继承 in the sheet 设置.',
  'packs.unknownBase':
    'The pack {pack} extends {base}, which is not installed. Import it first, or correct 继承 in the sheet 设置.',
  'packs.badFile': '{file} is no criteria pack: {place} is wrong. Export it again.',
  'packs.workbookErrors':
    'The pack workbook {file} has {errors} errors. Run pack lint to see and correct them.',
} as const;
