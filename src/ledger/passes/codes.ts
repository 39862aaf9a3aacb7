import type { ClassificationId, Statutes } from "#statutes"
import type { Coordinate } from "#fiscal"
import type { LedgerPlace } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass, times } from "./pass.ts"

const lists = [
  { id: "function", zh: "功能科目", digits: 7, level: "项" },
  { id: "economicDepartment", zh: "部门经济科目", digits: 5, level: "款" },
  { id: "economicGovernment", zh: "政府经济科目", digits: 5, level: "款" },
] as const

/** Codes that no list holds, that are no longer or not yet in force, or that stop above the level the tables print. */
export const codesPass: Pass = ({ ledger, statutes }) => {
  const { year } = ledger.publisher
  const used: {
    readonly coordinate: Coordinate
    readonly at: LedgerPlace
    readonly year: number
    readonly isLine: boolean
  }[] = [
    ...ledger.lines.map(({ coordinate, at }) => ({ coordinate, at, year, isLine: true })),
    ...ledger.totals.map(({ coordinate, at }) => ({
      coordinate,
      at,
      year: Number(coordinate.year ?? year),
      isLine: false,
    })),
    ...ledger.procurement.map(({ at, function: item, economicDepartment }) => ({
      coordinate: { ...(item ? { function: item } : {}), ...(economicDepartment ? { economicDepartment } : {}) },
      at,
      year,
      isLine: false,
    })),
  ]
  const findings: LedgerFinding[] = []
  for (const { id, zh, digits, level } of lists)
    for (const places of grouped(
      used,
      (u) => u.coordinate[id] && `${u.coordinate[id]} ${u.year} ${u.isLine}`,
    ).values()) {
      const [{ coordinate, at, year: ofYear, isLine }] = places as [(typeof places)[number]]
      const wrong = judged(statutes, id, coordinate[id]!, ofYear, zh)
      const here = atColumn(at, zh)
      const all = times(places.length)
      if (wrong)
        findings.push(
          finding(wrong.severity, wrong.code, here, wrong.zh + all.zh, wrong.en + all.en, {
            found: coordinate[id]!,
            ...(wrong.expected ? { expected: wrong.expected } : {}),
          }),
        )
      else if (isLine && coordinate[id]!.length < digits)
        findings.push(
          finding(
            "warning",
            "code-too-shallow",
            here,
            `${zh} ${coordinate[id]} 没有填到${level}（${digits}位），更细的报表中不会列出这笔钱${all.zh}`,
            `${id} ${coordinate[id]} stops above ${digits} digits; tables of that depth will lack this money${all.en}`,
            { found: coordinate[id]!, expected: `${digits}位代码` },
          ),
        )
    }
  return findings
}

interface Judgement {
  readonly severity: LedgerFinding["severity"]
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly expected?: string
}

function judged(
  statutes: Statutes,
  id: ClassificationId,
  code: string,
  year: number,
  zh: string,
): Judgement | undefined {
  const list = statutes.classifications.byId(id)
  const subject = list.byCode(code)
  const status = list.statusIn(code, year)
  if (status === "in-force" || (subject?.successor === code && status === "retired")) return undefined
  if (status === "never" || !/^\d+$/.test(code)) {
    const above = list.byCode(code.slice(0, -2))
    const near = above ? list.children(above.code).map((s) => `${s.code} ${s.name}`) : []
    const some = near.slice(0, 6).join("、") + (near.length > 6 ? "…" : "")
    return {
      severity: above ? "warning" : "error",
      code: "unknown-code",
      zh: `${zh}“${code}”不在科目表中${above ? `；“${above.name}”下有：${some}` : "，请用 mingzhang codes 查找"}`,
      en: `no list holds ${id} ${code}${above ? `; under ${above.code} there are ${some}` : "; look it up with mingzhang codes"}`,
      ...(some ? { expected: some } : {}),
    }
  }
  const sure = subject?.confidence !== "low" ? "error" : "warning"
  if (status === "not-yet")
    return {
      severity: sure,
      code: "code-not-yet-in-force",
      zh: `${zh} ${code} ${subject?.name ?? ""} 自${subject?.from ?? "以后"}年起使用，${year}年还没有`,
      en: `${id} ${code} is in force from ${subject?.from ?? "a later year"} on, not in ${year}`,
    }
  const after = successors(statutes, id, code)
  return {
    severity: sure,
    code: "retired-code",
    zh: `${zh} ${code} ${subject?.name ?? ""} ${subject?.until ? `用至${subject.until}年，` : ""}${year}年已取消${after ? `，请改用 ${after}` : ""}`,
    en: `${id} ${code} was retired${subject?.until ? ` after ${subject.until}` : ""}${after ? `; use ${after}` : ""}`,
    ...(after ? { expected: after } : {}),
  }
}

/** What replaced a retired code, its own successor or that of the code above it, with names. */
function successors(statutes: Statutes, id: ClassificationId, code: string): string {
  const list = statutes.classifications.byId(id)
  for (let at = code; at.length >= 3; at = at.slice(0, -2)) {
    const { successor } = list.byCode(at) ?? {}
    if (successor && successor !== at)
      return successor
        .split("、")
        .map((next) => `${next} ${list.byCode(next)?.name ?? ""}`.trim())
        .join("、")
  }
  return ""
}
