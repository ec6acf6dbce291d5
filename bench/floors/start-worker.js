// The worker's part of start.js. Both files come from Cache Storage, as a service worker would give them.
const WASM_PAGE = 65536;

const cache = await caches.open("floor");
const [, memory] = await Promise.all([
  cached("pyodide.asm.wasm").then((response) => WebAssembly.compileStreaming(response)),
  cached("memory.bin").then(copyIntoMemory),
]);
postMessage(memory.buffer.byteLength);

async function cached(name) {
  const found = await cache.match(name);
  if (found !== undefined) return found;
  await cache.add(name);
  return cache.match(name);
}

async function copyIntoMemory(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes.length / WASM_PAGE), maximum: 32768 });
  new Uint8Array(memory.buffer).set(bytes);
  return memory;
}
