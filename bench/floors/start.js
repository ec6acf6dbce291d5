// The least that any start with a saved interpreter has to do: compile the cached WebAssembly, read the saved memory from
// the cache and copy it into a memory; then one colour on the page. The first visit only fills the cache.
import { element } from "./swatch.js";

export async function run(body, query) {
  const worker = new Worker("start-worker.js", { type: "module" });
  await new Promise((resolve) => {
    worker.onmessage = resolve;
  });
  body.style.background = "#ff00ff";
  element("swatch", body).style.background = `#${query.get("c")}`;
}
