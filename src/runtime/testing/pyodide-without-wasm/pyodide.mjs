// The real loader in a folder that lacks the interpreter's wasm and library: a deployment gone wrong.
export { loadPyodide } from "../../../../node_modules/pyodide/pyodide.mjs";
