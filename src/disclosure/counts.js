/** A count of the ledger: entered itself, or the sum of the counts below it (vehicles = vehicles.general + …). */
export function countOf(ledger, id) {
    const own = ledger.counts.find((count) => count.id === id);
    if (own)
        return { value: own.value, ...(own.assumed ? { assumed: own.assumed } : {}) };
    const below = ledger.counts.filter((count) => count.id.startsWith(`${id}.`));
    const assumed = below.find((count) => count.assumed)?.assumed;
    return { value: below.reduce((sum, count) => sum + count.value, 0), ...(assumed ? { assumed } : {}) };
}
/**
 * A count of an enumeration: the last one, 其他 (its id ends in .other), takes in what the ledger counts under names
 * the enumeration does not have, so that its parts always add up.
 */
export function countAmong(ledger, id, ids) {
    const own = countOf(ledger, id);
    const stem = /^(.+)\.other$/.exec(id)?.[1];
    if (stem === undefined)
        return own;
    const others = ids.filter((other) => other !== id).reduce((sum, other) => sum + countOf(ledger, other).value, 0);
    const value = countOf(ledger, stem).value - others;
    return value < own.value ? own : { ...own, value };
}
