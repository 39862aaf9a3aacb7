import { describe, expect, it } from "vitest"
import { indicatorGroup } from "./indicator-group.ts"

describe("the group of a first-level name", () => {
  it("gives each group of a first level", () => {
    expect(indicatorGroup("成本指标")).toBe("cost")
    expect(indicatorGroup("满意度指标")).toBe("satisfaction")
    expect(indicatorGroup("投入管理指标")).toBe("management")
    expect(indicatorGroup("预算执行情况")).toBe("execution")
    expect(indicatorGroup("其他")).toBeUndefined()
  })
})
