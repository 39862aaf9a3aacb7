import { describe, expect, it } from "vitest"
import { artifactUri } from "./artifact-uri.ts"

describe("artifactUri", () => {
  it.each([
    ["预算.txt", "%E9%A2%84%E7%AE%97.txt"],
    ["公开 文件/a#1?.pdf", "%E5%85%AC%E5%BC%80%20%E6%96%87%E4%BB%B6/a%231%3F.pdf"],
    ["a\\b.txt", "a/b.txt"],
    ["/data/a b.txt", "file:///data/a%20b.txt"],
    ["C:\\data\\a.txt", "file:///C:/data/a.txt"],
    ["\\\\server\\share\\a.txt", "file://server/share/a.txt"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["100%.txt", "100%25.txt"],
    ["a\ud800.txt", "a%EF%BF%BD.txt"],
    ["../a.txt", "../a.txt"],
  ])("%j", (path, uri) => {
    expect(artifactUri(path)).toBe(uri)
    expect(() => new URL(uri, "https://example.org/base/")).not.toThrow()
  })
})
