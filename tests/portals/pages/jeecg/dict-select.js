/** A select or a radio group over one dictionary; the popup stays inside the form item, as the platform sets it. */
window.DictSelect = {
  props: { value: String, dict: String, type: String, disabled: Boolean, placeholder: String },
  emits: ['update:value'],
  setup(props) {
    return { items: window.dicts[props.dict], inside: (trigger) => trigger.parentNode };
  },
  template: `
  <a-radio-group v-if="type === 'radio'" :value="value" :disabled="disabled" @update:value="$emit('update:value', $event)">
    <a-radio v-for="item in items" :key="item.value" :value="item.value">{{ item.text }}</a-radio>
  </a-radio-group>
  <a-select v-else :value="value" :disabled="disabled" :placeholder="placeholder" :get-popup-container="inside" @update:value="$emit('update:value', $event)">
    <a-select-option :value="null">请选择…</a-select-option>
    <a-select-option v-for="item in items" :key="item.value" :value="item.value">
      <span style="display: inline-block; width: 100%" :title="item.text">{{ item.text }}</span>
    </a-select-option>
  </a-select>`,
};
