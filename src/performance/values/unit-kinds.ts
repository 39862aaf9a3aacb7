/** What a unit measures. @zh 计量单位的类别 */
export type UnitKind =
  | "money"
  | "share"
  | "people"
  | "household"
  | "occasion"
  | "incident"
  | "count"
  | "time"
  | "length"
  | "area"
  | "volume"
  | "weight"
  | "energy"
  | "data"
  | "environment"
  | "score"
  | "rank"
  | "ratio"

/** Units that stand for one another: one of them is `units[x]` of the group's smallest common measure. */
export interface UnitGroup {
  readonly kind: UnitKind
  readonly units: Readonly<Record<string, number>>
}

const same = (kind: UnitKind, words: string): UnitGroup => ({
  kind,
  units: Object.fromEntries(words.split(" ").map((word) => [word, 1])),
})

/**
 * Units as agencies print them, grouped by what may be compared. Classifiers of one group are used for one another in
 * target and result (8场 against 10次); a year, a month and a day are not, because nobody says how long a month is.
 * 亩 is a fifteenth of 公顷. Words for large numbers (万, 亿) are no units.
 */
export const unitKinds: readonly UnitGroup[] = [
  { kind: "money", units: { 元: 1, 元整: 1, 元人民币: 1, 块钱: 1, 角: 0.1, RMB: 1, CNY: 1 } },
  { kind: "money", units: { 美元: 1, 美金: 1, USD: 1 } },
  { kind: "share", units: { "%": 1, "‰": 0.1, "‱": 0.01 } },
  same("share", "个百分点 百分点 pp pct"),
  same("ratio", "倍"),
  same("ratio", ":"),
  same("people", "人 名 位 人次 人数 个人 人员 人·次 人(次)"),
  same("people", "人天 人日 工日"),
  same("household", "户 户次 家庭 户家庭 个家庭"),
  same("occasion", "次 场 期 批次 场次 批 轮 轮次 回 趟 频次 届 季次"),
  same("occasion", "班 班次 个班 期班"),
  same("occasion", "学时 课时 节 节课 节次 讲"),
  same("incident", "起 件 例 宗 次 人次 事故 投诉 件次 案 案件 差错 违规 上访 信访 舆情 失误 死亡 伤亡 感染"),
  same("count", "个 家 所 项 处 座 家次 个项目 个单位 个点 个点位 点位 点 站 站点 网点"),
  same("count", "种 类 品种 个品种 款 样 批样"),
  same("count", "条 则 篇 条次 篇次 篇/条 篇(条)"),
  same("count", "册 本 份 套 卷 册(份)"),
  same("count", "页 版 页次"),
  same("count", "张 幅 枚 块 面 片"),
  same("count", "台 辆 部 架 艘 套 台套 台(套) 台次 台(次) 台(部) 辆次 车次 架次 辆(台) 套(台)"),
  same("count", "间 栋 幢 层 套 座 床 张 床位 张床位 个床位 间(套) 间次"),
  same("count", "村 个村 行政村 个行政村 社区 个社区 村(社区) 个村(社区) 乡镇 个乡镇 镇 县 个县 县区 个县区"),
  same("count", "头 只 羽 尾 匹 口 峰 头(只) 万羽 百头"),
  same("count", "株 棵 穴 盆 丛 株(棵)"),
  same("count", "支 件 把 瓶 盒 箱 袋 包 桶 根 副 双 顶 粒 针 剂次 支次 针次 剂 瓶次 枝 筒"),
  same("count", "队 支队伍 个团队 支 组 个小组"),
  same("count", "标段 个标段 包 个包"),
  same("count", "样 个样品 样品 样本 份样本 批 批次 个样本"),
  same("count", "字 字数"),
  { kind: "time", units: { 秒: 1, 秒钟: 1, s: 1, 分钟: 60, min: 60, 小时: 3600, 个小时: 3600, 钟头: 3600, h: 3600 } },
  same("time", "日 天 工作日 个工作日 个日 自然日 个自然日 日历天 个日历天 天次"),
  same("time", "周 星期 个星期 礼拜"),
  same("time", "月 个月 月份 月度"),
  same("time", "季度 个季度 季"),
  same("time", "年 周年 年度 个年度"),
  same("time", "学期 个学期"),
  {
    kind: "length",
    units: {
      米: 1,
      m: 1,
      延米: 1,
      公里: 1000,
      千米: 1000,
      km: 1000,
      里: 500,
      厘米: 0.01,
      cm: 0.01,
      毫米: 0.001,
      mm: 0.001,
    },
  },
  {
    kind: "area",
    units: {
      平方米: 1,
      平米: 1,
      平方: 1,
      "㎡": 1,
      "m²": 1,
      m2: 1,
      亩: 10_000 / 15,
      亩次: 10_000 / 15,
      公顷: 10_000,
      hm2: 10_000,
      "hm²": 10_000,
      平方公里: 1_000_000,
      平方千米: 1_000_000,
      "km²": 1_000_000,
      km2: 1_000_000,
    },
  },
  {
    kind: "volume",
    units: {
      立方米: 1,
      立方: 1,
      方: 1,
      "m³": 1,
      m3: 1,
      升: 0.001,
      L: 0.001,
      毫升: 0.000_001,
      ml: 0.000_001,
      mL: 0.000_001,
    },
  },
  {
    kind: "weight",
    units: {
      克: 1,
      g: 1,
      斤: 500,
      市斤: 500,
      公斤: 1000,
      千克: 1000,
      kg: 1000,
      吨: 1e6,
      t: 1e6,
      mg: 0.001,
      毫克: 0.001,
      μg: 1e-6,
      ug: 1e-6,
      微克: 1e-6,
    },
  },
  same("weight", "吨标准煤 吨标煤"),
  { kind: "energy", units: { 瓦时: 0.001, 千瓦时: 1, 度: 1, 度电: 1, kWh: 1, KWh: 1, 兆瓦时: 1000, MWh: 1000 } },
  { kind: "energy", units: { 瓦: 0.001, W: 0.001, 千瓦: 1, kW: 1, KW: 1, 兆瓦: 1000, MW: 1000, 千伏安: 1, kVA: 1 } },
  {
    kind: "data",
    units: { KB: 1 / 1024, MB: 1, M: 1, 兆: 1, GB: 1024, G: 1024, TB: 1024 ** 2, T: 1024 ** 2, PB: 1024 ** 3 },
  },
  { kind: "data", units: { Mbps: 1, 兆带宽: 1, Gbps: 1000, Kbps: 0.001 } },
  { kind: "data", units: { 毫秒: 1, ms: 1 } },
  same("environment", "分贝 dB dB(A)"),
  same("environment", "℃ 摄氏度 °C"),
  same("score", "分"),
  same("score", "星 星级 颗星"),
  same("rank", "位次 名次"),
]
