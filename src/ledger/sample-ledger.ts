import type { Coordinate, DocumentKind } from "#fiscal"
import { emptyLedger } from "./empty-ledger.ts"
import type { Ledger, LedgerLine, LedgerUnit, Posting, Publisher } from "./ledger.ts"

const at = (table: string, row: number) => ({ table, row })

/** A publisher for examples and tests. */
export function samplePublisher(kind: DocumentKind = "budget"): Publisher {
  return {
    family: kind === "budget" ? "henan-department-12" : "national-accounts-9",
    kind,
    year: 2024,
    name: "清溪市水务局",
    code: "309",
    departmentCode: "309",
    department: "清溪市水务局",
    level: "department",
    self: "我部门",
    issued: kind === "budget" ? "2024-02-20" : "2025-09-15",
  }
}

/** Two units of different nature for examples and tests. */
export const sampleUnits: readonly LedgerUnit[] = [
  { code: "309001", name: "清溪市水务局本级", nature: "administrative", at: at("units", 2) },
  { code: "309002", name: "清溪市水文站", nature: "institution", at: at("units", 3) },
]

/** A ledger of nothing but what is given, for examples and tests. */
export function sampleLedger(parts: Partial<Ledger> = {}): Ledger {
  return { ...emptyLedger(samplePublisher()), units: sampleUnits, ...parts }
}

/** A line of expenditure (R11 of the first unit unless said otherwise) for examples and tests. */
export function sampleLine(coordinate: Coordinate, fen: number, posting: Posting = "approved"): LedgerLine {
  return {
    coordinate: { unit: "309001", flow: "expenditure", source: "R11", ...coordinate },
    posting,
    fen,
    at: at("expenditure", 2),
  }
}
