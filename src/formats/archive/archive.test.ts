import { describe, expect, it } from "vitest"
import { type ZipEntry, zip } from "../../../tools/test-office/index.ts"
import { archiveLimits, openArchive } from "./index.ts"

const text = (bytes: unknown) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes)
const opened = async (entries: readonly ZipEntry[], limits = archiveLimits) => {
  const archive = await openArchive(zip(entries), limits)
  if ("problem" in archive) throw new Error(archive.problem.message.en)
  return archive
}
const refused = async (bytes: Uint8Array, limits = archiveLimits) => {
  const archive = await openArchive(bytes, limits)
  return "problem" in archive ? [archive.problem.code, archive.problem.message.zh] : "opened"
}
const problemOf = (outcome: unknown) => (outcome as { problem: { code: string } }).problem.code

describe("an archive", () => {
  it("gives its entries by name, deflated or stored", async () => {
    const archive = await opened([
      { name: "word/document.xml", content: "预算".repeat(500) },
      { name: "a folder/", content: "", stored: true },
      { name: "stored.txt", content: "决算", stored: true },
    ])
    expect([...archive.names]).toEqual(["word/document.xml", "stored.txt"])
    expect(text(archive.read("word/document.xml"))).toBe("预算".repeat(500))
    expect(text(archive.read("stored.txt"))).toBe("决算")
    expect(archive.read("nothing")).toBeUndefined()
  })

  it("reads an empty entry and an archive without entries", async () => {
    expect(text((await opened([{ name: "empty", content: "" }])).read("empty"))).toBe("")
    expect((await opened([])).names.size).toBe(0)
  })
})

describe("an archive that is refused", () => {
  it.each([
    ["../outside.xml", "路径"],
    ["a/../../outside.xml", "路径"],
    ["/etc/passwd", "路径"],
    ["C:/windows/file", "路径"],
    ["word\\document.xml", "路径"],
  ])("for the path %s", async (name, word) => {
    expect(await refused(zip([{ name, content: "x" }]))).toEqual(["damaged", expect.stringContaining(word)])
  })

  it("for a password, entries that overlap, two of one name, too many", async () => {
    expect(await refused(zip([{ name: "a", content: "x", encrypted: true }]))).toEqual([
      "encrypted",
      expect.stringContaining("密码"),
    ])
    const shared = [
      { name: "a", content: "x".repeat(100) },
      { name: "b", content: "", sameBytesAs: "a" },
    ]
    expect(await refused(zip(shared))).toEqual(["damaged", expect.stringContaining("重叠")])
    const twice = [
      { name: "a", content: "x" },
      { name: "a", content: "y" },
    ]
    expect(await refused(zip(twice))).toEqual(["damaged", expect.stringContaining("同名")])
    const many = Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, content: "" }))
    expect(await refused(zip(many), { ...archiveLimits, entries: 29 })).toEqual([
      "too-large",
      expect.stringContaining("条目过多"),
    ])
  })

  it("for a directory that is cut off, empty or noise", async () => {
    const whole = zip([{ name: "a", content: "x".repeat(1000) }])
    for (const bytes of [whole.subarray(0, whole.length - 8), whole.subarray(0, 40), new Uint8Array(0)])
      expect(await refused(bytes)).toEqual(["damaged", expect.stringContaining("目录")])
    const moved = whole.slice()
    moved[moved.length - 6] = 0xff
    expect((await refused(moved))[0]).toBe("damaged")
  })
})

describe("an entry that is not unpacked", () => {
  it("because more comes out than the directory declares", async () => {
    const archive = await opened([{ name: "bomb", content: new Uint8Array(3_000_000), declaredSize: 1000 }])
    expect(problemOf(archive.read("bomb"))).toBe("too-large")
  })

  it("because less comes out than declared, or its bytes are broken", async () => {
    expect(problemOf((await opened([{ name: "a", content: "short", declaredSize: 9 }])).read("a"))).toBe("damaged")
    const bytes = zip([{ name: "a", content: "预算决算".repeat(99) }])
    bytes.fill(0xff, 31, 45)
    const archive = await openArchive(bytes)
    if ("problem" in archive) throw new Error("not opened")
    const stored = zip([{ name: "a", content: "预算", stored: true }])
    stored[33] = 0
    const other = await openArchive(stored)
    if ("problem" in other) throw new Error("not opened")
    expect(problemOf(other.read("a"))).toBe("damaged")
    expect(problemOf(archive.read("a"))).toBe("damaged")
  })

  it("because it unpacks too many times its size, or all of them to too much", async () => {
    const zeros = { name: "zeros", content: new Uint8Array(2_000_000) }
    expect(problemOf((await opened([zeros], { ...archiveLimits, ratioFrom: 1000 })).read("zeros"))).toBe("too-large")
    const archive = await opened([zeros, { ...zeros, name: "more" }], { ...archiveLimits, unpacked: 3_000_000 })
    expect(archive.read("zeros")).toBeInstanceOf(Uint8Array)
    expect(problemOf(archive.read("more"))).toBe("too-large")
  })
})
