/** A slip of form in a sentence, with what it should read. @zh 文字差错 */
export interface SentenceSlip {
  readonly kind: "doubled" | "punctuation" | "year" | "stop" | "ending" | "bracket" | "quotation"
  readonly start: number
  readonly end: number
  readonly expected?: string
}

/** Slips of a compact paragraph in order. Every pattern is linear. */
export function slipsIn(text: string, year: number | undefined): SentenceSlip[] {
  const slips = [
    ...doubledWords(text),
    ...doubledStops(text),
    ...bareYears(text, year),
    ...lostStops(text),
    ...ending(text),
    ...unpaired(text),
  ]
  return slips.sort((a, b) => a.start - b.start)
}

function* doubledWords(text: string): Generator<SentenceSlip> {
  for (const match of text.matchAll(
    /的的(?!确|士)|(?<=[\d.])万元万元|(?<=[\d.])万万元|(?<=\d|万)元元|%%|(20\d\d年)\1/g,
  )) {
    const half = match[0] === "万万元" ? "万元" : match[0].slice(0, match[0].length / 2)
    yield { kind: "doubled", start: match.index, end: match.index + match[0].length, expected: half }
  }
  for (const match of repeated(text)) yield match
}

/** 款 and 项 of one name may follow each other. */
const subjectLike = /(?:支出|事务|费|费用|医疗|补助|管理|服务|建设|教育|救助|补贴)$/

/** A stretch of four to twelve Chinese characters printed twice in a row. */
function* repeated(text: string): Generator<SentenceSlip> {
  for (let i = 0; i + 8 <= text.length; i++) {
    for (let length = Math.min(12, Math.floor((text.length - i) / 2)); length >= 4; length--) {
      if (text[i] !== text[i + length]) continue
      const half = text.slice(i, i + length)
      if (half !== text.slice(i + length, i + 2 * length) || !/^[\u4e00-\u9fff]+$/.test(half) || subjectLike.test(half))
        continue
      yield { kind: "doubled", start: i, end: i + 2 * length, expected: half }
      i += 2 * length - 1
      break
    }
  }
}

function* doubledStops(text: string): Generator<SentenceSlip> {
  for (const match of text.matchAll(
    /(?<![。.…])(?:。。|，，|；；|：：|、、|，。|。，|；。|。；|，；|；，|、，|，、|、。|：，)(?![。.…])/g,
  ))
    yield {
      kind: "punctuation",
      start: match.index,
      end: match.index + 2,
      expected: match[0].includes("。") ? "。" : match[0].includes("；") ? "；" : match[0][0]!,
    }
}

/** 2024机构运转经费: a year of the document without 年 before a word of the budget. */
function* bareYears(text: string, year: number | undefined): Generator<SentenceSlip> {
  if (year === undefined) return
  for (const match of text.matchAll(
    /(?<![\d.,〔([《\-/—～~№号])(20\d\d)(?=机构运转|机关运行|部门预算|部门决算|单位预算|单位决算|收入|支出|一般公共预算|政府性基金|政府采购|财政拨款|预算|决算|“三公”|三公|基本支出|项目支出|公务|年?度(?:收入|支出|预算|决算))/g,
  )) {
    const found = Number(match[1])
    if (Math.abs(found - year) > 1 || /[\dA-Za-z]$/.test(text.slice(Math.max(0, match.index - 1), match.index)))
      continue
    const behind = text[match.index + 4]!
    if (behind === "年" || behind === "度") continue
    yield { kind: "year", start: match.index, end: match.index + 4, expected: `${match[1]}年` }
  }
}

/** Two claims that run into one another. */
function* lostStops(text: string): Generator<SentenceSlip> {
  // 主要用于无公务用车购置费预算数与…: 无 closes one claim, the next one has a subject of its own
  for (const match of text.matchAll(/用于无(?=[\u4e00-\u9fff]{2,16}(?:预算数|决算数|支出数|支出预算)(?:与|比|较|为))/g))
    yield { kind: "stop", start: match.index, end: match.index + match[0].length, expected: `${match[0]}。` }
  for (const match of text.matchAll(/(?:支出|费用|费|等|需要|运行|保障)(?=20\d\d年(?:度)?(?:期末|年末|末|底)，)/g))
    yield { kind: "stop", start: match.index, end: match.index + match[0].length, expected: `${match[0]}。` }
}

/** A paragraph of sentences that stops short. */
function* ending(text: string): Generator<SentenceSlip> {
  if (
    !/[。；]/.test(text.slice(0, -1)) ||
    !/[\u4e00-\u9fff%]$/.test(text) ||
    /(?:其中|如下|包括|分别|具体)$/.test(text)
  )
    return
  yield { kind: "ending", start: text.length - 1, end: text.length, expected: `${text.at(-1)}。` }
}

const partners: Readonly<Record<string, string>> = { ")": "(", "》": "《", "】": "【", "”": "“" }

/** Brackets and quotation marks without a partner; 1) and a) before a point are no brackets. */
function* unpaired(text: string): Generator<SentenceSlip> {
  // a paragraph that begins or ends inside a sentence may have its partner on the other side of the break
  if (!/[。；：:]$/.test(text)) return
  const open: { mark: string; at: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === "(" || c === "《" || c === "【" || c === "“") open.push({ mark: c, at: i })
    const partner = partners[c]
    if (partner === undefined) continue
    const last = open.at(-1)
    if (last?.mark === partner) open.pop()
    else if (open.some((o) => o.mark === partner)) {
      while (open.at(-1)!.mark !== partner) yield slip(open.pop()!)
      open.pop()
    } else if (
      !(c === ")" && /(?:^|[。；，:：])[\dA-Za-z①-⑳一二三四五六七八九十]{1,2}$/.test(text.slice(Math.max(0, i - 3), i)))
    )
      yield slip({ mark: c, at: i })
  }
  for (const left of open) yield slip(left)

  function slip({ mark, at }: { mark: string; at: number }): SentenceSlip {
    return { kind: mark === "“" || mark === "”" ? "quotation" : "bracket", start: at, end: at + 1 }
  }
}
