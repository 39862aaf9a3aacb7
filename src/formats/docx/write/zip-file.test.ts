import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openArchive } from "../../archive/index.ts"
import { zipFile } from "./zip-file.ts"

describe("zipFile", () => {
  it("packs files that come out as they went in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            path: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/),
            bytes: fc.uint8Array({ maxLength: 500 }),
            isStored: fc.boolean(),
          }),
          {
            selector: ({ path }) => path,
            minLength: 1,
            maxLength: 6,
          },
        ),
        async (files) => {
          const packed = files.map(({ path, bytes, isStored }) => ({
            path,
            bytes,
            ...(isStored && { stored: true as const }),
          }))
          const archive = await openArchive(zipFile(packed, "2025-02-14"))
          if ("problem" in archive) throw new Error(archive.problem.message.en)
          expect([...archive.names]).toEqual(files.map(({ path }) => path))
          for (const { path, bytes } of files)
            expect(Buffer.from(archive.read(path) as Uint8Array)).toEqual(Buffer.from(bytes))
        },
      ),
      { numRuns: 40 },
    )
  })

  it("dates every file by the given day, by the first day of the format where that is none", () => {
    const dateIn = (day: string) => Buffer.from(zipFile([{ path: "a", bytes: new Uint8Array() }], day)).readUInt16LE(12)
    expect(dateIn("2025-02-14")).toBe(((2025 - 1980) << 9) | (2 << 5) | 14)
    for (const day of ["soon", "1979-12-31", "2200-01-01", ""]) expect(dateIn(day), day).toBe(0x21)
  })
})
