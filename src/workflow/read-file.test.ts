import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readLimits } from "#formats"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Environment, nodeEnvironment } from "./environment.ts"
import { bytewise } from "./folder-files.ts"
import { filesOf, readFiles } from "./read-file.ts"

const environment = nodeEnvironment()
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingzhang-"))
  await mkdir(join(folder, "batch", "b"), { recursive: true })
  await mkdir(join(folder, "batch", ".git"))
  for (const name of ["乙.txt", "a.txt", "Z.txt", "~$a.txt", ".hidden.txt", "b/c.md", ".git/x.txt"])
    await writeFile(join(folder, "batch", name), `${name}\t1\n合计\t2\n`)
  await writeFile(join(folder, "outside.txt"), "外面的文件\t1\n合计\t2\n")
  await symlink(join(folder, "outside.txt"), join(folder, "batch", "link.txt"))
  await symlink(folder, join(folder, "batch", "loop"))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe("readFiles", () => {
  it("gives the files of a folder by bytewise name, without hidden, lock and linked ones", async () => {
    const read = await readFiles([join(folder, "batch")], environment)
    expect(read.map((file) => file.path.slice(folder.length + 1))).toEqual([
      "batch/Z.txt",
      "batch/a.txt",
      "batch/b/c.md",
      "batch/乙.txt",
    ])
    expect(read.map((file) => file.name)).toEqual(["Z.txt", "a.txt", "c.md", "乙.txt"])
    expect(read.every((file) => "document" in file && file.document.blocks.length === 1)).toBe(true)
  })

  it("keeps the order of the paths and an entry for each that cannot be read", async () => {
    const paths = [join(folder, "nothing.pdf"), join(folder, "outside.txt"), join(folder, "batch", "b"), "/dev/null"]
    const read = await readFiles(paths, environment)
    expect(read.map((file) => [file.name, "problem" in file ? file.problem.code : "read"])).toEqual([
      ["nothing.pdf", "not-found"],
      ["outside.txt", "read"],
      ["c.md", "read"],
      ["null", "not-a-document"],
    ])
  })

  it("follows a link that is named itself", async () => {
    const [read] = await readFiles([join(folder, "batch", "link.txt")], environment)
    expect(read).toHaveProperty("document.source.name", "link.txt")
  })

  it("refuses a file over the limit before it reads it", async () => {
    const [read] = await readFiles([join(folder, "outside.txt")], environment, { ...readLimits, bytes: 5 })
    expect(read).toHaveProperty("problem.code", "too-large")
  })

  it.skipIf(process.getuid?.() === 0)("says when a file may not be read", async () => {
    const path = join(folder, "secret.txt")
    await writeFile(path, "a\tb\n")
    await chmod(path, 0)
    expect((await readFiles([path], environment))[0]).toHaveProperty("problem.code", "not-accessible")
  })

  it("goes on when a host fails for one file", async () => {
    const broken: Environment = { ...environment, readFile: async () => ({ bytes: null as unknown as Uint8Array }) }
    const [read] = await readFiles([join(folder, "outside.txt")], broken)
    expect(read).toHaveProperty("problem.code", "failed")
  })

  it("does not read anything to find the files", async () => {
    const blind: Environment = { ...environment, readFile: () => Promise.reject(new Error("read")) }
    expect(await filesOf([join(folder, "batch", "b"), join(folder, "no")], blind)).toEqual([
      { path: join(folder, "batch", "b", "c.md") },
      { path: join(folder, "no"), problem: expect.objectContaining({ code: "not-found" }) },
    ])
  })
})

describe("nodeEnvironment", () => {
  it("tells what a path is", async () => {
    expect(await environment.kind(folder)).toBe("folder")
    expect(await environment.kind(join(folder, "outside.txt"))).toBe("file")
    expect(await environment.kind("/dev/null")).toBe("other")
    expect(await environment.kind(join(folder, "no"))).toBeUndefined()
  })

  it("writes a file with its folder and reads it back", async () => {
    const path = join(folder, "new", "deep", "a.txt")
    await environment.writeFile(path, "内容")
    const read = await environment.readFile(path, 100)
    expect("bytes" in read && new TextDecoder().decode(read.bytes)).toBe("内容")
  })

  const packed = new URL("../../dist/statutes/forms.json", import.meta.url)
  it.skipIf(!existsSync(packed))("loads the statutory data once", async () => {
    const statutes = await environment.statutes()
    expect(statutes.classifications.function.byCode("2080505")?.name).toBe("机关事业单位基本养老保险缴费支出")
    expect(statutes.forms.length).toBeGreaterThan(10)
    expect(await environment.statutes()).toBe(statutes)
  })
})

describe("bytewise", () => {
  it("orders by bytes in UTF-8, beyond the basic plane too", () => {
    expect(["乙", "a", "Z", "𠀀", "ｚ", "é"].sort(bytewise)).toEqual(["Z", "a", "é", "乙", "ｚ", "𠀀"])
  })
})
