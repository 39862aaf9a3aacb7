import type { HtmlElement } from "./bounded-tree.ts"

/** What is never shown, or holds nothing to read. */
const unshown = new Set(
  "script style noscript template head title iframe object embed applet audio video map datalist select textarea button input nav rt rp del canvas svg img picture".split(
    " ",
  ),
)
const blocks = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary ul".split(
    " ",
  ),
)
const styleMost = 4_000

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** The inline style of an element, in lower case without white space; bounded. */
export function styleOf(element: HtmlElement): string {
  return (attribute(element, "style") ?? "").slice(0, styleMost).replace(/\s+/g, "").toLowerCase()
}

/** Whether nothing of an element is seen. */
export function isUnshown(element: HtmlElement): boolean {
  if (unshown.has(element.tagName) || attribute(element, "hidden") !== undefined) return true
  const style = styleOf(element)
  return style !== "" && /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/.test(style)
}

export const isBlock = (element: HtmlElement): boolean => blocks.has(element.tagName)

/** Whether an element sets its text bold: true, false, or undefined where it leaves it as it is. */
export function boldness(element: HtmlElement): boolean | undefined {
  const { tagName } = element
  const weight = /(?:^|;)font-weight:(bold|[6-9]00|normal|[1-5]00)/.exec(styleOf(element))?.[1]
  if (weight) return weight === "bold" || /^[6-9]/.test(weight)
  return tagName === "b" || tagName === "strong" ? true : undefined
}

export function isCentred(element: HtmlElement): boolean | undefined {
  const align = /(?:^|;)text-align:(\w+)/.exec(styleOf(element))?.[1] ?? attribute(element, "align")?.toLowerCase()
  if (align) return align === "center"
  return element.tagName === "center" ? true : undefined
}

/** The outline level of a heading: h1 to h6, or what Word writes into the pages it saves. */
export function outlineLevel(element: HtmlElement): number | undefined {
  const heading =
    /^h([1-6])$/.exec(element.tagName)?.[1] ?? /(?:^|;)mso-outline-level:([1-9])/.exec(styleOf(element))?.[1]
  if (heading) return Number(heading)
  return /^mso-?title$/i.test(attribute(element, "class") ?? "") ? 1 : undefined
}

/** An entry of a contents list in a page that Word saved. */
export const isContentsEntry = (element: HtmlElement): boolean => /^msotoc\d/i.test(attribute(element, "class") ?? "")
