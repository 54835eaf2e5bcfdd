/** 导入: drop a workbook, press 确定, read the answer the service gives for every row. */
Vue.component('import-dialog', {
  props: { open: Boolean },
  methods: {
    success(response) {
      this.$emit('update:open', false);
      this.$refs.upload.clearFiles();
      this.$alert(
        `<div style="overflow:auto;max-height:70vh;padding:10px 20px 0">${response.msg}</div>`,
        '导入结果',
        {
          dangerouslyUseHTMLString: true,
        },
      );
    },
  },
  template: `
  <el-dialog title="民主评议党员登记导入" :visible="open" width="400px" append-to-body @update:visible="$emit('update:open', $event)">
    <el-upload ref="upload" :limit="1" accept=".xlsx, .xls" action="/ruoyi/importData"
      :auto-upload="false" :on-success="success" drag>
      <i class="el-icon-upload"></i>
      <div class="el-upload__text">将文件拖到此处，或<em>点击上传</em></div>
      <div class="el-upload__tip text-center" slot="tip">
        <span>仅允许导入xls、xlsx格式文件。</span>
        <el-link type="primary" :underline="false" style="font-size: 12px; vertical-align: baseline" href="/ruoyi/importTemplate">下载模板</el-link>
      </div>
    </el-upload>
    <div slot="footer" class="dialog-footer">
      <el-button type="primary" @click="$refs.upload.submit()">确 定</el-button>
      <el-button @click="$emit('update:open', false)">取 消</el-button>
    </div>
  </el-dialog>`,
});
