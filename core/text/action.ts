import { compileLexicon, type Mention } from './lexicon.ts';

/** Things that one can see done; the writer says what will happen, not only how it should be. */
const ACTIONS =
  '家访 走访 慰问 探望 结对 帮扶 帮教 资助 捐款 捐赠 义务劳动 志愿服务 值班 值守 巡查 巡视 排查 检修 维修 听课 评课 说课 磨课 上公开课 公开课 示范课 观摩课 ' +
  '研讨课 备课 批改 辅导 补课 补差 培优 个别谈话 谈心 座谈 家长会 家长学校 讲座 授课 党课 主题班会 班会 培训 进修 轮岗 支教 送教 师徒 拜师 课题 论文 撰写 发表 ' +
  '读书 笔记 心得体会 读后感 教学反思 教案 课件 微课 试卷 竞赛 比赛 演讲 展示 演练 建立台账 台账 档案 记录 签到 公示 公开栏 汇报 述职 报告 检查 督查 抽查 考核 测评 ' +
  '调研 问卷 回访 接待日 意见箱 征求意见 整改 修订 制定 印发 出台 建成 采购 安装 改造 绿化 植树 清扫 组织开展 举办 召开 承办 参加培训 参加学习 缴纳 上交 提交 完成';
/** Words that only say that one means well. */
const SLOGANS =
  '认真 努力 积极 切实 进一步 不断 加强 提高 提升 增强 强化 树立 发扬 弘扬 坚定 坚持 全面 深入 大力 严格要求自己 以身作则 率先垂范 为人师表 全心全意 爱岗敬业 ' +
  '尽职尽责 勤奋 踏实 团结 奉献 模范带头 先锋模范作用 充分发挥 做好 搞好 抓好 落实好 更好 表率 榜样 又好又快 再上新台阶 贯彻 执行 服从 遵守 牢记 拥护 热爱';

/** Things that one can see left undone: 不体罚学生, 杜绝有偿家教. */
const OMISSIONS =
  '有偿家教 有偿补课 有偿辅导 体罚 变相体罚 收受 礼品 礼金 红包 宴请 吃请 请客送礼 乱收费 乱办班 摊派 旷课 旷工 迟到 早退 缺勤 请假 赌博 酒驾 ' +
  '推销 教辅资料 兼职 公车私用 公款 脏话 抽烟 吸烟 玩手机 上网聊天 有令不行';

const actions = compileLexicon([{ id: 'action', terms: ACTIONS.split(' ') }]);
const slogans = compileLexicon([{ id: 'slogan', terms: SLOGANS.split(' ') }]);

const omissions = compileLexicon([{ id: 'omission', terms: OMISSIONS.split(' ') }]);

/** What the text announces that one can see: things done, and things expressly not done. */
export function actionsIn(text: string): Mention[] {
  return [
    ...actions.mentionsIn(text).filter((mention) => !mention.negated),
    ...omissions.mentionsIn(text).filter((mention) => mention.negated),
  ];
}

/** Words of good intention. */
export function slogansIn(text: string): Mention[] {
  return slogans.mentionsIn(text);
}
