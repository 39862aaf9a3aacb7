import { chineseNumber } from "./chinese-date.js";
/** Numbers headings as they come: 一、 on level 2, （一） on level 3; the lower begins anew below each higher one. */
export class Numbering {
    second = 0;
    third = 0;
    /** A new part: its sections begin with 一 again unless they run on. */
    part(continues) {
        if (!continues)
            this.second = 0;
        this.third = 0;
    }
    next(level) {
        if (level === 2) {
            this.third = 0;
            return `${chineseNumber(++this.second)}、`;
        }
        return `（${chineseNumber(++this.third)}）`;
    }
}
