/**
 * Procurement of a coordinate from the ledger's items: total, goods, works, services; sme and micro of all of them.
 * Undefined where items exist but none says what small and medium enterprises got. Items know their project, function
 * and section only; a question that also asks for a source or a unit is answered by all that do not contradict it.
 */
export function procured(ledger, coordinate) {
    const { procurement: what } = coordinate;
    const items = ledger.procurement.filter((item) => fits(item.project, coordinate.project) &&
        fits(item.function, coordinate.function) &&
        fits(item.economicDepartment, coordinate.economicDepartment));
    if (what === "sme" || what === "micro") {
        const share = (item) => (what === "sme" ? item.smeFen : item.microFen);
        const known = items.filter((item) => share(item) !== undefined);
        if (known.length === 0 && items.length > 0)
            return undefined;
        return { fen: known.reduce((sum, item) => sum + share(item), 0), items: known };
    }
    const bought = what === "total" ? items : items.filter((item) => item.kind === what);
    return { fen: bought.reduce((sum, item) => sum + item.fen, 0), items: bought };
}
function fits(has, asked) {
    return asked === undefined || has?.startsWith(asked) === true;
}
