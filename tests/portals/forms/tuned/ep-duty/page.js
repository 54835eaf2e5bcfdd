const { createApp, reactive, onMounted, ref } = Vue;
const f = reactive({ a: '', b: '', c: '', d: '', e: [], g: '', h: '', i: '', j: '', k: '', l: '', m: [], n: '', o: false, p: '', q: '', rows: [0, 1, 2].map(() => ({ a: '', b: '', c: '', d: '' })) });
const posts = Array.from({ length: 400 }, (_, i) => ({ value: 'P' + i, label: i === 217 ? '教务主任' : i === 218 ? '教务副主任' : i === 30 ? '校长' : `岗位${String(i).padStart(3, '0')}` }));
const units = [{ value: 'E1', label: '样例县教育局', children: [{ value: 'E11', label: '机关科室' }, { value: 'E12', label: '直属学校', children: [{ value: 'S001', label: '样例县实验小学' }, { value: 'S002', label: '样例县第二中学' }] }] }];
createApp({
  setup() {
    const box = ref(), bar = ref();
    onMounted(() => {
      const editor = window.wangEditor.createEditor({ selector: box.value, html: '', config: { placeholder: '请填写承诺内容', onChange: (e) => { f.g = e.getText(); } }, mode: 'simple' });
      window.wangEditor.createToolbar({ editor, selector: bar.value, mode: 'simple', config: { toolbarKeys: ['bold', 'italic', 'bulletedList', 'undo'] } });
    });
    return { f, posts, units, box, bar, press: window.press, ask: (text, done) => setTimeout(() => done(['样例县教育局党组', '样例县纪委监委派驻纪检组'].filter((x) => x.includes(text)).map((value) => ({ value }))), 100) };
  },
  template: `<el-form :model="f" label-position="top" size="large">
  <el-row :gutter="16">
   <el-col :span="6"><el-form-item data-k="a" label="承诺人姓名"><el-input v-model="f.a" placeholder="必填" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item data-k="b" label="职务"><el-select-v2 v-model="f.b" :options="posts" filterable placeholder="请选择职务" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item data-k="c" label="所属单位"><el-cascader v-model="f.c" :options="units" :props="{ emitPath: false }" placeholder="请选择" style="width:100%" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item data-k="d" label="责任年度"><el-date-picker v-model="f.d" type="year" value-format="YYYY" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="e" label="责任期限"><el-date-picker v-model="f.e" type="monthrange" value-format="YYYY-MM" start-placeholder="起始月份" end-placeholder="终止月份" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="h" label="分管工作"><el-input v-model="f.h" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="i" label="联系方式（手机）"><el-input v-model="f.i" maxlength="11" /></el-form-item></el-col>
  </el-row>
  <el-form-item data-k="g" label="总体承诺"><div class="we"><div ref="bar"></div><div ref="box"></div></div></el-form-item>
  <div v-for="(r,i) in f.rows" :key="i" class="blk"><b>责任事项（{{['一','二','三'][i]}}）</b><el-row :gutter="16">
   <el-col :span="12"><el-form-item :data-k="'r'+i+'a'" label="承诺事项"><el-input v-model="r.a" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item :data-k="'r'+i+'c'" label="完成时限"><el-date-picker v-model="r.c" value-format="YYYY-MM-DD" style="width:100%" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item :data-k="'r'+i+'d'" label="责任人"><el-input v-model="r.d" /></el-form-item></el-col>
   <el-col :span="24"><el-form-item :data-k="'r'+i+'b'" label="具体措施"><el-input v-model="r.b" type="textarea" /></el-form-item></el-col></el-row></div>
  <el-button @click="press('添加责任事项')">添加责任事项</el-button>
  <el-row :gutter="16" style="margin-top:16px">
   <el-col :span="8"><el-form-item data-k="j" label="报送至"><el-autocomplete v-model="f.j" :fetch-suggestions="ask" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="k" label="监督人"><el-input v-model="f.k" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="l" label="监督人联系方式"><el-input v-model="f.l" /></el-form-item></el-col>
   <el-col :span="12"><el-form-item data-k="m" label="公示途径"><el-checkbox-group v-model="f.m"><el-checkbox-button v-for="x in ['公示栏','门户网站','教职工大会']" :key="x" :value="x">{{x}}</el-checkbox-button></el-checkbox-group></el-form-item></el-col>
   <el-col :span="6"><el-form-item data-k="n" label="承诺日期"><el-date-picker v-model="f.n" value-format="YYYY-MM-DD" format="YYYY年MM月DD日" style="width:100%" /></el-form-item></el-col>
   <el-col :span="6"><el-form-item data-k="p" label="述责时间"><el-time-select v-model="f.p" start="08:30" step="00:30" end="17:30" /></el-form-item></el-col>
   <el-col :span="24"><el-form-item data-k="q" label="党组织意见"><el-input v-model="f.q" type="textarea" /></el-form-item></el-col>
  </el-row>
  <el-form-item data-k="o"><el-checkbox v-model="f.o">本人郑重承诺，自觉接受监督</el-checkbox></el-form-item>
  <el-button type="danger" @click="press('签订承诺')">签订承诺</el-button><el-button @click="press('取消')">取消</el-button></el-form>`,
}).use(ElementPlus, { locale: ElementPlusLocaleZhCn }).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(f));
