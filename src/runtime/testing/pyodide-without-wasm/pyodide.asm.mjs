// See pyodide.mjs beside it.
export { default } from "../../../../node_modules/pyodide/pyodide.asm.mjs";
