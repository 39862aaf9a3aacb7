import { describe, expect, test } from "vitest"
import { KnownProjects } from "./known-project.ts"

const projects = new KnownProjects(["2024年河道整治（含上年、续建部分）", "河道整治", "水质化验", "短名"])
const projectBefore = (text: string) => projects.before(text, text.length)

describe("a project known from the tables", () => {
  test("is known again before its amount, with brackets, 、 and years in its name", () => {
    expect(projectBefore("其中:2024年河道整治(含上年、续建部分)项目")).toBe("2024年河道整治（含上年、续建部分）")
    expect(projectBefore("水质化验")).toBe("水质化验")
  })

  test("may be followed by 项目 and by words of its budget", () => {
    expect(projectBefore("重点项目:水质化验项目,年初预算安排")).toBe("水质化验")
    expect(projectBefore("水质化验项目支出预算")).toBe("水质化验")
  })

  test("is the longest that fits", () => {
    expect(projectBefore("2023年河道整治项目")).toBe("河道整治")
  })

  test("is not seen elsewhere, nor by a name too short to tell anything", () => {
    expect(projectBefore("水质化验由乙方承担,项目资金")).toBeUndefined()
    expect(projectBefore("短名")).toBeUndefined()
    expect(new KnownProjects([]).before("水质化验", 4)).toBeUndefined()
  })
})
