export default {
  'catalog.duplicateId': 'The id "{id}" is used twice: {earlier} and {place}. Change one of them.',
  'catalog.unknownForm':
    'There is no form with the id "{id}". The criteria pack that brings it may have been deleted: bring it back in the workbench. Or it comes from a newer version: update the extension and try again.',
  'catalog.unknownImporter':
    'There is no import contract with the id "{id}". It may come from a newer version: update the extension and try again.',
} as const;
