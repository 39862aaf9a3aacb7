import { type Statutes } from "#statutes"
import type { Member } from "./members.ts"
/**
 * What a member says of itself in words; empty where it could and does not, undefined where this is not a question of
 * words (then it asks for a figure).
 */
export declare function memberText(
  member: Member | undefined,
  ask: string | undefined,
  statutes: Statutes,
): string | undefined
/** 社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）. */
export declare function subjectPath(code: string, statutes: Statutes): string
