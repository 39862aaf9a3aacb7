export { coupled } from "./coupling.ts"
