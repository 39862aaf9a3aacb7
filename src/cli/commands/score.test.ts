import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ranCommand } from "../../../tools/ran-command.ts"

const ledger = fileURLToPath(new URL("../../../examples/xinxiang-county-2024-accounts", import.meta.url))
const budget = fileURLToPath(new URL("../../../examples/xinyang-2024-budget", import.meta.url))
const rows = [
  "项目支出绩效自评情况表",
  "项目名称\t\t古树保护（2024年）",
  "主管部门\t\t某县林业局\t\t实施单位\t\t某县林业局",
  "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
  "\t年度资金总额：\t20\t10\t9\t10\t90.00%\t9.00",
  "\t财政拨款\t20\t10\t9\t-\t90.00%\t-",
  "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度\t偏差原因分析及改进措施",
  "产出指标\t数量指标\t挂牌古树\t≥300株\t280株\t50\t50\t0.00\t",
  "效益指标\t社会效益指标\t保护意识\t提高\t100%\t30\t30\t0.00\t",
  "满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t92%\t10\t10\t0.00\t",
  "总分\t\t\t\t\t100\t99\t\t",
]

let root = ""
let sheet = ""
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mingzhang-"))
  sheet = join(root, "自评.txt")
  await writeFile(sheet, `某县林业局2024年度部门决算\n\n${rows.join("\n")}\n`)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const ran = (...args: string[]) => ranCommand(["score", ...args], { LANG: "zh_CN.UTF-8" })

describe("score", () => {
  it("re-scores a published sheet; an error in it is status 1", async () => {
    const { status, out, err } = await ran(sheet)
    expect([status, err]).toEqual([1, ""])
    expect(out).toMatch(/古树保护（2024年） +99 +95\.67 +95\.67 +45% +90% +自评表/)
    expect(out).toContain("挂牌古树：应得46.67分（50 × min(1, 280株 ÷ 300株)），印为50分")
  })

  it("gives one JSON value for a file, an array for several", async () => {
    const one = JSON.parse((await ran(sheet, "--format", "json")).out)
    expect([one.format, one.projects[0].computed]).toEqual(["mingzhang/score@1", 95.67])
    const several = JSON.parse((await ran(sheet, sheet, "--format", "json")).out)
    expect(several).toHaveLength(2)
    expect(JSON.parse((await ran(root, "--format", "json")).out)).toHaveLength(1)
  })

  it("scores a ledger, and tells its rates", async () => {
    const { status, out } = await ran(ledger)
    expect(status).toBe(0)
    expect(out).toMatch(/预算执行率 +96\.31% = 719\.68万元 ÷ 747\.243万元 × 100%/)
    const json = JSON.parse((await ran(ledger, "--format", "json")).out)
    expect([json.document.source, json.projects.length, json.assessment.rates.length]).toEqual(["ledger", 9, 11])
  })

  it("tells the feasibility of a budget's targets", async () => {
    const { status, out } = await ran(budget)
    expect(status).toBe(0)
    expect(out).toContain("绩效目标可行性")
    expect(out).toContain("没有绩效自评可供评分")
  })

  it("follows another rubric when asked, and refuses one there is not", async () => {
    const { out } = await ran(sheet, "--rubric", "henan-2024")
    expect(out).toContain("豫财效〔2024〕1号")
    expect(await ran(sheet, "--rubric", "nonsense")).toMatchObject({
      status: 2,
      err: expect.stringContaining("national-2020"),
    })
  })

  it("refuses a day that is none", async () => {
    expect(await ran(ledger, "--as-of", "2024-02-30")).toMatchObject({ status: 2 })
  })

  it("writes to a file when asked, and says what could not be read", async () => {
    const out = join(root, "结果.json")
    expect((await ran(sheet, "--format", "json", "--out", out)).out).toBe("")
    expect(JSON.parse(await readFile(out, "utf8")).format).toBe("mingzhang/score@1")
    await rm(out)
    expect((await ran(join(root, "没有.pdf"))).status).toBe(3)
  })
})
