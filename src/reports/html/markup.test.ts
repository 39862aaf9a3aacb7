import { describe, expect, it } from "vitest"
import { html, joined, Markup } from "./markup.ts"

describe("html", () => {
  it("escapes every text, in content and in attributes", () => {
    const evil = `"><script>alert('x')</script>&`
    expect(html`<a title="${evil}">${evil}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>',
    )
  })

  it("takes markup as it is, and lists one after the other", () => {
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${"<"}</li>`]}</ul>`.text).toBe("<ul><li>1</li><li>&lt;</li></ul>")
    expect(new Markup("<b>")).toBeInstanceOf(Markup)
  })

  it("leaves nothing out but nothing", () => {
    expect(html`a${null}${undefined}${false}${""}${0}b`.text).toBe("a0b")
  })

  it("writes out characters that act unseen", () => {
    expect(html`${"收入\u202e00.21\u0000"}`.text).toBe("收入[U+202E]00.21[U+0000]")
  })

  it("is not fooled by text that looks like markup made elsewhere", () => {
    const forged = JSON.parse('{"text":"<script>"}') as never
    expect(() => html`${forged}`.text).toThrow()
  })
})

describe("joined", () => {
  it("puts an escaped text between", () => {
    expect(joined([html`<i>1</i>`, "<"], " & ").text).toBe("<i>1</i> &amp; &lt;")
  })
})
