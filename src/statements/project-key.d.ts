/**
 * The name under which a project's figures meet, wherever it is printed: spacing, quotation marks and the width of
 * letters and signs do not count.
 * @zh 项目名称归一
 */
export declare function projectKey(name: string): string;
