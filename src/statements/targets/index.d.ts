import type { LayoutBuilder } from "#statutes";
import type { Statement } from "../statement.ts";
import type { StatementContext } from "../statement-context.ts";
/** The tables of a form that is no list of amounts. */
export declare function builtStatements(_builder: LayoutBuilder, _context: StatementContext): readonly Statement[];
