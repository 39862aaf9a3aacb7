/**
 * What is wrong with a page's HTML: tags not closed in order, ids not unique, links that lead nowhere inside it,
 * heading levels that jump, anything it would load or run. Used by the tests of this module.
 */
export function pageFaults(page: string): readonly string[] {
  return [...tagFaults(page), ...linkFaults(page), ...headingFaults(page), ...loadFaults(page)]
}

const empty = new Set(["meta", "br", "input", "!doctype"])

function tagFaults(page: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [, close, name = ""] of withoutStyle(page).matchAll(/<(\/?)([a-z!][a-z0-9]*)(?:\s[^<>]*)?>/gi)) {
    const tag = name.toLowerCase()
    if (empty.has(tag)) continue
    if (!close) open.push(tag)
    else if (open.pop() !== tag) faults.push(`</${tag}> closes something else`)
  }
  if (open.length > 0) faults.push(`not closed: ${open.join(" ")}`)
  const stray = withoutStyle(page).replaceAll(/<\/?[a-z!][^<>]*>/gi, "")
  if (/[<>]/.test(stray)) faults.push("a stray < or >")
  return faults
}

function linkFaults(page: string): string[] {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "")
  const known = new Set(ids)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`)
  const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target ?? "")
  const lost = links.filter((target) => !target.startsWith("#") || !known.has(target.slice(1)))
  return [...twice, ...lost.map((target) => `${target} leads nowhere`)]
}

function headingFaults(page: string): string[] {
  const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level))
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).map((level) => `a jump to h${level}`)
  const tops = levels.filter((level) => level === 1).length
  return tops === 1 ? jumps : [...jumps, `${tops} h1`]
}

function loadFaults(page: string): string[] {
  const faults: string[] = []
  if (/<(script|img|iframe|link|object|embed|svg|form|base)\b/i.test(page)) faults.push("an element that loads or runs")
  if (/<[^<>]*\s(on[a-z]+|src|style|srcset)\s*=/i.test(withoutStyle(page).replaceAll(/"[^"]*"/g, '""')))
    faults.push("an attribute that loads or runs")
  if (/url\(|@import|expression\(/i.test(page)) faults.push("a style that loads")
  if (!page.includes(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`))
    faults.push("no policy")
  return faults
}

function withoutStyle(page: string): string {
  const start = page.indexOf("<style>")
  const end = page.indexOf("</style>")
  return start < 0 || end < 0 ? page : page.slice(0, start) + page.slice(end + 8)
}
