const digits = "零一二三四五六七八九";
/** 二十三 of 23, for 1 to 99; other numbers stay digits. */
export function hanNumber(n) {
    if (!Number.isInteger(n) || n < 1 || n > 99)
        return String(n);
    const tens = Math.floor(n / 10);
    const ones = n % 10;
    return `${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${ones === 0 ? "" : digits[ones]}`;
}
