import type { Framework } from "./indicator-framework.ts"

/** The framework of targets in force. Source: 财预〔2021〕101号. */
export const currentFramework: Framework = [
  { first: "成本指标", second: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
  { first: "产出指标", second: ["数量指标", "质量指标", "时效指标"] },
  { first: "效益指标", second: ["经济效益指标", "社会效益指标", "生态效益指标"] },
  { first: "满意度指标", second: ["服务对象满意度指标"] },
]

/** The framework before it, which Shaanxi's forms still print. Source: 财预〔2015〕88号. */
export const olderFramework: Framework = [
  { first: "产出指标", second: ["数量指标", "质量指标", "时效指标", "成本指标"] },
  { first: "效益指标", second: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"] },
  { first: "满意度指标", second: ["服务对象满意度指标"] },
]
