import { expect, test } from "vitest";
import { compileWasm } from "./compile.ts";
import { makeProgressMeter } from "./progress.ts";

/** The smallest module. */
const MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const KEPT = { "content-type": "application/wasm", "x-content-hash": "0" };
const meter = () => makeProgressMeter({ stage: "runtime", files: 1, expectedBytes: undefined }, () => undefined);
const never = () => Promise.reject(new Error("asked for again"));

test("a kept file is compiled while it streams, and asked for once", async () => {
  const module = await compileWasm(new Response(MODULE, { headers: KEPT }), meter(), never);
  expect(module).toBeInstanceOf(WebAssembly.Module);
});

test("a kept file whose streaming compilation does not end is compiled from its bytes", async () => {
  const endless = new ReadableStream({ start: (controller) => controller.enqueue(MODULE) });
  const again = () => Promise.resolve(new Response(MODULE));
  const module = await compileWasm(new Response(endless, { headers: KEPT }), meter(), again, 10);
  expect(module).toBeInstanceOf(WebAssembly.Module);
});

test("a file that is no WebAssembly is refused", async () => {
  await expect(compileWasm(new Response("<html>", { headers: KEPT }), meter(), never)).rejects.toThrow(
    WebAssembly.CompileError,
  );
});

test("a compressed file is unpacked on its way", async () => {
  const packed = new Response(MODULE).body?.pipeThrough(new CompressionStream("gzip"));
  const response = new Response(packed ?? null, { headers: { "content-type": "application/gzip" } });
  Object.defineProperty(response, "url", { value: "https://example.org/pyodide.asm.wasm.gz" });
  expect(await compileWasm(response, meter(), never)).toBeInstanceOf(WebAssembly.Module);
});
