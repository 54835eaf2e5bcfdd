import { wordsIn } from './words-in.ts';

/** A field of work at a school: what posts and duties are called, and what those who do it write about. */
export interface DutyField {
  id: string;
  /** Words of a post or of what one is in charge of. */
  posts: readonly string[];
  /** Words of the work itself. */
  work: readonly string[];
}

function field(id: string, posts: string, work: string): DutyField {
  return { id, posts: wordsIn(posts), work: wordsIn(work) };
}

const SUBJECTS: Readonly<Record<string, string>> = {
  语文: '语文 作文 阅读 古诗 古诗文 经典诵读 诵读 写作 识字 书写 文言文',
  数学: '数学 计算 口算 几何 奥数 应用题',
  英语: '英语 外语 单词 听力 口语 英语角',
  物理: '物理 力学 电学',
  化学: '化学',
  生物: '生物',
  历史: '历史',
  地理: '地理',
  政治: '政治课 思想品德课 道德与法治 思品 思政课',
  体育: '体育 体育课 大课间 阳光体育 体质 体能 田径 篮球 足球 跑操 运动会 运动队 体艺',
  音乐: '音乐 合唱 合唱队 舞蹈 乐器 艺术节',
  美术: '美术 绘画 书画 素描',
  信息: '信息技术 计算机 电脑 微机 编程 机器人',
  科学: '科学课 科技 小发明 创客',
  心理: '心理 心理健康 心理咨询 心理辅导 心理疏导',
};

/** Every field; the subjects are fields of their own inside teaching. */
export const dutyFields: readonly DutyField[] = [
  field(
    'class',
    '班主任 班级 班级管理 辅导员 导师',
    '班级 本班 班风 班会 主题班会 班干部 家访 家长 家长会 家校 学困生 后进生 问题学生 留守儿童 单亲 谈心 学生思想 学生安全 养成教育 行为习惯 晨检 出勤 班集体 班级文化 教室卫生 住宿生 全班 转化',
  ),
  field(
    'teaching',
    '教学 教务 教导 教研 教科 教科室 教科研 科研 课程 课改 教师 任课 老师 备课组 教研组 学科组 年级组 级部 质量 考务',
    '教学 课堂 备课 上课 听课 评课 公开课 示范课 优质课 批改 作业 辅导 教研 集体备课 课题 论文 教学反思 教案 课改 课程 合格率 优秀率 及格率 平均分 升学率 教学质量 教学成绩 成绩 考试 检测 培优 补差 学困生 后进生 教材 课件 微课 青年教师 骨干教师 师徒 名师 教学常规 教师培训 培训 学业',
  ),
  field(
    'moral',
    '德育 政教 学生工作 学生处 少先队 大队辅导员 团委 共青团 团支部 团总支 思想政治',
    '德育 班会 主题班会 养成教育 行为习惯 文明礼仪 礼仪 升旗 少先队 团员 共青团 入团 社会实践 研学 法治教育 法制教育 欺凌 校园欺凌 违纪 纪律 班主任 学生干部 社团 主题教育 志愿服务 家长学校 心理健康 文明班级 校园文化',
  ),
  field(
    'logistics',
    '总务 后勤 维修 水电 基建 采购 资产 校产 物业 仓库 保管 绿化',
    '后勤 维修 报修 检修 水电 水管 电路 线路 照明 灯管 桌椅 课桌 门窗 采购 物资 办公用品 校舍 基建 绿化 植树 资产 固定资产 校产 节水 节电 用水 用电 漏水 供暖 暖气 空调 设施 设备 粉刷 厕所 校园环境 浴室 饮水',
  ),
  field(
    'canteen',
    '食堂 炊事 厨师 伙食 营养餐 膳食 餐饮',
    '食堂 饭菜 菜品 伙食 留样 消毒 餐具 陪餐 营养餐 食品 食材 就餐 菜谱 明厨亮灶 价格公示',
  ),
  field(
    'safety',
    '安全 保卫 安保 综治 稳定 门卫 保安 消防 法治副校长',
    '安全 隐患 排查 消防 灭火器 演练 应急 疏散 巡查 巡逻 值班 门卫 出入 登记 监控 护学 校车 交通 防溺水 安全事故 矛盾 信访 综治 维稳',
  ),
  field(
    'party',
    '党建 党务 党支部 党总支 党委 书记 组织委员 宣传委员 纪检委员 支部委员 党小组 组织工作 统战',
    '党建 党员 党课 三会一课 主题党日 党日 支部 党组织 组织生活 民主评议 发展党员 入党 积极分子 党费 党章 党务 学习教育 谈心谈话 理论学习 先锋岗',
  ),
  field(
    'discipline',
    '纪检 纪检委员 监察 廉政 党风廉政 纪委 行风',
    '廉政 廉洁 党风 纪检 监督 收费 乱收费 有偿补课 有偿家教 师德 师德师风 招投标 三公 八项规定 举报 谈话 作风 问责 礼品 礼金',
  ),
  field(
    'finance',
    '财务 会计 出纳 报账 收费 资助 助学 财务室',
    '财务 经费 报销 账目 账务 预算 决算 收费 票据 资金 专款 支出 公用经费 资助 助学金 财务公开 工资',
  ),
  field(
    'staff',
    '人事 师资 职称 教师发展 队伍建设 干部 师训 人事处',
    '教师培训 师资 青年教师 骨干教师 职称 教师考核 绩效 招聘 师德 队伍 培训 继续教育 人事 档案 名师',
  ),
  field(
    'office',
    '办公室 行政 文秘 秘书 宣传 档案 信息 校办 综合 文书 打字 公文',
    '公文 文件 材料 档案 会务 会议 接待 印章 信息报送 宣传 信息 网站 公众号 新闻 稿件 简报 督办 来访 通知 考勤 校务公开 政务公开',
  ),
  field(
    'union',
    '工会 女工 妇委会 妇女 教代会 退休 老干部 离退休',
    '工会 教职工 职工 教代会 慰问 退休 文体活动 福利 女教师 困难教职工 困难教师 生病 老干部 送温暖',
  ),
  field(
    'library',
    '图书 图书馆 图书室 阅览 图书管理',
    '图书 借阅 藏书 阅览 读书 书籍 上架 编目 书目 开放图书',
  ),
  field('lab', '实验 实验室 仪器 电教 装备', '实验 仪器 药品 实验室 器材 电教 多媒体 投影 设备'),
  field(
    'health',
    '卫生 保洁 保洁员 校医 保健 医务 卫生室 防疫 体卫',
    '卫生 打扫 清扫 保洁 清洁 疾病 传染病 防疫 体检 晨检 消毒 近视 保健 健康 医务 急救 大扫除 环境卫生 疫苗',
  ),
  field('dormitory', '宿舍 公寓 宿管 住宿 生活老师 寄宿', '宿舍 寝室 公寓 查寝 住宿生 就寝 内务 熄灯 住校'),
  field('transport', '司机 驾驶员 校车 车队 车辆', '行车 车辆 校车 接送学生 驾驶 出车 车况'),
  field(
    'poverty',
    '扶贫 驻村 帮扶 关工委 脱贫',
    '帮扶 贫困 贫困户 扶贫 困难群众 困难家庭 特困 走访 慰问 结对 贫困生 留守儿童 资助',
  ),
  ...Object.entries(SUBJECTS).map(([name, work]) => field(`subject-${name}`, name, work)),
];

/** Fields that a field of another one takes in: a subject's work is teaching, a class teacher teaches. */
export const widerFields: Readonly<Record<string, readonly string[]>> = {
  canteen: ['logistics'],
  logistics: ['canteen'],
  dormitory: ['moral'],
  class: ['moral'],
  moral: ['class'],
};

/** Posts that answer for everything; what they write about cannot be outside their duty. */
export const headPosts: readonly string[] = wordsIn(
  '校长 园长 院长 局长 主持全面 全面工作 全盘工作 学校全面 党政主要 领导班子 校委会 全体',
);
