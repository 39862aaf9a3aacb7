import type { Book, Ledger } from "#ledger";
import type { DisplayUnit } from "#money";
import type { Family, FamilyTable, Form, Layout, Statutes } from "#statutes";
import type { StatementFinding } from "./statement.ts";
/** What filling one table needs. */
export interface StatementContext {
    readonly book: Book;
    readonly ledger: Ledger;
    readonly statutes: Statutes;
    readonly family: Family;
    readonly table: FamilyTable;
    readonly form: Form;
    readonly layout: Layout;
    readonly unit: DisplayUnit;
    readonly decimals: number;
    /** Place of the table in its family, from 1. */
    readonly position: number;
    /** Code of the project a repeated form is about. */
    readonly project?: string;
    /** Findings on the way are added here. */
    report(finding: StatementFinding): void;
}
/** Fills {year}, {name} and the like into a text of a layout; an unknown word stays as it is. */
export declare function filled(text: string, context: StatementContext): string;
