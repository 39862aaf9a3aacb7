/** A year in Chinese digits: 2024 → 二〇二四. */
export declare function chineseYear(year: number): string
/** A whole number up to 99 in Chinese: 12 → 十二. */
export declare function chineseNumber(n: number): string
/** An ISO day as the cover prints it: 2024-04-18 → 二〇二四年四月十八日; a month without a day stays one. */
export declare function chineseDate(iso: string): string
