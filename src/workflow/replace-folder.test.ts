import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, test } from "vitest"
import { packageMark, replaceFolder } from "./replace-folder.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"))
})
const files = (text: string) =>
  new Map([
    [packageMark, "{}"],
    ["a.txt", text],
    ["data/b.csv", text],
  ])

describe("replaceFolder", () => {
  test("writes a new folder with the folders in it", async () => {
    const out = join(folder, "package")
    expect(await replaceFolder(out, files("one"))).toBe(undefined)
    expect(readFileSync(join(out, "data/b.csv"), "utf8")).toBe("one")
  })

  test("replaces one it wrote before, leaving nothing of the old one and nothing beside it", async () => {
    const out = join(folder, "package")
    await replaceFolder(out, new Map([...files("one"), ["old.txt", "old"]]))
    expect(await replaceFolder(out, files("two"))).toBe(undefined)
    expect(readdirSync(out).sort()).toEqual(["a.txt", "data", packageMark])
    expect(readdirSync(folder)).toEqual(["package"])
  })

  test("leaves alone a folder that holds somebody's files", async () => {
    writeFileSync(join(folder, "mine.txt"), "mine")
    const refused = await replaceFolder(folder, files("one"))
    expect(refused?.problem.code).toBe("not-empty")
    expect(readdirSync(folder)).toEqual(["mine.txt"])
  })

  test("keeps what stood there when a file cannot be written", async () => {
    const out = join(folder, "package")
    await replaceFolder(out, files("one"))
    const broken = new Map([...files("two"), ["a.txt/c", "a folder and a file of one name"]])
    expect((await replaceFolder(out, broken))?.problem.code).toBe("not-written")
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("one")
    expect(readdirSync(folder)).toEqual(["package"])
  })

  test("says so where a file stands in the folder's place", async () => {
    const out = join(folder, "package")
    writeFileSync(out, "a file")
    expect((await replaceFolder(out, files("one")))?.problem.code).toBe("not-a-folder")
    expect(existsSync(out)).toBe(true)
    mkdirSync(join(folder, "empty"))
    expect(await replaceFolder(join(folder, "empty"), files("one"))).toBe(undefined)
  })
})
