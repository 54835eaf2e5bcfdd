/**
 * Beginnings and ends of words by which one who acts is known, as sources of patterns, each kind apart. They are lists, as
 * the grammar of small words is one; what stands in none of them is left to a person and never taken for nobody.
 */
export type Kinds = Readonly<Record<string, readonly string[]>>;

/** One alternation of all kinds. */
export function eitherOf(kinds: Kinds): string {
  return Object.values(kinds).flat().join('|');
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A post by its last character; what only looks like it (成长, 全部) is ruled out by its neighbours. */
export const POSTS: Kinds = {
  titles: words(
    '书记 支书 主任 主席 经理 干事 专干 主管 主播 导师 出纳 司机 教练 社工 协警 义工 门卫 保安 保洁 会计(?!账) 志愿者',
  ),
  heads: ['(?<![成增特擅延专见生拉周身全漫助较太很最更加家])长(?![期效远处年时进])'],
  leaders: ['(?<=[班管级校园院])领导(?![下小班力体权])', '值[周日班](?:领导|教师|老师|生)', '分管领导'],
  members: ['委员(?!会)', '(?<![动人伤减裁定满缺复委])(?<!(?<!安)全)员(?![工会额])'],
  masters: ['(?<=[厨药律程影养工技])师(?![德生资风徒范])', '师傅'],
  medics: ['(?<=[校健中村厂])医(?![院务疗])', '医生', '护士'],
  persons: ['(?<=负责|联系|带头|经办|值班|管理|主持|承办)人'],
};

/** A body by its last character. */
export const BODIES: Kinds = {
  groups: [
    '(?<![分词重编改一])组(?!织|成|建|合|内)',
    '(?<=[大中支务艺愿逻唱号校击作讲])队(?![员列伍])',
    '专班',
  ],
  rooms: [
    '(?<![教公寝浴卧温展动览验议藏息更])室(?![内外])',
    '办公室',
    '(?<=服务|广播|文化|记者|工作|管理|监督)站',
  ],
  offices: [
    '(?<![到各好坏长短之去何随害益用别深高])处(?![理分在罚置境])',
    '(?<![学百本专主副理文])科(?![学研目技教任])',
    '(?<![全内外局头底干腹脚面中])部(?![分门署位件])',
    '(?<![举开筹督承主协经代兴停照包交申补速合创么])办(?![理公法学事好])',
    '[\\u4e00-\\u9fff]{2}中心(?!组|校|小学|任务|工作)',
  ],
  committees: [
    '(?<=[团党纪工妇家少政居村班队支])委(?![托员屈会])',
    '(?:工|委员|学生|理事|董事|协|联合|[居村妇家校管]委)会(?!工作)',
    '妇联',
  ],
  party: ['(?:总|党?支)(?:支|部)', '党组'],
  sides: ['(?<=维修|电工|水电|保洁|炊事|护理|安保|后勤)班', '校方', '园方'],
};

/** Places as often as bodies; and a bare 支部 or 班子 that only has its name told. */
export const PLACE = '班子|公司|物业|食堂|图书馆|学校|社区';
export const GROUP = '教师|老师|职工|党员|团员|青年|学生|同学|家长|干部|骨干|代表|成员|人员|村民|居民|家委';

/** What begins the predicate of one who acts. */
export const ACTS: Kinds = {
  intent: words(
    '将(?!来) 拟 要(?![求点素闻]) 会(?![议计员场上后前]) 须 必须 承诺 计划(?!生育) 决定 打算 准备 保证',
  ),
  manner: words(
    '都 均 逐 按(?!摩) 定[期于] 及时 随时 轮[流值] 分[头别组片] 当[天日场面] 全程 统一 亲自 主动 共同 联合 现场 集[体中]',
  ),
  relation: words('对(?![象口策]) 于 在 从 把 向 给'),
  charge: words(
    '负责(?!人|制) 牵头 带[队头领着] 组织(?!生活|部|委员|建设|关系) 安排 通知 协助 配合 参与 参加 联系',
  ),
  control: words(
    '检查 督[查办导] 抽查 核[查对实验] 验收 签[字名收到发] 监[督工管] 把关 查验 审[核批定] 巡[查视] 检修',
  ),
  record: words('拍照 记录 登记 汇总 收[集取到] 整理 公[布示开] 采编'),
  duty: words('值[守班日] 看护 陪同 护送 驻点 跟[班踪进] 接[听待] 上门 入户 走访 面谈 送'),
  teaching: words('主[讲持抓办] 讲[评解] 点评 评[议审阅] 示范 经研究 研究'),
  doing: words('答复 办[理结] 开[展办放] 完成 落实 建立 制[定作] 清[理洗点] 冲洗 利用 试[吃尝]'),
};

/** GROUP at the place of one who acts, doing what is handed to somebody. */
export const HANDED = '轮流|轮值|值守|值班|带队|负责|每人|分头|牵头|驻点|护送|巡[查视]|主讲|签[字名收]';

/**
 * Beginnings of a clause whose first word is no subject: what follows is done to somebody, or with him. They never remove
 * a post or a body, they only leave it to a person whether it acts: 会计 and 设备科 begin with such characters.
 */
export const NOT_SUBJECT: Kinds = {
  relations: words(
    '[为给向对让请把被跟和在从到用以按将于经因与同] 通过 根据 围绕 结合 依托 利用 对于 关于 至于 参照 依据 凡',
  ),
  denials: words('[不没未无] 违规'),
  rhythms: words('每 定期 经常 随时 及时 努力 认真 积极 主动 自觉 进一步 继续 充分 切实 热 真 严 坚 更'),
  modals: words('[如若新有是可应能要会拟] 至[少多] 约 力争 确保 保证 承诺 计划 打算 准备 作为 身为 成为'),
  numbers: words('[\\d一二两三四五六七八九十] 第 所有'),
  being: words('现任 曾 原 兼 任(?!课) 当 做 像 叫'),
  helping: words('走访 慰问 帮 关[心爱注] 服务(?!中心|站|队) 维 尊 拜 访 看 听 送 谈 约 指导 培 引导 团结'),
  asking: words('[找抓争选评招邀聘召] 督 要求 支持 配合 联系 安排 调 协助 服从 推'),
  studying: words('教(?![师导务科研职育学工]) 学(?![校生科区院]) 读 写 修 改'),
  handling: words(
    '组织(?!委员|部|办) 发[展动挥放] 解决 落实 加 提 开 完 建 制 参 深 打 检查 清 表[彰扬] 接 安装 转 查(?!验员) 考核 管理 举 印 张 登记 公示 设 成立 配 购 树立 遵守 带',
  ),
};
