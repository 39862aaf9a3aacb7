import { describe, expect, it } from "vitest"
import { readXml, type XmlHandler } from "./index.ts"

const later = () => Date.now() + 10_000

/** The events of an XML text, one a line. */
function events(xml: string | Uint8Array, deadline = later()) {
  const seen: string[] = []
  const handler: XmlHandler = {
    open: (name, attributes) =>
      seen.push([`<${name}`, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(" ")),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push(text),
  }
  const problem = readXml(typeof xml === "string" ? new TextEncoder().encode(xml) : xml, handler, deadline)
  return { seen, problem: problem && [problem.code, problem.message.zh] }
}

describe("XML", () => {
  const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  it.each([transitional, strict])("names the vocabulary whatever the prefix: %s", (uri) => {
    const { seen } = events(`<x:p xmlns:x="${uri}"><x:t x:val="1" plain="2">收入&amp;支出</x:t></x:p>`)
    expect(seen).toEqual(["<w:p", "<w:t val=1 plain=2", "收入&支出", "/w:t", "/w:p"])
    expect(events(`<p xmlns="${uri}"/>`).seen).toEqual(["<w:p", "/w:p"])
  })

  it("keeps a declaration to the element that makes it, and unknown vocabularies apart", () => {
    const { seen } = events(`<a:p xmlns:a="${transitional}"><a:q xmlns:a="urn:else"/><a:r/><t/></a:p>`)
    expect(seen).toEqual(["<w:p", "<?:q", "/?:q", "<w:r", "/w:r", "<?:t", "/?:t", "/w:p"])
  })

  it("tells attributes of another vocabulary by theirs", () => {
    const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    const { seen } = events(`<w:f xmlns:w="${transitional}" xmlns:r="${r}" r:id="rId1" w:id="2" xml:space="preserve"/>`)
    expect(seen[0]).toBe("<w:f r:id=rId1 id=2 xml:space=preserve")
  })

  it("is read in UTF-16 with a mark, over the borders of pieces, and in CDATA", () => {
    const bytes = Buffer.from("\ufeff<a>预算</a>", "utf16le")
    expect(events(bytes).seen).toEqual(["<?:a", "预算", "/?:a"])
    const long = "决算".repeat(40_000)
    expect(events(`<a>${long}</a>`).seen[1]).toBe(long)
    expect(events("<a><![CDATA[<收入>]]></a>").seen[1]).toBe("<收入>")
  })
})

describe("XML that is refused", () => {
  it.each([
    ["an outside file", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["a billion laughs", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;</a>'],
    ["an outside DTD", '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>'],
  ])("for %s, before anything is read", (_, xml) => {
    expect(events(xml)).toEqual({ seen: [], problem: ["damaged", expect.stringContaining("DTD")] })
  })

  it("for depth, broken tags, unknown entities, a cut end, nothing at all", () => {
    expect(events("<a>".repeat(401)).problem).toEqual(["damaged", expect.stringContaining("嵌套")])
    expect(events(`${"<a>".repeat(400)}${"</a>".repeat(400)}`).problem).toBeUndefined()
    for (const xml of ["<a><b></a>", "<a>&x;</a>", "<a><b>", "", "noise"])
      expect(events(xml).problem?.[0]).toBe("damaged")
  })

  it("when time is up or its reader has had enough", () => {
    expect(events("<a/>", Date.now() - 1).problem).toEqual(["too-large", expect.stringContaining("超时")])
    const enough = { code: "too-many-cells", message: { zh: "", en: "" } }
    const halted = readXml(
      new TextEncoder().encode("<a/>"),
      { open: () => {}, close: () => {}, halted: () => enough },
      later(),
    )
    expect(halted).toBe(enough)
  })
})
