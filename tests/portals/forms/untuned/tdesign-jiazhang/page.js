window.__portalPresses = [];
const marks = ['非常满意', '满意', '基本满意', '不满意'];
const vm = Vue.createApp({
  data: () => ({
    a: { q1: '', q2: '', q3: undefined, q4: '', q5: '', q6: '', q7: [], q8: 0, q9: '', q10: '', q11: '', q12: false, q13: undefined },
    g: Array.from({ length: 10 }, () => ''),
    rows: ['学校办学条件', '校园环境与安全', '师德师风', '教学质量', '作业布置与批改', '家校沟通', '班级管理', '课后服务', '食堂伙食', '收费公示'],
    marks,
    nj: [1, 2, 3, 4, 5, 6].map((n) => ({ value: 'G' + n, label: '一二三四五六'[n - 1] + '年级' })),
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<div class="q">
 <h2>2025 年秋季学期家长满意度调查问卷</h2>
 <p style="color:#666">尊敬的家长：为办好人民满意教育，请您如实填写，我们将对结果严格保密。</p>
 <div class="item"><p><i>*</i>1. 您孩子所在年级</p><span data-i="1"><t-select v-model="a.q3" :options="nj" placeholder="请选择年级" /></span></div>
 <div class="item"><p><i>*</i>2. 您孩子所在班级</p><span data-i="2"><t-input v-model="a.q1" placeholder="如：3班" /></span></div>
 <div class="item"><p>3. 您孩子的姓名</p><span data-i="3"><t-input v-model="a.q2" /></span></div>
 <div class="item"><p>4. 家长姓名</p><span data-i="4"><t-input v-model="a.q4" /></span></div>
 <div class="item"><p>5. 您与孩子的关系</p><span data-i="5"><t-radio-group v-model="a.q5"><t-radio value="父亲">父亲</t-radio><t-radio value="母亲">母亲</t-radio><t-radio value="其他">其他监护人</t-radio></t-radio-group></span></div>
 <div class="item"><p><i>*</i>6. 您对学校以下各方面工作的评价</p>
  <table><thead><tr><th>评价内容</th><th v-for="m in marks" :key="m">{{m}}</th></tr></thead>
   <tbody><tr v-for="(r, i) in rows" :key="i" :data-i="'m' + i"><td>{{ i + 1 }}. {{ r }}</td>
    <td v-for="(m, k) in marks" :key="k"><t-radio :name="'m' + i" :checked="g[i] === String(4 - k)" :value="String(4 - k)" @change="() => (g[i] = String(4 - k))" /></td></tr></tbody>
  </table></div>
 <div class="item"><p>7. 您最希望学校加强的方面（可多选）</p><span data-i="6"><t-checkbox-group v-model="a.q7"><t-checkbox value="1">社团活动</t-checkbox><t-checkbox value="2">体育锻炼</t-checkbox><t-checkbox value="3">心理健康</t-checkbox><t-checkbox value="4">劳动教育</t-checkbox></t-checkbox-group></span></div>
 <div class="item"><p>8. 给学校打个分</p><span data-i="7"><t-rate v-model="a.q8" /></span></div>
 <div class="item"><p>9. 孩子每天完成书面作业的时间（分钟）</p><span data-i="8"><t-input-number v-model="a.q13" theme="normal" /></span></div>
 <div class="item"><p>10. 您对学校工作的意见和建议</p><span data-i="9"><t-textarea v-model="a.q9" :maxlength="500" /></span></div>
 <div class="item"><p>11. 您的联系电话（选填）</p><span data-i="10"><t-input v-model="a.q10" /></span></div>
 <div class="item"><p>12. 填写日期</p><span data-i="11"><t-date-picker v-model="a.q11" /></span></div>
 <div class="item"><p>13. 是否愿意参加家长开放日</p><span data-i="12"><t-switch v-model="a.q12" :label="['愿意', '不了']" /></span></div>
 <div class="item"><p>14. 班主任姓名</p><span data-i="13"><t-input v-model="a.q6" /></span></div>
 <div style="text-align:center"><t-button size="large" @click="press">提交问卷</t-button></div>
</div>`,
}).use(TDesign).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.a, g: Object.fromEntries(vm.g.map((v, i) => ['m' + i, v])) }, (k, v) => (v === undefined ? '' : v)));
