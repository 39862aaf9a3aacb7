/** 二十三 of 23, for 1 to 99; other numbers stay digits. */
export declare function hanNumber(n: number): string;
