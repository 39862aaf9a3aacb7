import type { LedgerUnit, Publisher } from "#ledger"
import type { Recognition } from "#recognition"

/** Who publishes, with the units its tables name; codes that no table prints are left to be filled in. */
export interface PublisherEntry {
  readonly publisher: Publisher
  readonly units: readonly LedgerUnit[]
}

interface Named {
  readonly code: string
  readonly name: string
}

/** The publisher and the units of a document, by the rows that print unit codes. */
export function publisherEntry(recognition: Recognition): PublisherEntry {
  const { unit: name = "", fiscalYear = 0, kind = "budget", family = "budget-9" } = recognition.profile
  const named = unitRows(recognition)
  const department = named.find(({ code }) => code.length === 3)
  const below = named.filter(({ code }) => code.length > 3)
  const own = below.length > 0 ? below : [{ code: department ? `${department.code}001` : "001", name }]
  const isDepartment = /department|accounts/.test(family) || own.length > 1
  return {
    publisher: {
      family,
      kind,
      year: fiscalYear,
      name,
      code: own[0]!.code,
      ...(department ? { department: department.name, departmentCode: department.code } : {}),
      level: isDepartment ? "department" : "unit",
      self: isDepartment ? "我部门" : "我单位",
      issued: kind === "budget" ? `${fiscalYear}-03-01` : `${fiscalYear + 1}-10-01`,
    },
    units: own.map(({ code, name: unitName }, i) => ({
      code,
      name: unitName || name,
      nature: natureOf(recognition),
      at: { table: "units", row: i + 2 },
    })),
  }
}

function unitRows(recognition: Recognition): readonly Named[] {
  const found = new Map<string, string>()
  const add = (code: string, name: string) => {
    if (/^\d{3}(\d{3})?$/.test(code) && !found.has(code)) found.set(code, name.replace(/\s/g, ""))
  }
  for (const { rows } of recognition.tables)
    for (const row of rows) {
      const printed = row.codes.find((c) => c.kind === "unit")
      if (printed) add(printed.code, printed.name ?? row.label)
      else if (row.codeKind === "unit" && row.code) add(row.code, row.label)
    }
  for (const table of recognition.performance ?? [])
    if (table.kind === "target-summary") for (const unit of table.units) add(unit.code.text, unit.name?.text ?? "")
  return [...found].map(([code, name]) => ({ code, name }))
}

/** A unit whose economic sections are tied to the 501s and 502s is administrative or works by the civil-service law. */
function natureOf({ tables }: Recognition): LedgerUnit["nature"] {
  const government = tables.flatMap((t) =>
    t.rows.flatMap((r) => r.codes.filter((c) => c.kind === "economicGovernment")),
  )
  const institution = government.filter(({ code }) => code.startsWith("505")).length
  return institution * 2 > government.length ? "institution" : "civil-service"
}
