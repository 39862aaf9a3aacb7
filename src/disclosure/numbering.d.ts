/** Numbers headings as they come: 一、 on level 2, （一） on level 3; the lower begins anew below each higher one. */
export declare class Numbering {
  private second
  private third
  /** A new part: its sections begin with 一 again unless they run on. */
  part(continues: boolean): void
  next(level: 2 | 3): string
}
