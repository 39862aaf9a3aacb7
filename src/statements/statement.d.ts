import type { PublishedTable } from "#documents";
import type { Coordinate } from "#fiscal";
import type { LedgerAmount, LedgerPlace } from "#ledger";
import type { DisplayUnit } from "#money";
/**
 * A statutory table filled from the ledger, ready to be published.
 * @zh 报表
 */
export interface Statement {
    readonly form: string;
    /** Number in the family, e.g. 表4 or 公开05表. */
    readonly number?: string;
    readonly title: string;
    readonly orientation: "portrait" | "landscape";
    readonly table: PublishedTable;
    /** Nothing is printed in it. */
    readonly empty: boolean;
    /** Why nothing is printed in it, for the contents (是否空表／公开空表理由). */
    readonly emptyReason?: string;
    /** Code of the project, for forms repeated once a project. */
    readonly project?: string;
    readonly cells: readonly StatementCell[];
    /** Reasons of the assumed entries its figures rest on, each once. */
    readonly assumed: readonly string[];
    /** Left out of the published file: only its title is printed. */
    readonly omitted?: true;
}
/** A cell of money: where it stands, what it means, and what of the ledger is in it. */
export interface StatementCell {
    /** Slot in the table, from 0, head rows counted. */
    readonly row: number;
    readonly column: number;
    /** Names of row and column as the facts have them; the n-th of equal names ends in #n. */
    readonly rowKey: string;
    readonly columnKey: string;
    /** What the figure means when the table is read: the coordinate recognition gives it. */
    readonly coordinate: Coordinate;
    readonly measure: "amount" | "difference" | "difference-rate";
    readonly unit: DisplayUnit | "%";
    readonly decimals: number;
    readonly printed: string;
    /** Whole 分 (of a rate: millionths of a percent point); undefined where nothing is known. */
    readonly value?: number;
    /** The lines in it, looked up when asked for. */
    amount(): LedgerAmount | undefined;
}
/** Something about the ledger that filling a table brought to light. */
export interface StatementFinding {
    readonly code: string;
    readonly severity: "error" | "warning";
    readonly at: LedgerPlace;
    readonly message: {
        readonly zh: string;
        readonly en: string;
    };
}
/** All tables of a family in their order, and what was found on the way. */
export interface StatementSet {
    readonly statements: readonly Statement[];
    readonly findings: readonly StatementFinding[];
}
