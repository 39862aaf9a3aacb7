export { statementsOf } from "./statements-of.js";
