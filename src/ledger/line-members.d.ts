import type { Statutes } from "#statutes"
import type { Ledger, LedgerLine, LedgerUnit } from "./ledger.ts"
/** A dimension and a member of it, as an index key: "function=208". */
export type MemberKey = string
/** What the members of a line depend on beside the line itself. */
export interface Surroundings {
  readonly statutes: Statutes
  readonly units: ReadonlyMap<string, LedgerUnit>
  /** The unit of lines that name none: the only one there is. */
  readonly soleUnit?: LedgerUnit
  /** Codes and names that mean the whole publisher. */
  readonly whole: readonly string[]
  /** Project code or name → both. */
  readonly projects: ReadonlyMap<string, readonly string[]>
  /** Economic section → parts of the three public expenses, the total included. */
  readonly threePublic: ReadonlyMap<string, readonly string[]>
  /** No line tells 其中：财政拨款 apart, so all of the general public budget is fiscal appropriation. */
  readonly allFiscal: boolean
  /** Fund type code → source that bears it and source of its carry-over. */
  readonly fundTypes: ReadonlyMap<
    string,
    {
      own?: string
      carried?: string
    }
  >
}
/** Gathers once what every line of a ledger is read against. */
export declare function surroundingsOf(ledger: Ledger, statutes: Statutes): Surroundings
/** The governmental economic section of a line: its own, or where the mapping sends the departmental one for the unit's nature. */
export declare function governmentSection(line: LedgerLine, around: Surroundings): string | undefined
/** The unit of a line: the one it names, or the only one. */
export declare function unitOf(line: LedgerLine, around: Surroundings): LedgerUnit | undefined
/** The 支出性质 of a line; 基本支出 without more is personnel or operating by its economic class (rules of 基本支出: 301 and 303). */
export declare function natureOf({ coordinate }: LedgerLine): string | undefined
/** Everything a line counts under: each member it has, and all members above it. */
export declare function membersOfLine(line: LedgerLine, around: Surroundings): MemberKey[]
/** "basic.personnel" → basic.personnel, basic. */
export declare function dotted(name: string): string[]
/** vehicles.running → vehicles.running, vehicles, total; conference → conference alone. */
export declare function threePublicAbove(part: string): readonly string[]
