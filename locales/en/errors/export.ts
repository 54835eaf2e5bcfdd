export default {
  'export.nobody': 'Nobody is chosen. Tick at least one person.',
  'export.noTemplate': 'Choose the portal’s blank import template (.xlsx) first.',
  'export.blocked':
    'What the portal would read differs from the records in {count} places; nothing was saved. Correct it, or insist.',
  'export.purpose': 'Exporting ID numbers in full needs a purpose.',
} as const;
