import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ranCommand } from "../../../tools/ran-command.ts"

let root = ""
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mingzhang-"))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const ran = (...args: string[]) => ranCommand(["template", ...args], { LANG: "zh_CN.UTF-8" })

describe("template", () => {
  it("writes an empty workbook, and that as a folder, with what is yet to be filled in", async () => {
    const [book, folder] = [join(root, "空.xlsx"), join(root, "空")]
    expect(await ran("--out", book, "--family", "henan-department-12", "--year", "2024")).toMatchObject({ status: 0 })
    const { status, err } = await ran("--out", folder, book)
    expect([status, err]).toEqual([1, expect.stringContaining("单位信息!A1: “单位信息”没有填“单位名称”")])
    expect(await readFile(join(folder, "unit.csv"), "utf8")).toContain(
      "年度,2024\n公开类型,预算\n模板,henan-department-12\n",
    )
  })

  it("never writes over what exists", async () => {
    const book = join(root, "有.xlsx")
    await writeFile(book, "x")
    expect(await ran("--out", book)).toMatchObject({ status: 2, err: expect.stringContaining("不会覆盖") })
    expect(await readFile(book, "utf8")).toBe("x")
  })

  it("fills a ledger from an export and saves which column is which", async () => {
    const [from, mapping, folder] = [join(root, "导出.csv"), join(root, "列.json"), join(root, "账")]
    await writeFile(from, "单位编码,功能分类科目,资金性质,项目类别,批复数\n309001,2130301,11,21,5\n")
    expect(await ran("--out", folder, "--from", from, "--mapping", mapping)).toMatchObject({ status: 0 })
    expect(await readFile(join(folder, "expenditure.csv"), "utf8")).toContain(
      "309001,年初,公用经费,一般公共预算,,2130301,,,,5.00",
    )
    expect(JSON.parse(await readFile(mapping, "utf8"))).toMatchObject({
      columns: { fen: "批复数", source: "资金性质" },
    })
    await writeFile(mapping, '{"columns":{"fen":"没有的栏"}}')
    const other = await ran("--out", join(root, "账2"), "--from", from, "--mapping", mapping)
    expect([other.status, other.err]).toEqual([3, expect.stringContaining("没有的栏")])
    expect(existsSync(join(root, "账2"))).toBe(false)
  })

  it.each([
    [[], "--out"],
    [["--out", "x.xlsx", "--family", "nowhere"], "没有模板"],
    [["--out", "x.xlsx", "--year", "24"], "四位年份"],
    [["--out", "x.xlsx", "--mapping", "m.json"], "--from"],
  ])("%j is wrong usage", async (args, said) => {
    expect(await ran(...args)).toMatchObject({ status: 2, err: expect.stringContaining(said) })
  })

  it("says what cannot be read", async () => {
    expect(await ran("--out", join(root, "y.xlsx"), join(root, "没有"))).toMatchObject({ status: 3 })
    expect(await ran("--out", join(root, "y.xlsx"), "--from", join(root, "没有.xlsx"))).toMatchObject({ status: 3 })
  })
})
