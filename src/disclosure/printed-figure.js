import { fenPerUnit, printFen, printScaled } from "#money";
/** An amount without its unit, half up from whole 分; nothing is a bare 0, which says that nothing was rounded away. */
export function printedAmount(fen, { unit, decimals }) {
    return fen === 0 ? "0" : printFen(fen, unit, decimals);
}
/** Whether an amount would print as nothing but zeros. */
export function printsAsZero(fen, { unit, decimals }) {
    return Math.abs(fen) * 2 < fenPerUnit[unit] / 10 ** decimals;
}
/**
 * A part in per cent of a whole, half up, exact from whole 分: (3459, 71968, 2) → 481 hundredths of a percent point.
 * Undefined where the whole is nothing.
 */
export function percentScaled(part, whole, decimals) {
    if (whole === 0)
        return undefined;
    const negative = part < 0 !== whole < 0 && part !== 0;
    const scaled = BigInt(Math.abs(part)) * 10n ** BigInt(2 + decimals);
    const divisor = BigInt(Math.abs(whole));
    const rounded = Number((2n * scaled + divisor) / (2n * divisor));
    return negative ? -rounded : rounded;
}
/** Scaled per cent with its sign: (481, 2) → 4.81%. */
export function printedPercent(scaled, decimals) {
    return `${printScaled(scaled, decimals)}%`;
}
/**
 * Shares of a whole that close at 100: each rounded by itself, then the rest is put on the largest part, where it
 * weighs least. Gives the scaled shares and the index that was adjusted, -1 for none.
 */
export function closedShares(parts, whole, decimals) {
    const scaled = parts.map((part) => percentScaled(part, whole, decimals) ?? 0);
    const rest = 10 ** (2 + decimals) - scaled.reduce((sum, share) => sum + share, 0);
    if (rest === 0 || parts.length === 0)
        return { scaled, adjusted: -1 };
    const adjusted = parts.indexOf(parts.reduce((most, part) => Math.max(most, part), Number.NEGATIVE_INFINITY));
    return { scaled: scaled.map((share, i) => (i === adjusted ? share + rest : share)), adjusted };
}
