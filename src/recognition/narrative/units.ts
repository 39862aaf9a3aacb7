/** Units of money behind a number, longest first. */
export const amountUnits = ["万亿元", "百万元", "亿元", "万元", "千元", "百元", "元"]

/** Units of counted things, longest first. */
export const countUnits = [
  "台(套)",
  "台/套",
  "(台、套)",
  "批次",
  "人次",
  "平方米",
  "个",
  "辆",
  "台",
  "套",
  "项",
  "人",
  "批",
  "次",
  "家",
  "户",
  "名",
  "份",
  "件",
  "处",
  "所",
  "篇",
  "场",
  "期",
  "册",
  "吨",
  "亩",
  "公里",
  "艘",
  "架",
]

/** Behind a number these say that it is no figure of money or things. */
export const otherUnits = [
  "年",
  "月",
  "日",
  "号",
  "时",
  "点",
  "天",
  "分钟",
  "小时",
  "工作日",
  "季度",
  "届",
  "级",
  "条",
  "款",
  "表",
  "岁",
  "周",
  "楼",
  "页",
  "世纪",
  "度",
  "折",
  "人员",
]

/** Words that begin with a unit's character: 项目, 个人, 家庭. */
export const otherWords = new Set([
  "项目",
  "个人",
  "个体",
  "家庭",
  "家具",
  "名称",
  "期末",
  "期初",
  "期间",
  "处理",
  "人均",
  "人口",
  "人民",
  "人大",
])

/** What makes an amount a threshold: 50万元以上, 100万元（含）以上. */
export const threshold = /^(?:\(含\)|\(含\d+万元?\)|含)?(?:及)?(?:以上|以下|以内)/
