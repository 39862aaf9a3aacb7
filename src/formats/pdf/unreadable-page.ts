import type { PrintedPage } from "./printed-page.ts"

/** A page with images and fewer visible characters than this is a scan. */
const fewCharacters = 20
/** Text turned into outlines has at least this many curved shapes. */
const manyCurves = 300

/** Why nothing can be read on a page, for a clerk; undefined when it can. */
export function unreadable(page: PrintedPage): string | undefined {
  const { glyphs, drawing, unmapped, invisible } = page
  if (page.overflow) return "本页内容过多，超出读取上限。 / The page holds more than the reader will look at."
  // Below four such characters it is a bullet or a seal, not a font without a map.
  if (unmapped > 3 && unmapped > 0.02 * glyphs.count)
    return "本页字体没有文字编码对照（ToUnicode），文字不能可靠读出。 / The fonts of this page do not say which characters they show."
  if (glyphs.count >= fewCharacters) return undefined
  const area = page.readWidth * page.readHeight
  const pictured = drawing.images.reduce((sum, box) => sum + Math.max(0, (box.x1 - box.x0) * (box.y1 - box.y0)), 0)
  if (pictured > 0.25 * area)
    return invisible >= fewCharacters
      ? "本页是扫描图像，其下的识别文字不可见，未采用。 / The page is a scan; its hidden recognised text is not used."
      : "本页是扫描图像，没有文字。 / The page is a scanned image without text."
  if (drawing.curves > manyCurves)
    return "本页文字已转为图形，不能读取。 / The text of this page was turned into shapes."
  return undefined
}
