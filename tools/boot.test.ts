// The bootstrap package with the real flet in the Pyodide that ships: how each kind of program starts.
import { decode, encode } from "@msgpack/msgpack";
import { expect, test } from "vitest";
import { defaultFletRelease } from "./flet-releases.ts";
import { startPython } from "./pyodide-node.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { buildSite } from "./site.ts";
import { packZip } from "./zip.ts";

const TIMEOUT_MS = 120_000;
const { sitePackages } = readRuntimeInfo();

/** One program started as the worker starts it. */
interface Started {
  readonly result: Readonly<Record<string, unknown>>;
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Opens the connection and registers a client; the promise of the first packet that `isWanted` accepts. */
  connect(): Promise<void>;
  send(action: number, body: unknown): void;
  next(isWanted: (packet: string) => boolean): Promise<string>;
}

async function start(files: Readonly<Record<string, string>>, options: Partial<StartOptions> = {}): Promise<Started> {
  const site = await buildSite([], options.flet === undefined ? {} : { flet: options.flet });
  const python = await startPython();
  const packets: string[] = [];
  const waiting = new Set<() => void>();
  const output: string[] = [];
  const errors: string[] = [];
  const wake = (): void => waiting.forEach((check) => check());
  const link: FletJs = { documentUrl: "https://example.org/app/", args: [] };
  python.registerJsModule("flet_js", link);
  python.unpackArchive(site.bytes, "zip", { extractDir: sitePackages });
  python.runPython("import importlib; importlib.invalidate_caches()");
  const entries = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const host = {
    onOutput: (text: string, isStderr: boolean) => {
      output.push(isStderr ? `! ${text}` : text);
      wake();
    },
    onMounted: () => undefined,
    onError: (message: string) => {
      errors.push(message);
      wake();
    },
  };
  const settings = { args: options.args ?? [], env: options.env ?? {}, documentUrl: link.documentUrl };
  const result: Readonly<Record<string, unknown>> = await python
    .pyimport("flet_pwa.boot")
    .start(packZip(new Map(entries), options.comment), settings, host);
  const send = (action: number, body: unknown): void => link.send?.(frame(action, body));
  return {
    result,
    output,
    errors,
    send,
    async connect() {
      await link.start_connection?.((packet) => {
        const message = decode(packet.toJs().subarray(1));
        packets.push(JSON.stringify(message));
        wake();
      });
      send(1, { session_id: null, page_name: "", page: PAGE });
    },
    next: (isWanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = [...packets, ...output, ...errors].find(isWanted);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
  };
}

interface StartOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The archive's comment. */
  readonly comment: string;
  /** Release of flet. */
  readonly flet: string;
}

interface FletJs {
  readonly documentUrl: string;
  readonly args: readonly string[];
  start_connection?: (receive: (packet: { toJs(): Uint8Array }) => void) => Promise<void>;
  send?: (packet: Uint8Array) => void;
}

const INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const PAGE = {
  route: "/",
  web: true,
  pyodide: true,
  platform: "linux",
  platform_brightness: "light",
  width: 800,
  height: 600,
  window: {},
  media: {
    padding: INSETS,
    view_padding: INSETS,
    view_insets: INSETS,
    device_pixel_ratio: 1,
    orientation: "landscape",
  },
};

function frame(action: number, body: unknown): Uint8Array {
  const message = encode([action, body]);
  const packet = new Uint8Array(message.length + 1);
  packet.set(message, 1);
  return packet;
}

const COUNTER = `
import flet as ft

def main(page: ft.Page):
    count = ft.Text("0", key="count")

    def more(event):
        count.value = str(int(count.value) + 1)

    page.add(count, ft.Button("More", on_click=more))
    print("flet", ft.__version__)
    print("button", page.views[0].controls[1]._i)

if __name__ == "__main__":
    ft.run(main)
`;

// The pinned release, and the earliest that apps may pin.
test.each([undefined, "1.0.0"])(
  "a counter starts, draws its first screen and counts (flet %s)",
  { timeout: TIMEOUT_MS },
  async (flet) => {
    const program = await start({ "main.py": COUNTER }, flet === undefined ? {} : { flet });
    expect(program.result).toEqual({ status: "ready" });
    await program.connect();
    await program.next((line) => line === `flet ${flet ?? defaultFletRelease()}`);
    await program.next((packet) => packet.startsWith('[2,{"id":1') && packet.includes('"value":"0"'));
    const button = Number((await program.next((line) => line.startsWith("button "))).split(" ")[1]);
    program.send(3, { target: button, name: "click", data: null });
    await program.next((packet) => packet.startsWith("[2,") && packet.includes('"1"'));
    expect(program.errors).toEqual([]);
  },
);

test(
  "a packet that Python cannot read is reported and does not end the connection",
  { timeout: TIMEOUT_MS },
  async () => {
    const program = await start({ "main.py": COUNTER });
    await program.connect();
    await program.next((packet) => packet.startsWith("[2,"));
    program.send(99, {});
    program.send(3, { target: 1 });
    const button = Number((await program.next((line) => line.startsWith("button "))).split(" ")[1]);
    program.send(3, { target: button, name: "click", data: null });
    await program.next((packet) => packet.startsWith("[2,") && packet.includes('"1"'));
    expect(program.errors).toEqual([
      "ValueError: 99 is not a valid MessageAction",
      expect.stringMatching(/^TypeError: ControlEventBody.*missing 2 required/),
    ]);
  },
);

test("asynchronous pub/sub handlers get their messages", { timeout: TIMEOUT_MS }, async () => {
  const program = await start({
    "main.py": `
import flet as ft

async def main(page):
    async def on_message(message):
        print("got", message)
    page.pubsub.subscribe(on_message)
    page.pubsub.send_all("hello")

ft.run(main)`,
  });
  await program.connect();
  await program.next((line) => line === "got hello");
});

test("a syntax error is told with its place", { timeout: TIMEOUT_MS }, async () => {
  const { result } = await start({ "main.py": "x = 1\nprint('a'\n" });
  expect(result).toEqual({
    status: "error",
    message: "SyntaxError: '(' was never closed",
    traceback: expect.stringMatching(/^ {2}File "\/app\/main\.py", line 2\n {4}print\('a'\n/),
  });
});

test("an exception shows the program's own lines only, through its imports", { timeout: TIMEOUT_MS }, async () => {
  const { result } = await start({ "main.py": "import views\n", "views.py": "def f():\n    return 1 / 0\nf()\n" });
  expect(result).toEqual({
    status: "error",
    message: "ZeroDivisionError: division by zero",
    traceback: expect.stringMatching(
      /^Traceback[^\n]*\n {2}File "\/app\/main\.py", line 1, in <module>\n {4}import views\n {2}File "\/app\/views\.py", line 3/,
    ),
  });
  expect(String(result["traceback"])).not.toContain("flet_pwa");
});

test("a missing module is named", { timeout: TIMEOUT_MS }, async () => {
  const { result } = await start({ "main.py": "import missing_module\n" });
  expect(result).toMatchObject({ status: "error", message: "ModuleNotFoundError: No module named 'missing_module'" });
});

test("a program without ft.run has no UI, and its output comes out", { timeout: TIMEOUT_MS }, async () => {
  const { result, output } = await start({
    "main.py":
      "import sys\nprint('one\\ntwo', end='')\nsys.stderr.write('three\\n')\nsys.stdout.buffer.write(b' four')\nsys.exit()\n",
  });
  expect(result).toEqual({ status: "no-ui" });
  expect(output).toEqual(["one", "! three", "two four"]);
});

test("sys.exit with a message is an error", { timeout: TIMEOUT_MS }, async () => {
  expect((await start({ "main.py": "import sys; sys.exit('no luck')" })).result).toMatchObject({
    status: "error",
    message: expect.stringContaining("no luck"),
  });
});

test("asyncio.run, and a name other than main.py, start as well", { timeout: TIMEOUT_MS }, async () => {
  const source = `
import asyncio, flet as ft

async def start():
    await asyncio.sleep(0)
    await ft.run_async(lambda page: page.add(ft.Text("hi")))

asyncio.run(start())`;
  const program = await start({ "hello.py": source }, { comment: "hello.py" });
  expect(program.result).toEqual({ status: "ready" });
  await program.connect();
  await program.next((packet) => packet.includes('"value":"hi"'));
});

test("the program finds its place, arguments and storage", { timeout: TIMEOUT_MS }, async () => {
  const { output } = await start(
    {
      "main.py": `
import dataclasses, os, sys, pathlib
from importlib.metadata import version

@dataclasses.dataclass
class Local:
    x: "int"

assert sys.modules["__main__"].Local is Local
assert "flet.app" not in sys.modules
print(os.getcwd(), __file__, __name__, sys.argv)
print(open("assets/a.txt").read(), os.environ["FLET_ASSETS_DIR"], os.environ["MINE"])
pathlib.Path(os.environ["FLET_APP_STORAGE_DATA"], "x").write_text("kept")
import msgpack
print(version("flet"), msgpack.Packer.__module__)`,
      "assets/a.txt": "asset",
    },
    { args: ["--x"], env: { MINE: "yes" } },
  );
  expect(output).toEqual([
    "/app /app/main.py __main__ ['/app/main.py', '--x']",
    "asset /app/assets yes",
    "1.0.5 msgpack._cmsgpack",
  ]);
});

test("an exception in a task that nobody awaits is reported", { timeout: TIMEOUT_MS }, async () => {
  const program = await start({
    "main.py": `
import asyncio, flet as ft

async def lost():
    raise ValueError("lost")

async def main(page):
    asyncio.create_task(lost())

ft.run(main)`,
  });
  await program.connect();
  await program.next((line) => line === "ValueError: lost");
});

test(
  "where there is no page, as in a build, a program ends quietly at the first address that it opens",
  { timeout: TIMEOUT_MS },
  async () => {
    const program = await start({
      "main.py": `
import asyncio, urllib.request, flet as ft

def main(page):
    asyncio.get_running_loop().call_later(0.05, print, "later")
    page.add(ft.Text("before"))
    try:
        urllib.request.urlopen("https://a.example/")
    except Exception:
        print("offline")

ft.run(main)`,
    });
    await program.connect();
    await program.next((packet) => packet.includes("before"));
    await program.next((line) => line === "later");
    expect(program.output).toEqual(["later"]);
    expect(program.errors).toEqual([]);
  },
);

test("an event is worked off before the next packet is looked at", { timeout: TIMEOUT_MS }, async () => {
  const program = await start({
    "main.py": `
import flet as ft

@ft.component
def Field():
    draft, set_draft = ft.use_state("")
    return ft.TextField(
        value=draft,
        on_change=lambda e: set_draft(e.control.value),
        on_submit=lambda: print("submitted", draft),
    )

ft.run(lambda page: page.render(Field))`,
  });
  await program.connect();
  const drawn = await program.next((packet) => packet.includes('"TextField"'));
  const target = Number(/"_i":(\d+),"_c":"TextField"|"_c":"TextField","_i":(\d+)/.exec(drawn)?.slice(1).find(Boolean));
  // All at once, as they are after Python has been busy for a while.
  for (const value of ["a", "ab", "abc"]) {
    program.send(4, { id: target, props: { value } });
    program.send(3, { target, name: "change", data: value });
  }
  program.send(3, { target, name: "submit", data: "abc" });
  expect(await program.next((line) => line.startsWith("submitted"))).toBe("submitted abc");
});
