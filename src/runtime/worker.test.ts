/** The real worker with the real Pyodide, and a stand-in for flet: what no fake can show. */
import { strToU8, zipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { createRuntime, type Runtime } from "./client.ts";
import type { BootOptions, OutputLine } from "./contract.ts";
import bootSource from "./testing/stub_site/flet_pwa/boot.py?raw";
import initSource from "./testing/stub_site/flet_pwa/__init__.py?raw";

const bootMs = 60_000;
const urls: string[] = [];
let runtime: Runtime | undefined;

function zipUrl(files: Record<string, string>): string {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  const url = URL.createObjectURL(new Blob([new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }))]));
  urls.push(url);
  return url;
}

function start(change: Partial<BootOptions> = {}) {
  const output: OutputLine[] = [];
  const options: BootOptions = {
    pyodideUrl: new URL("/node_modules/pyodide/", location.href).href,
    isRuntimeGzipped: false,
    scope: "/worker-test/",
    siteUrl: zipUrl({ "flet_pwa/__init__.py": initSource, "flet_pwa/boot.py": bootSource }),
    appUrl: zipUrl({ "main.py": "" }),
    documentUrl: "https://example.org/",
    args: [],
    env: {},
    ...change,
  };
  const started = createRuntime({
    scope: options.scope,
    bootOptions: () => options,
    onOutput: (line) => output.push(line),
  });
  runtime = started;
  started.start();
  return { runtime: started, output };
}

const reach = (started: Runtime, kind: string): Promise<void> =>
  vi.waitFor(() => expect(started.state()).toMatchObject({ kind }), { timeout: bootMs });

afterEach(() => {
  runtime?.stop();
  for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

test(
  "packets reach the page while the Python that sent them blocks, and Stop ends it",
  { timeout: bootMs },
  async () => {
    const { runtime: started, output } = start();
    const received: number[][] = [];
    const connection = started.connection();
    connection?.onPacket((packet) => received.push([...packet]));
    connection?.send(new Uint8Array([1, 2]));
    await reach(started, "running");
    expect(output.map((line) => line.text).join()).toContain("bytes for https://example.org/");
    connection?.send(new Uint8Array([255, 3]));
    await vi.waitFor(
      () =>
        expect(received).toEqual([
          [1, 2],
          [255, 3],
        ]),
      { timeout: 5000 },
    );
    await vi.waitFor(() => expect(started.busySince()).toBeTypeOf("number"), { timeout: 5000 });
    started.stop();
    expect(started.state()).toEqual({ kind: "stopped" });
  },
);

test("a site.zip that is missing fails the boot at once and names the file", async () => {
  const siteUrl = new URL("/no-such-folder/site.zip", location.href).href;
  const { runtime: started } = start({ siteUrl });
  await reach(started, "failed");
  expect(started.state()).toMatchObject({ failure: { kind: "load", stage: "packages" } });
  expect(JSON.stringify(started.state())).toContain(siteUrl);
});

test("a Pyodide without its wasm file fails, where loadPyodide alone would wait for ever", async () => {
  const { runtime: started } = start({
    pyodideUrl: new URL("/src/runtime/testing/pyodide-without-wasm/", location.href).href,
  });
  await reach(started, "failed");
  expect(started.state()).toMatchObject({
    failure: {
      kind: "load",
      stage: "runtime",
      message: expect.stringMatching(/pyodide-without-wasm\/(pyodide\.asm\.wasm|python_stdlib\.zip)/),
    },
  });
});
