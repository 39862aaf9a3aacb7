/** The tables of a form that is no list of amounts. */
export function builtStatements(_builder, _context) {
    return [];
}
