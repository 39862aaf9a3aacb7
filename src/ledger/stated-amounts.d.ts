import { type Coordinate } from "#fiscal"
import type { Ledger, StatedAmount } from "./ledger.ts"
/** The phase a document of this kind means when it names none. */
export declare const ownPhase: {
  readonly budget: "approved"
  readonly accounts: "outturn"
}
/**
 * The coordinate as questions and stated amounts are compared: the ledger's own year and phase left out, and what a
 * figure implies by itself too (three-public money is expenditure of R1).
 */
export declare function bareCoordinate(coordinate: Coordinate, ledger: Ledger): Coordinate
/** Finds stated amounts by their exact coordinate. */
export declare class StatedAmounts {
  private readonly byKey
  readonly all: readonly {
    readonly coordinate: Coordinate
    readonly stated: StatedAmount
  }[]
  constructor(ledger: Ledger)
  /**
   * What is stated of a bare coordinate. A three-public amount stated without a source stands for the scope the family
   * prints (R11 or R1). Last year's 收入总计 and 支出总计 are equal by definition, so that one stands for the other.
   */
  of(bare: Coordinate): StatedAmount | undefined
}
