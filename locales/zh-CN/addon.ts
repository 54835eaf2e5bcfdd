/** Words of the task pane in WPS and Excel. */
export default {
  'addon.title': '践诺',
} as const;
