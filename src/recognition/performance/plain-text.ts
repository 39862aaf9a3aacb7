export { lettersOnly, likeness, plain, projectName } from "#statutes"
