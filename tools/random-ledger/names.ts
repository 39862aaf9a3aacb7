import type { Chance } from "./chance.ts"

const places = ["清溪市", "云岭县", "白鹭区", "石桥市", "东陵县", "青檀区", "沙河市", "梧桐县"]
const offices = [
  "水务局",
  "林业局",
  "教育局",
  "民政局",
  "交通运输局",
  "市场监督管理局",
  "统计局",
  "文化和旅游局",
  "应急管理局",
]
const things = [
  "堤防",
  "校舍",
  "档案",
  "监测站点",
  "信息系统",
  "公共车辆停放点",
  "古树名木",
  "农村道路",
  "应急物资",
  "办公用房",
  "统计调查",
  "检验检测",
  "宣传培训",
  "普查",
  "救助",
  "防汛",
  "执法装备",
  "窗口服务",
]
const acts = ["维护", "改造", "建设", "购置", "运行保障", "补助", "整治", "提升", "委托服务", "巡查"]
const tails = ["", "经费", "专项", "项目", "资金"]

/** Name of an invented department or unit. */
export function officeName(chance: Chance, long: boolean): string {
  const base = `${chance.pick(places)}${chance.pick(offices)}`
  return long ? `${base}综合行政执法与公共服务保障中心（加挂水旱灾害防御信息调度中心牌子）` : base
}

/** Names of so many invented projects, all different. */
export function projectNames(chance: Chance, count: number, year: number, long: boolean): readonly string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const plain = `${chance.pick(things)}${chance.pick(acts)}${chance.pick(tails)}`
    const dated = chance.happens(0.15) ? `${year}年${plain}` : plain
    const name = long
      ? `${dated}（含附属设施、配套设备购置安装、第三方监理与竣工验收等全过程费用及上年未完成部分的续建支出）`
      : dated
    names.add(names.has(name) ? `${name}（${names.size + 1}期）` : name)
  }
  return [...names]
}
