const digits = "〇一二三四五六七八九";
/** A year in Chinese digits: 2024 → 二〇二四. */
export function chineseYear(year) {
    return [...String(year)].map((digit) => digits[Number(digit)]).join("");
}
/** A whole number up to 99 in Chinese: 12 → 十二. */
export function chineseNumber(n) {
    const [tens, ones] = [Math.floor(n / 10), n % 10];
    if (n < 10)
        return digits[n];
    return `${tens > 1 ? digits[tens] : ""}十${ones ? digits[ones] : ""}`;
}
/** An ISO day as the cover prints it: 2024-04-18 → 二〇二四年四月十八日; a month without a day stays one. */
export function chineseDate(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    if (!year || !month)
        return iso;
    return `${chineseYear(year)}年${chineseNumber(month)}月${day ? `${chineseNumber(day)}日` : ""}`;
}
